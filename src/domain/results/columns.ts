import type { IsoDate } from '../../lib/dates.ts'
import { lastRelease } from '../facts/facts.ts'
import type { Audit, FocusArea, Item, Signal } from '../landscape/landscape.ts'
import { categoryId, subcategoryId } from '../landscape/paths.ts'

/** The value types of columns by kind; an empty list counts as no value. */
type Facts = {
  text: string | undefined
  maturity: string | undefined
  date: IsoDate | undefined
  areas: readonly FocusArea[]
  signals: readonly Signal[]
  links: readonly string[]
  audits: readonly Audit[]
  count: number | undefined
}

export type ColumnKind = keyof Facts

/** A column of the results: its kind, and how to read its value from an item. */
type ColumnOf<K extends ColumnKind> = {
  kind: K
  valueOf: (item: Item) => Facts[K]
  /** The id of the place that the value names: the interface may have another name for it. */
  placeOf?: (item: Item) => string
  /** In the table by default. */
  isDefault?: true
  /** Depends on data loaded after the landscape; offered only if some item has a value. */
  isLate?: true
}
export type Column = { [K in ColumnKind]: ColumnOf<K> }[ColumnKind]

/**
 * Every column of the results, in the order of the table and of the exports. Rendering, sorting and export follow from
 * its kind, so a new one is one row here, its label under `column.` and a row in its test.
 */
const COLUMN_TABLE = {
  name: { kind: 'text', valueOf: (item) => item.name, isDefault: true },
  maturity: { kind: 'maturity', valueOf: (item) => item.maturity, isDefault: true },
  category: { kind: 'text', valueOf: (item) => item.category, placeOf: (item) => categoryId(item.category) },
  subcategory: { kind: 'text', valueOf: (item) => item.subcategory, placeOf: subcategoryId, isDefault: true },
  areas: { kind: 'areas', valueOf: (item) => item.areas, isDefault: true },
  signals: { kind: 'signals', valueOf: (item) => item.signals },
  accepted: { kind: 'date', valueOf: (item) => item.acceptedAt, isDefault: true },
  incubating: { kind: 'date', valueOf: (item) => item.incubatingAt },
  graduated: { kind: 'date', valueOf: (item) => item.graduatedAt, isDefault: true },
  archived: { kind: 'date', valueOf: (item) => item.archivedAt },
  repositories: { kind: 'links', valueOf: (item) => item.repositories.map(({ url }) => url), isDefault: true },
  audits: { kind: 'audits', valueOf: (item) => item.audits, isDefault: true },
  homepage: { kind: 'links', valueOf: (item) => (item.homepageUrl ? [item.homepageUrl] : []) },
  organisation: { kind: 'text', valueOf: (item) => item.organisation },
  licence: { kind: 'text', valueOf: (item) => item.licences?.join(', ') },
  annualReview: { kind: 'date', valueOf: (item) => item.annualReviewAt },
  joined: { kind: 'date', valueOf: (item) => item.joinedAt },
  released: { kind: 'date', valueOf: ({ facts }) => lastRelease(facts)?.date, isLate: true },
  commits: { kind: 'count', valueOf: ({ facts }) => facts?.commits12m, isLate: true },
  people: { kind: 'count', valueOf: ({ facts }) => facts?.people12m, isLate: true },
  stars: { kind: 'count', valueOf: ({ facts }) => facts?.stars, isLate: true },
  language: { kind: 'text', valueOf: ({ facts }) => facts?.mainLanguages?.join(', '), isLate: true },
  maintainers: { kind: 'count', valueOf: ({ facts }) => facts?.maintainers, isLate: true },
  supportedUntil: { kind: 'date', valueOf: ({ facts }) => facts?.supportedUntil, isLate: true },
} satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMN_TABLE
export const TABLE_COLUMNS: Record<ColumnName, Column> = COLUMN_TABLE
export const COLUMN_NAMES = Object.keys(COLUMN_TABLE) as ColumnName[]

/** Columns that can be hidden: all but the name, which identifies the row. */
export const OPTIONAL_COLUMNS = COLUMN_NAMES.filter((name) => name !== 'name')
export const DEFAULT_COLUMNS = OPTIONAL_COLUMNS.filter((name) => TABLE_COLUMNS[name].isDefault)

/** The valid column names among `values`, without duplicates, in the table's order. */
export function validColumns(values: readonly unknown[]): ColumnName[] {
  return OPTIONAL_COLUMNS.filter((name) => values.includes(name))
}

/** The columns among `names` that have data: late ones only if some of `items` has a value. */
export function columnsWithData<N extends ColumnName>(names: readonly N[], items: readonly Item[]): N[] {
  return names.filter((name) => {
    const { isLate, valueOf } = TABLE_COLUMNS[name]
    return !isLate || items.some((item) => item.facts !== undefined && (valueOf(item) ?? '') !== '')
  })
}
