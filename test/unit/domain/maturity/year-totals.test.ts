import { expect, it } from 'vitest'

import { projectsOf } from '../../../../src/domain/maturity/history.ts'
import { yearsOf, yearTotals } from '../../../../src/domain/maturity/year-totals.ts'
import { frozenLandscape, makeItem } from '../../../support/factories.ts'

const accepted = (...dates: string[]) =>
  projectsOf(dates.map((acceptedAt) => makeItem({ name: acceptedAt, maturity: 'sandbox', acceptedAt })))

// Counted by another program in the file of 2026-08-07.
it('agrees with what the frozen extract says', () => {
  const projects = projectsOf(frozenLandscape().items)
  const years = yearsOf(projects, '2026-08-07')
  expect(years).toEqual({ first: 2016, last: 2026 })
  const totals = yearTotals(projects, years)
  expect(totals.map((total) => total.accepted)).toEqual([4, 10, 18, 12, 34, 42, 35, 27, 28, 34, 11])
  expect(totals.map((total) => total.incubating)).toEqual([4, 7, 9, 3, 11, 8, 14, 6, 5, 6, 6])
  expect(totals.map((total) => total.graduated)).toEqual([0, 0, 3, 6, 5, 2, 4, 4, 6, 4, 4])
  expect(totals.map((total) => total.archived)).toEqual([0, 0, 0, 1, 0, 1, 1, 2, 8, 13, 2])
})

it('has a row for a year without anything, and none for a year outside', () => {
  const totals = yearTotals(accepted('2019-05-05', '2021-06-06', '2024-01-01'), { first: 2019, last: 2021 })
  expect(totals.map(({ year, accepted: count }) => [year, count])).toEqual([
    [2019, 1],
    [2020, 0],
    [2021, 1],
  ])
})

it('reaches to today, and is not stretched by a slip of the pen', () => {
  expect(yearsOf(accepted('2019-05-05'), '2022-01-01')).toEqual({ first: 2019, last: 2022 })
  expect(yearsOf(accepted('1017-05-05', '2019-05-05', '9999-01-01'), '2022-01-01')).toEqual({ first: 2019, last: 2022 })
  expect(yearsOf([], '2022-01-01')).toEqual({ first: 2022, last: 2022 })
})
