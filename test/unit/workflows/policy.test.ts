import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { PROJECT_ROOT } from '../../support/paths.ts'
import { findWorkflows } from '../../support/workflows/find-workflows.ts'
import { policyFaults } from '../../support/workflows/policy.ts'

const RIGHT = `permissions: {}
concurrency: ci
jobs:
  test:
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - run: echo "$NAME"
        env: { NAME: '\${{ github.actor }}' }
`

describe('the policy for workflows', () => {
  it.each(findWorkflows().workflows)('holds for %s', (path) => {
    expect(policyFaults({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') })).toEqual([])
  })

  it('allows what is right', () => {
    expect(policyFaults({ path: 'ci.yml', text: RIGHT })).toEqual([])
  })

  it.each([
    [
      'permissions for all',
      'permissions: {}',
      'permissions: { contents: read }',
      'permissions must be {} for the workflow',
    ],
    ['every permission', 'permissions: {}', 'permissions: write-all', 'permissions must be {} for the workflow'],
    ['default permissions', 'permissions: {}\n', '', 'permissions must be {} for the workflow'],
    ['no concurrency', 'concurrency: ci\n', '', 'there is no concurrency'],
    [
      'a job without permissions',
      '    permissions: { contents: read }\n',
      '',
      'test: there are no permissions by name',
    ],
    ['a job with all permissions', '{ contents: read }', 'write-all', 'test: there are no permissions by name'],
    ['no limit of time', '    timeout-minutes: 5\n', '', 'test: there is no timeout-minutes'],
    ['a stored token', 'false', 'true', 'test: a checkout has no persist-credentials: false'],
    [
      'a checkout as it comes',
      '        with: { persist-credentials: false }\n',
      '',
      'test: a checkout has no persist-credentials: false',
    ],
    [
      'an expression in a script',
      '"$NAME"',
      '${{ github.actor }}',
      'test: a script has an expression: echo ${{ github.actor }}',
    ],
  ])('refuses %s', (_, right, wrong, fault) => {
    expect(RIGHT).toContain(right)
    expect(policyFaults({ path: 'ci.yml', text: RIGHT.replace(right, () => wrong) })).toEqual([`ci.yml: ${fault}`])
  })
})

it.each(findWorkflows().workflows)('every npm script that %s runs exists', (path) => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const text = readFileSync(join(PROJECT_ROOT, path), 'utf8')
  const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
