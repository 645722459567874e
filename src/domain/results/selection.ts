import { yearOf } from '../../lib/dates.ts'
import { toggle } from '../../lib/arrays.ts'
import type { Item, Landscape } from '../landscape/landscape.ts'
import { FILTER_NAMES, FILTERS, type FilterName } from './filters.ts'

/** The user's choices. `acceptedFrom` and `acceptedTo` are years, both included. */
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

/** The chosen values of a filter that exist in a landscape. */
export function meaningfulValues(name: FilterName, values: readonly string[], landscape: Landscape): string[] {
  const { isOpen, options } = FILTERS[name]
  if (!isOpen || values.length === 0) return [...values]
  const offered = new Set(options(landscape))
  return values.filter((value) => offered.has(value))
}

/** Whether no filter is active: the results are then the landscape without members and partners. */
export function isUnfiltered(selection: Selection): boolean {
  return (
    FILTER_NAMES.every((name) => selection[name].length === 0) &&
    !selection.members &&
    selection.acceptedFrom === undefined &&
    selection.acceptedTo === undefined
  )
}

/** Counts the user's choices that narrow the results. */
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

/** The filters with chosen values. */
export function chosenFilters(selection: Selection): FilterName[] {
  return FILTER_NAMES.filter((name) => selection[name].length > 0)
}

/**
 * The filters that exclude `item` from the results, or 'always' if no choice of values could include it.
 * A member passes only with the switch on.
 * @param chosen from `chosenFilters`, to be computed once for many items
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
 * Toggles a place in the chosen ones: a subcategory replaces its chosen category, because it narrows it; a category
 * replaces its chosen subcategories.
 */
export function togglePlace(chosen: readonly string[], id: string): string[] {
  const [category] = id.split('/', 1)
  const isAdded = !chosen.includes(id)
  const unrelated = isAdded ? chosen.filter((other) => other !== category && !other.startsWith(`${id}/`)) : chosen
  return toggle(unrelated, id)
}
