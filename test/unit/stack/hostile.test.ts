// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkStack } from '../../../src/stack/check.ts'
import { MAX_FILE_SIZE, MAX_FILES, MAX_FOUND, MAX_PROBLEMS, MAX_TEXT } from '../../../src/stack/limits.ts'
import { check, fixture, ITEMS, TABLE } from './support.ts'

const NAMES = [
  'compose.yaml',
  'shop.env',
  'manifests.yaml',
  'template.yaml',
  'broken.yaml',
  'Chart.yaml',
  'values.yaml',
  'helmfile.yaml',
  'kustomization.yaml',
  'Dockerfile',
  'bom.cdx.json',
  'bom.spdx.json',
]
const FIXTURES = NAMES.map(fixture)

/** Arranging the whole table takes longer than reading a file. */
const FEW = ITEMS.filter(({ id }) => ['redis', 'prometheus', 'helm', 'flink'].includes(id))
const SMALL = {
  ...TABLE,
  rows: Object.fromEntries(Object.entries(TABLE.rows).filter(([id]) => FEW.some((item) => item.id === id))),
}

/** Pieces that have a meaning to one reader or another. */
const PIECES = ['{{', '}}', '${', '$', '}', '---\n', '\0', '&a ', '*a', '<<: *a\n', '[', '{', '"', "'", '\\\n', '\t', '__proto__: ', 'constructor', '\u2028', '\ud800', '<<EOF\n', 'pkg:', '%', '#', '|\n', '!!js/x ', '? ', '@sha256:'] // prettier-ignore

/** A fixture with pieces put in, parts taken out, or parts repeated. */
const mutated = fc
  .record({
    file: fc.constantFrom(...FIXTURES),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(40),
        put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })),
        times: fc.nat(6),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ file, edits }) => {
    let text = file.text
    for (const { at, cut, put, times } of edits) {
      const start = Math.floor(at * text.length)
      text = text.slice(0, start) + put.repeat(times) + text.slice(start + cut)
    }
    return { name: file.name, text }
  })

describe('files from anywhere', () => {
  it('never throw and stay within bounds, however they are broken', () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), (texts) => {
        const { files } = checkStack(texts, FEW, SMALL)
        expect(files).toHaveLength(texts.length)
        for (const { found, problems } of files) {
          expect(found.length).toBeLessThanOrEqual(MAX_FOUND)
          expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS)
          for (const { text, places } of found) {
            expect(text.length).toBeLessThanOrEqual(MAX_TEXT * 2)
            expect(places.length).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 1000 },
    )
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
