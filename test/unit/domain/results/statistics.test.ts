import { expect, it } from 'vitest'

import { NOT_A_PROJECT } from '../../../../src/domain/results/filters.ts'
import { applySelection, NO_SELECTION, type Selection } from '../../../../src/domain/results/selection.ts'
import { FOCUS_AREAS, MATURITIES } from '../../../../src/domain/landscape/landscape.ts'
import { countStatistics } from '../../../../src/domain/results/statistics.ts'
import { frozenLandscape } from '../../../support/factories.ts'

const landscape = frozenLandscape()
const statistics = countStatistics(landscape)
const results = (selection: Partial<Selection>) =>
  applySelection(landscape.items, { ...NO_SELECTION, ...selection }).length

it('every number is the number of results of the filter it leads to', () => {
  expect(statistics.all.total).toBe(results({}))
  expect(statistics.columns.map(({ id }) => id)).toEqual([...MATURITIES, NOT_A_PROJECT])
  for (const { id } of statistics.columns) expect(statistics.all.byColumn.get(id)).toBe(results({ maturity: [id] }))
  for (const area of FOCUS_AREAS) {
    const counts = statistics.byArea.get(area)
    expect(counts?.total).toBe(results({ area: [area] }))
    for (const { id } of statistics.columns) {
      expect(counts?.byColumn.get(id) ?? 0).toBe(results({ area: [area], maturity: [id] }))
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
