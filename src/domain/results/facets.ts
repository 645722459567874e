import { chosenFilters, failingFilters, FILTER_NAMES, FILTERS, type FilterName, type Selection } from './filters.ts'
import type { Item } from '../landscape/landscape.ts'

/**
 * How many distinct items each value of each filter would give, the other filters staying as they are; there are none of
 * licences where no item has one. And how many organisations there are to show, whether they are shown or not.
 */
export type FacetCounts = Record<Exclude<FilterName, 'licence'>, Record<string, number>> & {
  licence?: Record<string, number>
  members: number
}

/** Counts every filter's values over `items` in one pass. */
export function countFacets(items: readonly Item[], selection: Selection): FacetCounts {
  const counts: FacetCounts = {
    maturity: empty(),
    area: empty(),
    signal: empty(),
    category: empty(),
    has: empty(),
    hide: empty(),
    members: 0,
  }
  const chosen = chosenFilters(selection)
  const withMembers = { ...selection, members: true }
  for (const item of items) {
    const failing = failingFilters(item, withMembers, chosen)
    if (item.kind !== 'technology') {
      if (failing.length === 0) counts.members += 1
      if (!selection.members) continue
    }
    // Choosing "archived" shows again what is hidden (`withValues`), so its count is of a view that hides nothing.
    if (failing !== 'always' && failing.includes('hide')) {
      if (failing.every((name) => name === 'hide' || name === 'maturity')) {
        for (const value of FILTERS.maturity.valuesOf(item)) counts.maturity[value] = (counts.maturity[value] ?? 0) + 1
      }
      continue
    }
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
