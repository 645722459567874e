import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { PROJECT_ROOT } from '../../support/paths.ts'
import { findWorkflows } from '../../support/workflows/find-workflows.ts'
import { unpinnedUses } from '../../support/workflows/pins.ts'

const ONE = '0123456789abcdef0123456789abcdef01234567'
const TWO = '89abcdef0123456789abcdef0123456789abcdef'
const IMAGE = ONE.slice(0, 24) + TWO

/** The faults of a job whose steps are these lines. */
function faultsOf(...steps: string[]): string[] {
  const lines = ['jobs:', '  job:', '    steps:', ...steps.map((step) => `      ${step}`)]
  return unpinnedUses([{ path: 'ci.yml', text: lines.join('\n') }])
}

describe('actions', () => {
  it('of the project are pinned by digest with their version beside it', () => {
    const { workflows, actions } = findWorkflows()
    expect(workflows).toEqual(
      expect.arrayContaining(['ci', 'pages', 'refresh'].map((name) => `.github/workflows/${name}.yml`)),
    )
    const files = [...workflows, ...actions].map((path) => ({
      path,
      text: readFileSync(join(PROJECT_ROOT, path), 'utf8'),
    }))
    expect(unpinnedUses(files)).toEqual([])
    expect(files.filter(({ text }) => text.includes(' uses: ')).length).toBeGreaterThanOrEqual(3)
  })

  it.each([
    [`- uses: actions/checkout@${ONE} # v7.0.1`],
    [`- { name: one }\n      - name: Check out\n        uses: 'actions/checkout@${ONE}'   # v7`],
    [`- uses: owner/name/some/folder@${ONE} #v1.2.3-beta.1`],
    [`- uses: docker://example.test/image@sha256:${IMAGE} # v3`],
    ['- uses: ./.github/actions/setup'],
  ])('are accepted as in %s', (step) => {
    expect(faultsOf(step)).toEqual([])
  })

  it.each([
    ['a tag', '- uses: actions/checkout@v7', 'actions/checkout@v7 has no digest'],
    ['a tag with a comment', '- uses: actions/checkout@v7 # v7', 'actions/checkout@v7 has no digest'],
    ['a branch', '- uses: actions/checkout@main # v7', 'actions/checkout@main has no digest'],
    ['no reference', '- uses: actions/checkout # v7', 'actions/checkout has no digest'],
    [
      'a short digest',
      `- uses: actions/checkout@${ONE.slice(1)} # v7`,
      `actions/checkout@${ONE.slice(1)} has no digest`,
    ],
    ['a long digest', `- uses: actions/checkout@${ONE}0 # v7`, `actions/checkout@${ONE}0 has no digest`],
    [
      'capitals',
      `- uses: actions/checkout@${ONE.toUpperCase()} # v7`,
      `actions/checkout@${ONE.toUpperCase()} has no digest`,
    ],
    ['an image by tag', '- uses: docker://example.test/image:3 # v3', 'docker://example.test/image:3 has no digest'],
    ['no comment', `- uses: actions/checkout@${ONE}`, `actions/checkout@${ONE} has no version comment`],
    ['another comment', `- uses: actions/checkout@${ONE} # newest`, `actions/checkout@${ONE} has no version comment`],
    [
      'a comment above',
      `# v7\n      - uses: actions/checkout@${ONE}`,
      `actions/checkout@${ONE} has no version comment`,
    ],
    ['another notation', `- { uses: actions/checkout@${ONE} } # v7`, `actions/checkout@${ONE} has no version comment`],
    ['a quoted key', `- "uses": actions/checkout@v7 # v7`, 'actions/checkout@v7 has no digest'],
    ['a folded text', `- uses: >-\n          actions/checkout@v7\n`, 'actions/checkout@v7 has no digest'],
    ['no text', '- uses: [actions/checkout@v7]', 'actions/checkout@v7 has no digest'],
  ])('are refused with %s', (_, step, fault) => {
    expect(faultsOf(step)).toEqual([`ci.yml: ${fault}`])
  })

  it('are refused where one of two equal lines has no comment', () => {
    const uses = `- uses: actions/checkout@${ONE}`
    expect(faultsOf(`${uses} # v7`, uses)).toEqual([`ci.yml: actions/checkout@${ONE} has no version comment`])
  })

  it('are refused in reusable workflows and composite actions alike', () => {
    const job = `jobs:\n  scan:\n    uses: owner/name/.github/workflows/scan.yml@v1 # v1\n`
    expect(unpinnedUses([{ path: 'ci.yml', text: job }])).toHaveLength(1)
    const action = `runs:\n  using: composite\n  steps:\n    - uses: owner/name@v1 # v1\n`
    expect(unpinnedUses([{ path: 'action.yml', text: action }])).toEqual(['action.yml: owner/name@v1 has no digest'])
  })

  it('have one digest and one version in all files', () => {
    const file = (path: string, line: string) => ({
      path,
      text: `jobs: { a: { steps: [] } }\nsteps:\n  - uses: ${line}\n`,
    })
    const first = file('a.yml', `owner/name@${ONE} # v1`)
    expect(unpinnedUses([first, file('b.yml', `owner/name/part@${ONE} # v1`)])).toEqual([])
    expect(unpinnedUses([first, file('b.yml', `owner/name@${TWO} # v1`)])).toHaveLength(1)
    expect(unpinnedUses([first, file('b.yml', `owner/name@${ONE} # v2`)])).toEqual([
      `b.yml: owner/name is ${ONE} v2 here, and ${ONE} v1 elsewhere`,
    ])
  })
})
