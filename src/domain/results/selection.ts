import { yearOf } from '../../lib/dates.ts'
import { toggled } from '../../lib/arrays.ts'
import type { Item, Landscape } from '../landscape/landscape.ts'
import { FILTER_NAMES, FILTERS, type FilterName } from './filters.ts'

/** What the user has chosen. `acceptedFrom` and `acceptedTo` are years, both included. */
export type Selection = Record<FilterName, readonly string[]> & {
  members: boolean
  acceptedFrom?: number | undefined
  acceptedTo?: number | undefined
}

const NOTHING: readonly string[] = []

export const NO_SELECTION: Selection = {
  ...(Object.fromEntries(FILTER_NAMES.map((name) => [name, NOTHING])) as Record<FilterName, readonly string[]>),
  members: false,
}

/** The chosen values of a filter that mean something in a landscape. */
export function meaningfulValues(name: FilterName, values: readonly string[], landscape: Landscape): string[] {
  const { isOpen, options } = FILTERS[name]
  if (!isOpen || values.length === 0) return [...values]
  const offered = new Set(options(landscape))
  return values.filter((value) => offered.has(value))
}

/** Whether nothing is filtered: what stands then is the landscape without its members and partners. */
export function isUnfiltered(selection: Selection): boolean {
  return (
    FILTER_NAMES.every((name) => selection[name].length === 0) &&
    !selection.members &&
    selection.acceptedFrom === undefined &&
    selection.acceptedTo === undefined
  )
}

/** How many of the user's choices narrow the results. */
export function countChoices(selection: Selection): number {
  const years = selection.acceptedFrom === undefined && selection.acceptedTo === undefined ? 0 : 1
  return FILTER_NAMES.reduce((sum, name) => sum + selection[name].length, years)
}

/** Whether `item` is accepted within the chosen years; items without the date fail as soon as a year is chosen. */
function withinYears(item: Item, { acceptedFrom, acceptedTo }: Selection): boolean {
  if (acceptedFrom === undefined && acceptedTo === undefined) return true
  if (!item.acceptedAt) return false
  const year = yearOf(item.acceptedAt)
  return year >= (acceptedFrom ?? year) && year <= (acceptedTo ?? year)
}

/** The filters in which something is chosen. */
export function chosenFilters(selection: Selection): FilterName[] {
  return FILTER_NAMES.filter((name) => selection[name].length > 0)
}

/**
 * The filters that keep `item` out of the results, or 'always' when no choice of values could bring it in.
 * A member passes only with the switch on.
 * @param chosen those of `chosenFilters`, to be computed once where many items are asked about
 */
export function failingFilters(
  item: Item,
  selection: Selection,
  chosen = chosenFilters(selection),
): readonly FilterName[] | 'always' {
  if (!withinYears(item, selection)) return 'always'
  if (item.kind !== 'technology' && !selection.members) return 'always'
  if (chosen.length === 0) return chosen
  return chosen.filter((name) => !FILTERS[name].valuesOf(item).some((value) => selection[name].includes(value)))
}

/** `items` that pass every filter, in their order. */
export function applySelection(items: readonly Item[], selection: Selection): Item[] {
  const chosen = chosenFilters(selection)
  return items.filter((item) => failingFilters(item, selection, chosen).length === 0)
}

/**
 * A choice of places after one more click: a subcategory chosen inside a chosen category narrows it, so the category
 * goes; a category chosen over its subcategories takes their place.
 */
export function toggledPlace(chosen: readonly string[], id: string): string[] {
  const [category] = id.split('/', 1)
  const isAdded = !chosen.includes(id)
  const kept = isAdded ? chosen.filter((other) => other !== category && !other.startsWith(`${id}/`)) : chosen
  return toggled(kept, id)
}
