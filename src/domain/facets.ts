import { chosenFilters, failingFilters, FILTER_NAMES, FILTERS, type FilterName, type Selection } from './filters.ts'
import type { Item } from './landscape.ts'

/**
 * How many distinct items each value of each filter would give, the other filters staying as they are. There are none of
 * licences where no item has one.
 */
export type FacetCounts = Record<Exclude<FilterName, 'licence'>, Record<string, number>> & {
  licence?: Record<string, number>
}

/** Counts every filter's values over `items` in one pass. */
export function countFacets(items: readonly Item[], selection: Selection): FacetCounts {
  const counts: FacetCounts = { maturity: empty(), area: empty(), signal: empty(), category: empty(), has: empty() }
  const chosen = chosenFilters(selection)
  for (const item of items) {
    const failing = failingFilters(item, selection, chosen)
    // An item kept out by two filters appears under no single change.
    if (failing === 'always' || failing.length > 1) continue
    for (const name of failing.length === 1 ? failing : FILTER_NAMES) {
      for (const value of FILTERS[name].valuesOf(item)) {
        const of = (counts[name] ??= empty())
        of[value] = (of[value] ?? 0) + 1
      }
    }
  }
  return counts
}

/** A record without Object's own names, since a category may be called "constructor". */
function empty(): Record<string, number> {
  return Object.create(null) as Record<string, number>
}
