import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkStack } from '../../../src/stack/check.ts'
import { MAX_FILE_SIZE, MAX_FILES, MAX_FOUND, MAX_STACK_FOUND, MAX_STACK_SIZE } from '../../../src/stack/limits.ts'
import { checkStackFiles, stacks } from '../../fuzz/stacks.ts'
import { check, ITEMS, TABLE } from './support.ts'
import { cases } from '../../support/properties.ts'

describe('files from anywhere', () => {
  it('never throw and stay within bounds, however they are broken', () => {
    fc.assert(fc.property(stacks, checkStackFiles), { numRuns: cases(1000) })
  }, 120_000)

  it.each([
    [
      'aliases of aliases',
      `a: &a [x, x]\n${Array.from({ length: 50 }, (_, n) => `b${n}: &b${n} [*a, *a, *b${n}]\n`).join('')}`,
    ],
    ['templates without an end', '{{'.repeat(1_000_000)],
    ['variables without an end', `services:\n  a:\n    image: "${'${'.repeat(200_000)}"\n    build: .`],
    ['blanks', `a:\n${' '.repeat(3_000_000)}\n${'\n'.repeat(1_000_000)}`],
    ['separators', '---\n'.repeat(500_000)],
    ['instructions', `FROM a\n${'RUN <<EOF\n'.repeat(20_000)}`],
    ['deep JSON', `{"bomFormat":"CycloneDX","components":${'['.repeat(500_000)}`],
    ['a long line', `image: ${'a'.repeat(5_000_000)}`],
    [
      'variables that double',
      `ARG A0=nginxnginx\n${Array.from({ length: 90 }, (_, n) => `ARG A${n + 1}=\${A${n}}-\${A${n}}\n`).join('')}FROM \${A90}`,
    ],
    ['one mapping of images', `images:\n${Array.from({ length: 60_000 }, (_, n) => `  image: c/d${n}\n`).join('')}`],
    ['dots', '- image: '.concat('.'.repeat(999), '\n').repeat(4000)],
  ])('are read in good time: %s', (_what, text) => {
    expect(check({ name: 'x', text })).toHaveLength(1)
  })

  it('are refused past the limits, with the reason', () => {
    expect(check({ name: 'x', text: ' '.repeat(MAX_FILE_SIZE + 1) })[0]?.problems[0]?.kind).toBe('too-large')
    const many = Array.from({ length: MAX_FILES + 2 }, () => ({ name: 'x', text: 'a' }))
    expect(check(...many).at(-1)?.problems).toEqual([{ kind: 'too-many-files', line: 0, detail: '2' }])
    const components = Array.from({ length: MAX_FOUND + 5 }, (_, n) => ({ purl: `pkg:npm/p${n}@1` }))
    const [report] = check({ name: 'x', text: JSON.stringify({ bomFormat: 'CycloneDX', components }) })
    expect(report?.found).toHaveLength(MAX_FOUND)
    expect(report?.problems.map(({ kind }) => kind)).toEqual(['too-many-found'])
  })
})

describe('a stack', () => {
  it('loses nothing but the file that ends its reader', () => {
    // No text is known that does it; an item that cannot be asked where it lives does.
    const items = ITEMS.map((item) =>
      Object.defineProperty({ ...item }, 'homepageUrl', {
        get: () => {
          throw new RangeError('out of\u202E reach')
        },
      }),
    )
    const bad = { name: 'Chart.yaml', text: 'apiVersion: v2\nname: redis\nversion: 1\nsources: [https://a.example]' }
    const good = { name: 'compose.yaml', text: 'services: {a: {image: "redis:7", ports: []}}' }
    const { files } = checkStack([good, bad, { ...good, name: 'b.yaml' }], items, TABLE)
    expect(files.map(({ name, found }) => [name, found.map(({ match }) => match?.itemId)])).toEqual([
      ['compose.yaml', ['redis']],
      ['Chart.yaml', []],
      ['b.yaml', ['redis']],
    ])
    expect(files[1]?.problems).toEqual([{ kind: 'failed', line: 0, detail: 'RangeError: out of reach' }])
  })

  it('adds its files up, before any is parsed', () => {
    const large = { name: 'l', text: `# ${'x'.repeat(MAX_FILE_SIZE - 2)}` }
    const files = check(...Array.from({ length: MAX_STACK_SIZE / MAX_FILE_SIZE }, () => large), {
      name: 'last',
      text: 'image: redis',
    })
    expect(files.at(-1)?.problems.map(({ kind }) => kind)).toEqual(['too-large-together'])
  })

  it('adds up what its files name', () => {
    const file = (own: number) => Array.from({ length: MAX_FOUND - 1 }, (_, n) => `- image: a/b${own}-${n}\n`).join('')
    const files = check(...Array.from({ length: 4 }, (_, own) => ({ name: String(own), text: file(own) })))
    expect(files.reduce((sum, { found }) => sum + found.length, 0)).toBe(MAX_STACK_FOUND)
    expect(files.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
      [],
      [],
      ['too-many-together'],
      ['too-many-together'],
    ])
  })
})

it('a manifest of 5 MB with 2,000 objects is read whole, and says how far it is', () => {
  const container = (n: number, index: number) =>
    `        - name: c${index}\n          image: quay.io/org/app${n % 50}:${index}\n          env: [{ name: NOTE, value: "${'x'.repeat(200)}" }]\n`
  const object = (n: number) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d${n}\nspec:\n  template:\n    spec:\n      containers:\n${Array.from({ length: 8 }, (_, index) => container(n, index)).join('')}        - name: web\n          image: nginx:1.27\n`
  const text = Array.from({ length: 2000 }, (_, n) => object(n)).join('---\n')
  expect(text.length).toBeGreaterThan(5_000_000)
  const shares: number[] = []
  const { files } = checkStack([{ name: 'all.yaml', text }], ITEMS, TABLE, ({ share }) => shares.push(share))
  expect(files[0]?.problems).toEqual([])
  expect(files[0]?.found).toHaveLength(50 * 8 + 1)
  expect(files[0]?.found.find(({ match }) => match?.itemId === 'nginx')?.count).toBe(2000)
  expect(shares.length).toBeGreaterThan(1000)
  expect(shares.at(-1)).toBe(1)
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
})
