import { yearOf } from '../../lib/dates.ts'
import { contentsOf } from '../landscape/contents.ts'
import { levelId } from '../landscape/levels.ts'
import {
  FOCUS_AREAS,
  ROLES,
  SIGNALS,
  areaOfRole,
  type Item,
  type Landscape,
  type Role,
} from '../landscape/landscape.ts'
import { licenceId, licencesOf } from '../landscape/licences.ts'
import { placeIdsOf } from '../landscape/paths.ts'
import { toggled } from '../../lib/arrays.ts'

/** The value of the maturity filter for items that are no project; no level has this id. */
export const NOT_A_PROJECT = 'none'

/**
 * A filter: the values that an item has under it, each once, and the values it offers for a landscape, in the order shown.
 * An item passes when it has one of the chosen values (OR); filters among each other are AND.
 */
type Filter = { valuesOf: (item: Item) => readonly string[]; options: (landscape: Landscape) => readonly string[] }

/** What an item can be or have beside its level: a value each of the filter `has`. */
const HAS = {
  repository: (item) => item.repositories.length > 0,
  audit: (item) => item.audits.some((audit) => audit.type === 'security'),
  specification: (item) => item.specification === true,
  'end-user': (item) => item.endUser === true,
} satisfies Record<string, (item: Item) => boolean>
export type HasValue = keyof typeof HAS
export const HAS_VALUES = Object.keys(HAS) as HasValue[]
/** Offered whatever the landscape holds: while only its projects are there, it is not known. */
const ALWAYS_OFFERED: ReadonlySet<HasValue> = new Set(['repository', 'audit'])

/** Every filter that people choose values in. A new one is one row here, its labels, and a row in its test. */
const FILTER_TABLE = {
  maturity: {
    valuesOf: (item) => [item.maturity === undefined ? NOT_A_PROJECT : levelId(item.maturity)],
    options: (landscape) => [...contentsOf(landscape).levels.map(levelId), NOT_A_PROJECT],
  },
  /** Focus areas and the roles inside them in one tree: "security", "security/policy". */
  area: {
    valuesOf: (item) => (item.roles.length === 0 ? item.areas : [...item.areas, ...item.roles.map(roleId)]),
    options: () => FOCUS_AREAS.flatMap((area) => [area, ...ROLES[area].map((role) => `${area}/${role}`)]),
  },
  signal: {
    valuesOf: (item) => item.signals,
    options: () => SIGNALS,
  },
  /** Categories and subcategories in one tree: "runtime", "runtime/container-runtime". */
  category: {
    valuesOf: placeIdsOf,
    options: (landscape) =>
      landscape.categories.flatMap((category) => [category.id, ...category.subcategories.map((sub) => sub.id)]),
  },
  has: {
    valuesOf: (item) => HAS_VALUES.filter((value) => HAS[value](item)),
    options: ({ items }) => HAS_VALUES.filter((value) => ALWAYS_OFFERED.has(value) || items.some(HAS[value])),
  },
  /** What is left out: an item has the values that let it stay. */
  hide: {
    valuesOf: (item) => (item.maturity === 'archived' ? [] : ['archived']),
    options: ({ items }) => (items.some((item) => item.maturity === 'archived') ? ['archived'] : []),
  },
  /** Offered where any item of the landscape has one. */
  licence: {
    valuesOf: (item) => item.licences?.map(licenceId) ?? NONE,
    options: (landscape) => [...licencesOf(landscape).keys()],
  },
} satisfies Record<string, Filter>

const NONE: readonly string[] = []

function roleId(role: Role): string {
  return `${areaOfRole(role)}/${role}`
}

export type FilterName = keyof typeof FILTER_TABLE
export const FILTERS: Record<FilterName, Filter> = FILTER_TABLE
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]

/** What a person has chosen. `acceptedFrom` and `acceptedTo` are years, both included. */
export type Selection = Record<FilterName, readonly string[]> & {
  members: boolean
  acceptedFrom?: number | undefined
  acceptedTo?: number | undefined
}

export const NO_SELECTION: Selection = {
  maturity: [],
  area: [],
  signal: [],
  category: [],
  has: [],
  licence: [],
  hide: [],
  members: false,
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

/** How many of the person's choices narrow the results. */
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
 * @param chosen those of `chosenFilters`, for whoever asks about many items
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
