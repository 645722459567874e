import { yearOf } from '../lib/dates.ts'
import { NOT_A_PROJECT } from './filters.ts'
import { FOCUS_AREAS, MATURITIES, type FocusArea, type Landscape, type Maturity } from './landscape.ts'
import { categoryId, placesOf } from './paths.ts'

/** The values of the maturity filter, as columns. */
export const MATURITY_COLUMNS = [...MATURITIES, NOT_A_PROJECT] as const
export type MaturityColumn = Maturity | typeof NOT_A_PROJECT

/** How many items a row has under each maturity, and in all. */
export type MaturityCounts = Record<MaturityColumn, number> & { total: number }

/**
 * How much of what there is. Members and partners do not count, so that every figure is the number of results that
 * the filter of its name gives. An item in two areas or categories counts in both.
 */
export type Statistics = {
  all: MaturityCounts
  byArea: Record<FocusArea, MaturityCounts>
  /** In the landscape's order; categories that hold nothing else than members are left out. */
  byCategory: { id: string; name: string; total: number }[]
  /** The years in which something was accepted, in order. */
  byYear: { year: number; total: number }[]
}

/** Counts a landscape in one pass. */
export function countStatistics(landscape: Landscape): Statistics {
  const all = nothing()
  // FOCUS_AREAS names every key of the record.
  const byArea = Object.fromEntries(FOCUS_AREAS.map((area) => [area, nothing()])) as Record<FocusArea, MaturityCounts>
  const categories = new Map<string, number>()
  const years = new Map<number, number>()
  for (const item of landscape.items) {
    if (item.kind !== 'technology') continue
    const column = item.maturity ?? NOT_A_PROJECT
    for (const counts of [all, ...item.areas.map((area) => byArea[area])]) {
      counts[column] += 1
      counts.total += 1
    }
    for (const id of new Set(placesOf(item).map((path) => categoryId(path.category)))) add(categories, id)
    if (item.acceptedAt) add(years, yearOf(item.acceptedAt))
  }
  return {
    all,
    byArea,
    byCategory: landscape.categories.flatMap(({ id, name }) => {
      const total = categories.get(id)
      return total === undefined ? [] : [{ id, name, total }]
    }),
    byYear: [...years].map(([year, total]) => ({ year, total })).toSorted((a, b) => a.year - b.year),
  }
}

function nothing(): MaturityCounts {
  return { graduated: 0, incubating: 0, sandbox: 0, archived: 0, [NOT_A_PROJECT]: 0, total: 0 }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
