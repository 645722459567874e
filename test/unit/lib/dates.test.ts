// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isoDate, yearOf } from '../../../src/lib/dates.ts'

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
