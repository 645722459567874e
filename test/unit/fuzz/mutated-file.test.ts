import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { loadLandscape } from '../../../src/pipeline/load.ts'
import { checkFile } from '../../fuzz/file.ts'
import { MUTATION_KINDS, mutatedText, sliceOf } from '../../fuzz/mutations.ts'
import { shippedText } from '../../support/factories.ts'
import { sharedFile } from '../../support/landscape-files.ts'
import { cases } from '../../support/properties.ts'

// Parts of the real files, damaged in ten ways of each kind; `npm run fuzz` does the same to the whole files, without end.

/** One entry of so many; what is left is read in a few milliseconds. */
const EVERY = 100
const SEED = 20_260_807

const shared = sharedFile('cncf-2026-08-07.yml')
const FILES: [string, () => string][] = [
  ['the shipped extract', shippedText],
  ...(shared === null
    ? []
    : ([['the file of 2026-08-07', () => readFileSync(shared, 'utf8')]] as [string, () => string][])),
]

describe.each(FILES)('%s', (_name, textOf) => {
  const made = new Map<number, string>()
  /** A part of the file, made once. */
  function slice(rest: number): string {
    const known = made.get(rest) ?? sliceOf(textOf(), EVERY, rest)
    made.set(rest, known)
    return known
  }

  it.each(MUTATION_KINDS)('ten times %s: every entry is accounted for, or the file is refused', (kind) => {
    const slices = fc.nat(EVERY - 1).chain((rest) => mutatedText(slice(rest), kind))
    fc.assert(fc.property(slices, checkFile), { seed: SEED, numRuns: 10 })
  })
})

it('the shipped extract whole, damaged once in some way', () => {
  for (const kind of MUTATION_KINDS.slice(-cases(MUTATION_KINDS.length)))
    fc.assert(fc.property(mutatedText(shippedText(), kind), checkFile), { seed: SEED, numRuns: 1, endOnFailure: true })
})

it('most of what was damaged is read all the same', () => {
  const part = sliceOf(shippedText(), EVERY, 0)
  const texts = MUTATION_KINDS.flatMap((kind) => fc.sample(mutatedText(part, kind), { seed: SEED, numRuns: 20 }))
  const read = texts.filter((text) => {
    try {
      return loadLandscape(text).items.length > 0
    } catch {
      return false
    }
  })
  expect(read.length).toBeGreaterThan(texts.length / 2)
})
