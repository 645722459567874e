import { yearOf } from '../../lib/dates.ts'
import { contentsOf, isShownFirst } from '../landscape/contents.ts'
import { NOT_A_PROJECT } from './filters.ts'
import { FOCUS_AREAS, type FocusArea, type Landscape } from '../landscape/landscape.ts'
import { levelId } from '../landscape/levels.ts'
import { categoryId, placesOf } from '../landscape/paths.ts'

/** A value of the maturity filter, as a column; without a level, what is no project. */
export type MaturityColumn = { id: string; level?: string }

/** How many items a row has in all, and under each column by its id. */
export type MaturityCounts = { total: number; byColumn: ReadonlyMap<string, number> }

/**
 * How much of what there is. Organisations do not count unless there is nothing else, so that every figure is the number
 * of results that the filter of its name gives. An item in two areas or categories counts in both.
 */
export type Statistics = {
  /** None where no item has a level. */
  columns: readonly MaturityColumn[]
  all: MaturityCounts
  /** The areas that hold anything. */
  byArea: ReadonlyMap<FocusArea, MaturityCounts>
  /** In the landscape's order; categories that hold nothing that counts are left out. */
  byCategory: { id: string; name: string; total: number }[]
  /** The years in which something was accepted, in order. */
  byYear: { year: number; total: number }[]
}

/** Counts a landscape in one pass. */
export function countStatistics(landscape: Landscape): Statistics {
  const { levels, hasLevels, areas } = contentsOf(landscape)
  const all = nothing()
  const byArea = new Map(FOCUS_AREAS.filter((area) => areas.has(area)).map((area) => [area, nothing()]))
  const categories = new Map<string, number>()
  const years = new Map<number, number>()
  for (const item of landscape.items) {
    if (!isShownFirst(item, landscape)) continue
    const column = item.maturity === undefined ? NOT_A_PROJECT : levelId(item.maturity)
    for (const counts of [all, ...item.areas.flatMap((area) => byArea.get(area) ?? [])]) {
      add(counts.byColumn, column)
      counts.total += 1
    }
    for (const id of new Set(placesOf(item).map((path) => categoryId(path.category)))) add(categories, id)
    if (item.acceptedAt) add(years, yearOf(item.acceptedAt))
  }
  return {
    columns: hasLevels ? [...levels.map((level) => ({ id: levelId(level), level })), { id: NOT_A_PROJECT }] : [],
    all,
    byArea,
    byCategory: landscape.categories.flatMap(({ id, name }) => {
      const total = categories.get(id)
      return total === undefined ? [] : [{ id, name, total }]
    }),
    byYear: [...years].map(([year, total]) => ({ year, total })).toSorted((a, b) => a.year - b.year),
  }
}

function nothing() {
  return { total: 0, byColumn: new Map<string, number>() }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
