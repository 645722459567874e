import { SOURCE_AVAILABLE, type Activity, type FactFilter } from '../facts/facts.ts'
import { contentsOf } from '../landscape/contents.ts'
import {
  areaOfRole,
  FOCUS_AREAS,
  ROLES,
  SIGNALS,
  type FocusArea,
  type Item,
  type Landscape,
  type Role,
  type Signal,
} from '../landscape/landscape.ts'
import { levelId } from '../landscape/levels.ts'
import { isItemId, placeIdsOf } from '../landscape/paths.ts'

/** The value of the maturity filter for items that are not projects; no level has this id. */
export const NOT_A_PROJECT = 'none'

/** The label of a filter value: a text of the interface, a level, or a name. */
export type ValueLabel =
  | {
      text:
        | 'maturity.none'
        | 'filters.hideArchived'
        | `licence.${typeof SOURCE_AVAILABLE}`
        | `area.${FocusArea}`
        | `role.${Role}`
        | `signal.${Signal}`
        | `has.${HasValue}`
        | `activity.${Activity}`
    }
  | { level: string }
  | { name: string }

/**
 * A filter: the distinct values of an item, and the options for a landscape in display order. An item passes if it has
 * one of the chosen values (OR); several filters combine with AND.
 */
type Filter = {
  valuesOf: (item: Item) => readonly string[]
  options: (landscape: Landscape) => readonly string[]
  /** Whether an address may contain the value, for any landscape. */
  isValid: (value: string) => boolean
  /** Values depend on the landscape: unlisted ones are ignored. */
  isOpen?: true
  label: (value: string, landscape: Landscape) => ValueLabel
  /** Whether the filter is useful for the landscape; by default, whether it has options. */
  isUsed?: (landscape: Landscape) => boolean
  /** Depends on data loaded after the landscape, so the first results have no counts for it. */
  isLate?: true
}

/** Properties of an item: the values of the filter `has`. */
const HAS = {
  repository: (item) => item.repositories.length > 0,
  audit: (item) => item.audits.some((audit) => audit.type === 'security'),
  specification: (item) => item.specification === true,
  'end-user': (item) => item.endUser === true,
} satisfies Record<string, (item: Item) => boolean>
export type HasValue = keyof typeof HAS
export const HAS_VALUES = Object.keys(HAS) as HasValue[]
/** Always offered, because the outline of the first page does not contain the data to decide. */
const ALWAYS_OFFERED: ReadonlySet<HasValue> = new Set(['repository', 'audit'])

/** Every filter with values. A new one is one row here, its texts, and a row in its test. */
const FILTER_TABLE = {
  maturity: {
    isUsed: (landscape) => contentsOf(landscape).hasLevels,
    isOpen: true,
    isValid: isItemId,
    label: (value, landscape) => {
      const level = contentsOf(landscape).levels.find((candidate) => levelId(candidate) === value)
      return level === undefined ? { text: 'maturity.none' } : { level }
    },
    valuesOf: (item) => [item.maturity === undefined ? NOT_A_PROJECT : levelId(item.maturity)],
    options: (landscape) => [...contentsOf(landscape).levels.map(levelId), NOT_A_PROJECT],
  },
  /** Focus areas and the roles inside them in one tree: "security", "security/policy". */
  area: {
    isUsed: (landscape) => contentsOf(landscape).areas.size > 0,
    isValid: (value) => AREA_VALUES.has(value),
    label: (value) => {
      const [name, roleName] = value.split('/')
      const area = FOCUS_AREAS.find((id) => id === name)
      const role = area && ROLES[area].find((id) => id === roleName)
      if (role) return { text: `role.${role}` }
      return area ? { text: `area.${area}` } : { name: value }
    },
    valuesOf: (item) => (item.roles.length === 0 ? item.areas : [...item.areas, ...item.roles.map(roleId)]),
    options: () => [...AREA_VALUES],
  },
  signal: {
    isUsed: (landscape) => contentsOf(landscape).hasSignals,
    isValid: (value) => SIGNALS.some((id) => id === value),
    label: (value) => {
      const signal = SIGNALS.find((id) => id === value)
      return signal ? { text: `signal.${signal}` } : { name: value }
    },
    valuesOf: (item) => item.signals,
    options: () => SIGNALS,
  },
  /** Categories and subcategories in one tree: "runtime", "runtime/container-runtime". */
  category: {
    isOpen: true,
    isValid: (value) => /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(value),
    label: (value, landscape) => ({ name: placeName(value, landscape) }),
    valuesOf: placeIdsOf,
    options: (landscape) =>
      landscape.categories.flatMap((category) => [category.id, ...category.subcategories.map((sub) => sub.id)]),
  },
  has: {
    isValid: (value) => HAS_VALUES.some((id) => id === value),
    label: (value) => {
      const has = HAS_VALUES.find((id) => id === value)
      return has ? { text: `has.${has}` } : { name: value }
    },
    valuesOf: (item) => HAS_VALUES.filter((value) => HAS[value](item)),
    options: ({ items }) => HAS_VALUES.filter((value) => ALWAYS_OFFERED.has(value) || items.some(HAS[value])),
  },
  /** Exclusions: an item has the values under which it remains. */
  hide: {
    isValid: (value) => value === 'archived',
    label: () => ({ text: 'filters.hideArchived' }),
    valuesOf: (item) => (item.maturity === 'archived' ? [] : ['archived']),
    options: ({ items }) => (items.some((item) => item.maturity === 'archived') ? ['archived'] : []),
  },
  licence: {
    ...ofFacts('licence'),
    label: (value, { factOptions }) =>
      value === SOURCE_AVAILABLE
        ? { text: `licence.${SOURCE_AVAILABLE}` }
        : { name: factOptions?.licence.get(value) ?? value },
  },
  activity: {
    ...ofFacts('activity'),
    label: (value) => ({ text: `activity.${value as Activity}` }),
  },
  language: ofFacts('language'),
  kind: {
    isLate: true,
    isOpen: true,
    isValid: isItemId,
    valuesOf: ({ kinds }) => kinds ?? NONE,
    options: ({ kindNames }) => [...(kindNames?.keys() ?? [])],
    label: (value, { kindNames }) => ({ name: kindNames?.get(value) ?? value }),
  },
} satisfies Record<string, Filter>

const NONE: readonly string[] = []

/** A filter whose values and options depend on facts. */
function ofFacts(name: FactFilter) {
  return {
    isLate: true,
    isOpen: true,
    isValid: isItemId,
    valuesOf: ({ facts }) => facts?.values?.[name] ?? NONE,
    options: ({ factOptions }) => [...(factOptions?.[name].keys() ?? [])],
    label: (value, { factOptions }) => ({ name: factOptions?.[name].get(value) ?? value }),
  } satisfies Filter
}

const AREA_VALUES: ReadonlySet<string> = new Set(
  FOCUS_AREAS.flatMap((area) => [area, ...ROLES[area].map((role) => `${area}/${role}`)]),
)

function placeName(id: string, { categories }: Landscape): string {
  for (const category of categories) {
    if (category.id === id) return category.name
    const sub = category.subcategories.find((subcategory) => subcategory.id === id)
    if (sub) return sub.name
  }
  return id
}

function roleId(role: Role): string {
  return `${areaOfRole(role)}/${role}`
}

export type FilterName = keyof typeof FILTER_TABLE
/** The filters that need only the landscape. */
export type EarlyFilter = Exclude<FilterName, LateFilter>
/** The filters whose row says `isLate`. */
export type LateFilter = {
  [F in FilterName]: (typeof FILTER_TABLE)[F] extends { isLate: true } ? F : never
}[FilterName]
export const FILTERS: Record<FilterName, Filter> = FILTER_TABLE
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]
