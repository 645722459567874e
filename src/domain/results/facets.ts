import { FILTER_NAMES, FILTERS, type FilterName, type LateFilter } from './filters.ts'
import { chosenFilters, failingFilters, type Selection } from './selection.ts'
import type { Item } from '../landscape/landscape.ts'

/**
 * The number of distinct items for each value of each filter, with the other filters unchanged; a late filter is absent
 * if no item has a value. `members` counts the matching organisations, whether they are switched on or not.
 */
export type FacetCounts = Record<Exclude<FilterName, LateFilter>, Record<string, number>> &
  Partial<Record<LateFilter, Record<string, number>>> & { members: number }

/** Counts every filter's values over `items` in one pass. */
export function countFacets(items: readonly Item[], selection: Selection): FacetCounts {
  const early = FILTER_NAMES.filter((name) => !FILTERS[name].isLate)
  // Buckets of late filters are created with their first value.
  const counts = { ...Object.fromEntries(early.map((name) => [name, empty()])), members: 0 } as FacetCounts
  const add = (name: FilterName, value: string) => {
    const bucket = (counts[name] ??= empty())
    bucket[value] = (bucket[value] ?? 0) + 1
  }
  const chosen = chosenFilters(selection)
  const withMembers = { ...selection, members: true }
  for (const item of items) {
    const failing = failingFilters(item, withMembers, chosen)
    if (item.kind !== 'technology') {
      if (failing.length === 0) counts.members += 1
      if (!selection.members) continue
    }
    // Choosing "archived" removes the exclusion (`withValues`), so its count ignores exclusions.
    if (failing !== 'always' && failing.includes('hide')) {
      if (failing.every((name) => name === 'hide' || name === 'maturity')) {
        for (const value of FILTERS.maturity.valuesOf(item)) add('maturity', value)
      }
      continue
    }
    // No single change can include an item that two filters exclude.
    if (failing === 'always' || failing.length > 1) continue
    for (const name of failing.length === 1 ? failing : FILTER_NAMES) {
      for (const value of FILTERS[name].valuesOf(item)) add(name, value)
    }
  }
  return counts
}

/** A record without a prototype, since a category may be called "constructor". */
function empty(): Record<string, number> {
  return Object.create(null) as Record<string, number>
}
