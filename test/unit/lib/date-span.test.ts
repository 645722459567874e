import { assert, date as anyDate, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dateSpan, yearFraction } from '../../../src/lib/date-span.ts'

describe('dateSpan', () => {
  it.each([
    ['2016-05-09', '2018-08-09', [2, 3, 0]],
    ['2016-05-09', '2018-08-08', [2, 2, 30]],
    ['2020-01-31', '2020-02-29', [0, 0, 29]],
    ['2020-01-31', '2020-03-01', [0, 1, 1]],
    ['2019-12-31', '2020-01-01', [0, 0, 1]],
    ['2020-02-29', '2021-02-28', [0, 11, 30]],
    ['2020-01-01', '2020-01-01', [0, 0, 0]],
    ['2020-01-02', '2020-01-01', [0, 0, 0]],
  ])('%s to %s', (from, to, [years, months, days]) => {
    expect(dateSpan(from, to)).toEqual({ years, months, days })
  })

  it('leads from one date to the other', () => {
    const date = anyDate({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((one) =>
      one.toISOString().slice(0, 10),
    )
    assert(
      property(date, date, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const { years, months, days } = dateSpan(from, to)
        expect(months).toBeLessThan(12)
        expect(days).toBeLessThan(31)
        const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
        const lastDay = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate()
        const reached = Date.UTC(year + years, month - 1 + months, Math.min(day, lastDay) + days)
        expect(new Date(reached).toISOString().slice(0, 10)).toBe(to)
      }),
    )
  })
})

it('yearFraction counts leap days', () => {
  expect(yearFraction('2023-01-01')).toBe(2023)
  expect(yearFraction('2024-12-31')).toBeCloseTo(2024 + 365 / 366, 10)
  expect(yearFraction('2023-12-31')).toBeCloseTo(2023 + 364 / 365, 10)
})
