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

/** The value of the maturity filter for items that are no project; no level has this id. */
export const NOT_A_PROJECT = 'none'

/** How a value of a filter is called: by a text of the interface, as a level, or by its name. */
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
 * A filter: the values that an item has under it, each once, and those it offers for a landscape, in the order shown. An
 * item passes when it has one of the chosen values (OR); filters among each other are AND.
 */
type Filter = {
  valuesOf: (item: Item) => readonly string[]
  options: (landscape: Landscape) => readonly string[]
  /** Whether an address may hold such a value, whatever the landscape. */
  isValid: (value: string) => boolean
  /** The landscape says which values there are: others are passed over. */
  isOpen?: true
  label: (value: string, landscape: Landscape) => ValueLabel
  /** Whether the landscape has anything that it could tell apart; by default, whether it offers anything. */
  isUsed?: (landscape: Landscape) => boolean
  /** What it asks about comes after the landscape, so its counts do not come with the first results. */
  isLate?: true
}

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

/** Every filter that people choose values in. A new one is one row here, its texts, and a row in its test. */
const FILTER_TABLE = {
  maturity: {
    isUsed: (landscape) => contentsOf(landscape).hasLevels,
    isOpen: true,
    isValid: isItemId,
    label: (value, landscape) => {
      const level = contentsOf(landscape).levels.find((one) => levelId(one) === value)
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
      const area = FOCUS_AREAS.find((one) => one === name)
      const role = area && ROLES[area].find((one) => one === roleName)
      if (role) return { text: `role.${role}` }
      return area ? { text: `area.${area}` } : { name: value }
    },
    valuesOf: (item) => (item.roles.length === 0 ? item.areas : [...item.areas, ...item.roles.map(roleId)]),
    options: () => [...AREA_VALUES],
  },
  signal: {
    isUsed: (landscape) => contentsOf(landscape).hasSignals,
    isValid: (value) => SIGNALS.some((one) => one === value),
    label: (value) => {
      const signal = SIGNALS.find((one) => one === value)
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
    isValid: (value) => HAS_VALUES.some((one) => one === value),
    label: (value) => {
      const has = HAS_VALUES.find((one) => one === value)
      return has ? { text: `has.${has}` } : { name: value }
    },
    valuesOf: (item) => HAS_VALUES.filter((value) => HAS[value](item)),
    options: ({ items }) => HAS_VALUES.filter((value) => ALWAYS_OFFERED.has(value) || items.some(HAS[value])),
  },
  /** What is left out: an item has the values that let it stay. */
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
} satisfies Record<string, Filter>

const NONE: readonly string[] = []

/** A filter whose values and options come with the facts. */
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
    const sub = category.subcategories.find((one) => one.id === id)
    if (sub) return sub.name
  }
  return id
}

function roleId(role: Role): string {
  return `${areaOfRole(role)}/${role}`
}

export type FilterName = keyof typeof FILTER_TABLE
/** The filters that the landscape alone answers. */
export type EarlyFilter = Exclude<FilterName, LateFilter>
/** The filters whose row says `isLate`. */
export type LateFilter = {
  [F in FilterName]: (typeof FILTER_TABLE)[F] extends { isLate: true } ? F : never
}[FilterName]
export const FILTERS: Record<FilterName, Filter> = FILTER_TABLE
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]
