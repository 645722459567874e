import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/facts/sheet.ts'
import { refusals } from '../../../src/refresh/guards.ts'

const rows = (count: number, row: (at: number) => Row | undefined) =>
  new Map(Array.from({ length: count }, (_, at) => [String(at), row(at)] as const).flatMap(([key, found]) => (found ? [[key, found] as const] : []))) // prettier-ignore
const hundred = rows(100, () => ({ licence: 'MIT', stars: 100 }))
const GUARDED = { lasting: ['licence'], sums: ['stars'] }

describe('a guard', () => {
  it('takes the same rows, and any number of new ones', () => {
    expect(refusals(hundred, hundred, GUARDED)).toEqual([])
    expect(
      refusals(
        hundred,
        rows(1000, () => ({ licence: 'MIT', stars: 100 })),
        GUARDED,
      ),
    ).toEqual([])
    expect(refusals(new Map(), hundred, GUARDED)).toEqual([])
  })

  it.each([
    [5, []],
    [6, ['6 of 100 rows are gone']],
  ])('of 100 rows %i may be gone or not', (gone, expected) => {
    expect(
      refusals(
        hundred,
        rows(100, (at) => (at < gone ? undefined : hundred.get('0'))),
        GUARDED,
      ),
    ).toEqual(expected)
  })

  it.each([
    [120, []],
    [80, []],
    [121, ['the sum of "stars" moved from 10000 to 12100 over 100 rows']],
    [0, ['the sum of "stars" moved from 10000 to 0 over 100 rows']],
  ])('a sum of 100 each may become one of %i each or not', (stars, expected) => {
    expect(
      refusals(
        hundred,
        rows(100, () => ({ licence: 'MIT', stars })),
        GUARDED,
      ),
    ).toEqual(expected)
  })

  it('leaves rows out of a sum that only one answer has, or has no number of', () => {
    const after = rows(101, (at) =>
      at < 100 ? { licence: 'MIT', ...(at > 3 && { stars: 100 }) } : { stars: 1_000_000 },
    )
    expect(refusals(hundred, after, GUARDED)).toEqual([])
  })

  it.each([
    [10, []],
    [11, ['11 licences changed']],
  ])('%i licences may change or not', (changed, expected) => {
    const after = rows(100, (at) => ({ licence: at < changed ? 'BUSL-1.1' : 'MIT', stars: 100 }))
    expect(refusals(hundred, after, GUARDED)).toEqual(expected)
  })

  it('refuses when a lasting fact is gone from over a twentieth of the rows', () => {
    const after = (gone: number) => rows(100, (at) => ({ stars: 100, ...(at >= gone && { licence: 'MIT' }) }))
    expect(refusals(hundred, after(5), GUARDED)).toEqual([])
    expect(refusals(hundred, after(6), GUARDED)).toEqual(['6 of 100 rows with "licence" are gone'])
  })
})
