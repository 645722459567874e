import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkStack } from '../../../src/stack/check.ts'
import { MAX_FILE_SIZE, MAX_FILES, MAX_FOUND } from '../../../src/stack/limits.ts'
import { checkStackFiles, stacks } from '../../fuzz/stacks.ts'
import { check, ITEMS, TABLE } from './support.ts'

describe('files from anywhere', () => {
  it('never throw and stay within bounds, however they are broken', () => {
    fc.assert(fc.property(stacks, checkStackFiles), { numRuns: 1000 })
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
