import { strict as assert } from 'node:assert'
import * as fc from 'fast-check'

import { checkStack, type StackText } from '../../src/stack/check.ts'
import { MAX_FOUND, MAX_PROBLEMS, MAX_TEXT } from '../../src/stack/limits.ts'
import { fixture, ITEMS, TABLE } from '../unit/stack/support.ts'

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
export const FEW = ITEMS.filter(({ id }) => ['redis', 'prometheus', 'helm', 'flink'].includes(id))
export const SMALL = {
  ...TABLE,
  rows: Object.fromEntries(Object.entries(TABLE.rows).filter(([id]) => FEW.some((item) => item.id === id))),
}

/** Pieces that have a meaning to one reader or another. */
const PIECES = ['{{', '}}', '${', '$', '}', '---\n', '\0', '&a ', '*a', '<<: *a\n', '[', '{', '"', "'", '\\\n', '\t', '__proto__: ', 'constructor', '\u2028', '\ud800', '<<EOF\n', 'pkg:', '%', '#', '|\n', '!!js/x ', '? ', '@sha256:'] // prettier-ignore

/** A fixture with pieces put in, parts taken out, or parts repeated. */
const mutated: fc.Arbitrary<StackText> = fc
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

/** A stack of up to three such files. */
export const stacks: fc.Arbitrary<StackText[]> = fc.array(mutated, { minLength: 1, maxLength: 3 })

/**
 * Checks a stack: each file is reported, within bounds.
 * @throws AssertionError, or whatever the application threw
 */
export function checkStackFiles(texts: readonly StackText[]): void {
  const { files } = checkStack(texts, FEW, SMALL)
  assert.equal(files.length, texts.length, 'each file has its report')
  for (const { found, problems } of files) {
    assert.ok(found.length <= MAX_FOUND && problems.length <= MAX_PROBLEMS, 'reports have an end')
    for (const { text, places } of found) assert.ok(text.length <= MAX_TEXT * 2 && places.length > 0, text)
  }
}
