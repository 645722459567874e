import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editDistance } from '../../../src/lib/edit-distance.ts'

/** The definition itself, as a recursion without any shortcut. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const rest = (shortA: number, shortB: number) =>
    byDefinition(a.slice(0, a.length - shortA), b.slice(0, b.length - shortB))
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    rest(1, 0) + 1,
    rest(0, 1) + 1,
    rest(1, 1) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? rest(2, 2) + 1 : Number.POSITIVE_INFINITY,
  )
}

describe('editDistance', () => {
  it.each([
    ['prometheus', 'prometheus', 0],
    ['promethus', 'prometheus', 1],
    ['kubernets', 'kubernetes', 1],
    ['opentelemtry', 'opentelemetry', 1],
    ['ehlm', 'helm', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
    ['ca', 'abc', 3],
  ])('%j → %j: %j', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance)
  })

  it('says limit + 1 for anything past the limit', () => {
    expect(editDistance('kubernetes', 'prometheus', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
    expect(editDistance('ab', 'cd', 0)).toBe(1)
  })

  it('agrees with the definition up to the limit', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(words, words, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1))
        expect(editDistance(b, a, limit)).toBe(editDistance(a, b, limit))
      }),
    )
  })
})
