import { yearOf } from '../../lib/dates.ts'
import { contentsOf, isListedByDefault } from '../landscape/contents.ts'
import { NOT_A_PROJECT } from './filters.ts'
import { FOCUS_AREAS, type FocusArea, type Landscape } from '../landscape/landscape.ts'
import { levelId } from '../landscape/levels.ts'
import { categoryId, placesOf } from '../landscape/paths.ts'

/** A column for a value of the maturity filter; without a level, for items that are not projects. */
export type MaturityColumn = { id: string; level?: string }

/** The items of a row in total, and by column id. */
export type MaturityCounts = { total: number; byColumn: ReadonlyMap<string, number> }

/**
 * Counts of a landscape. Organisations count only in a landscape without technology, so that every figure equals the
 * number of results of the corresponding filter. An item in two areas or categories counts in both.
 */
export type Statistics = {
  /** Empty if no item has a level. */
  columns: readonly MaturityColumn[]
  all: MaturityCounts
  /** Areas with at least one item. */
  byArea: ReadonlyMap<FocusArea, MaturityCounts>
  /** In the landscape's order, without categories whose count is zero. */
  byCategory: { id: string; name: string; total: number }[]
  /** Years with accepted projects, in order. */
  byYear: { year: number; total: number }[]
}

/** Counts a landscape in one pass. */
export function countStatistics(landscape: Landscape): Statistics {
  const { levels, hasLevels, areas } = contentsOf(landscape)
  const all = zeroCounts()
  const byArea = new Map(FOCUS_AREAS.filter((area) => areas.has(area)).map((area) => [area, zeroCounts()]))
  const categories = new Map<string, number>()
  const years = new Map<number, number>()
  for (const item of landscape.items) {
    if (!isListedByDefault(item, landscape)) continue
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

function zeroCounts() {
  return { total: 0, byColumn: new Map<string, number>() }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
