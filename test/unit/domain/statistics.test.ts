import { expect, it } from 'vitest'

import { applySelection, NO_SELECTION, type Selection } from '../../../src/domain/filters.ts'
import { FOCUS_AREAS } from '../../../src/domain/landscape.ts'
import { countStatistics, MATURITY_COLUMNS } from '../../../src/domain/statistics.ts'
import { shippedLandscape } from '../../support/factories.ts'

const landscape = shippedLandscape()
const statistics = countStatistics(landscape)
const results = (selection: Partial<Selection>) =>
  applySelection(landscape.items, { ...NO_SELECTION, ...selection }).length

it('every number is the number of results of the filter it leads to', () => {
  expect(statistics.all).toEqual({ graduated: 38, incubating: 38, sandbox: 151, archived: 28, none: 1191, total: 1446 })
  for (const area of FOCUS_AREAS) {
    expect(statistics.byArea[area].total).toBe(results({ area: [area] }))
    for (const column of MATURITY_COLUMNS) {
      expect(statistics.byArea[area][column]).toBe(results({ area: [area], maturity: [column] }))
    }
  }
  expect(statistics.byCategory.length).toBeGreaterThan(10)
  for (const { id, total } of statistics.byCategory) expect(total).toBe(results({ category: [id] }))
  expect(statistics.byYear.map(({ year }) => year)).toEqual([
    2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ])
  for (const { year, total } of statistics.byYear) expect(total).toBe(results({ acceptedFrom: year, acceptedTo: year }))
})

it('leaves out what holds members alone', () => {
  expect(landscape.categories.map(({ name }) => name)).toContain('CNCF Members')
  expect(statistics.byCategory.map(({ name }) => name)).not.toContain('CNCF Members')
})
