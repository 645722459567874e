import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayOf, daysBetween, isoDate, isTime, yearOf } from '../../../src/lib/dates.ts'

describe('isoDate', () => {
  it.each([
    ['2021-09-14', '2021-09-14'],
    ['2021-9-4', '2021-09-04'],
    [' 2021-09-14 ', '2021-09-14'],
    ['2021-09-14T12:00:00Z', '2021-09-14'],
    ['2021-09-14 23:59', '2021-09-14'],
    ['2024-02-29', '2024-02-29'],
  ])('%j → %j', (text, date) => {
    expect(isoDate(text)).toBe(date)
  })

  it.each(['2023-02-29', '2021-02-31', '2021-13-01', '2021-00-10', '2021-01-00', '14-09-2021', '2021/09/14', '2021'])(
    'refuses %j',
    (text) => {
      expect(isoDate(text)).toBeUndefined()
    },
  )

  it.each(['', 'soon', '2021-09-14x', '20210-09-14', '0x7e5-01-01'])('refuses %j', (text) => {
    expect(isoDate(text)).toBeUndefined()
  })

  it('knows every day there is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString()
        expect(isoDate(text)).toBe(text.slice(0, 10))
      }),
    )
  })
})

it('yearOf reads the year', () => {
  expect(yearOf('2021-09-14')).toBe(2021)
})

it.each([
  ['2020-02-28', '2020-03-01', 2],
  ['2021-02-28', '2021-03-01', 1],
  ['2021-03-01', '2021-02-28', -1],
  ['2024-05-05', '2024-05-05', 0],
  ['2016-01-01', '2026-01-01', 3653],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

describe('a moment', () => {
  it.each([0, 1, Date.UTC(2026, 10, 29), 8.64e15])('%d is one', (value) => {
    expect(isTime(value)).toBe(true)
    expect(isoDate(dayOf(value))).toBe(dayOf(value))
  })

  it.each([-1, 1e300, Number.NaN, Number.POSITIVE_INFINITY, '0', null, undefined])('%j is none', (value) => {
    expect(isTime(value)).toBe(false)
  })

  it('is of the day that it is where the user is', () => {
    expect(dayOf(new Date(2026, 10, 29, 0, 30).getTime())).toBe('2026-11-29')
    expect(dayOf(new Date(2026, 10, 29, 23, 30).getTime())).toBe('2026-11-29')
  })
})
