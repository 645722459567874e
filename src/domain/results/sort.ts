import { COLUMN_NAMES, TABLE_COLUMNS, type ColumnName } from './columns.ts'
import { FOCUS_AREAS, MATURITIES, SIGNALS, type Item } from '../landscape/landscape.ts'

/** Relevance, or any column. */
export const SORTS = ['relevance', ...COLUMN_NAMES] as const
export type Sort = 'relevance' | ColumnName
export type Direction = 'asc' | 'desc'

/** Sorts after every rank; finite, because the difference of two infinities is NaN. */
const UNRANKED = 1_000_000
const NO_LEVEL = 1000
const ARCHIVED = 1001

/**
 * The sort rank of an item's maturity, smallest first: the CNCF's levels from the most mature, custom levels, items
 * without a level, and archived projects last.
 * @param levels the landscape's levels in order (see `contentsOf`)
 */
export function maturityRank({ maturity }: Pick<Item, 'maturity'>, levels: readonly string[] = MATURITIES): number {
  if (maturity === undefined) return NO_LEVEL
  if (maturity === 'archived') return ARCHIVED
  const place = levels.indexOf(maturity)
  return place < 0 ? levels.length : place
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Compares names ignoring case and accents, numbers by value. */
export function byName(a: Pick<Item, 'name' | 'id'>, b: Pick<Item, 'name' | 'id'>): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The default direction of a sort: names from A, counts from the highest, dates from the newest. */
export function defaultDirection(sort: Sort): Direction {
  if (sort === 'relevance') return 'asc'
  const { kind } = TABLE_COLUMNS[sort]
  return kind === 'maturity' || kind === 'date' || kind === 'audits' || kind === 'count' ? 'desc' : 'asc'
}

/** The displayed name of a category or subcategory. */
export type PlaceName = (id: string, nameInFile: string) => string

/** The sort key of an item; undefined if it has no value, which sorts last in both directions. */
function keyOf(
  sort: ColumnName,
  direction: Direction,
  item: Item,
  levels: readonly string[] | undefined,
  placeName: PlaceName | undefined,
): string | number | undefined {
  const column = TABLE_COLUMNS[sort]
  switch (column.kind) {
    case 'text': {
      const text = column.valueOf(item)
      return text && column.placeOf && placeName ? placeName(column.placeOf(item), text) : text
    }
    case 'date': {
      const date = column.valueOf(item)
      return date && Number(date.replaceAll('-', ''))
    }
    case 'maturity':
      // Descending puts the most mature first and archived last; ascending, items without a maturity would be in
      // between, so they have no key.
      return direction === 'desc' || item.maturity ? -maturityRank(item, levels) : undefined
    case 'areas':
      return placeIn(FOCUS_AREAS, column.valueOf(item))
    case 'signals':
      return placeIn(SIGNALS, column.valueOf(item))
    case 'links':
      return column.valueOf(item)[0]?.replace(/^https?:\/\/(www\.)?/, '')
    case 'audits':
      return column.valueOf(item).length || undefined
    case 'count':
      return column.valueOf(item)
  }
}

function placeIn<V>(order: readonly V[], [first]: readonly V[]): number | undefined {
  return first === undefined ? undefined : order.indexOf(first)
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b)
}

/**
 * The order Recommended: the most mature first, then those with the later release or commit, then by name. Activity is
 * read from the rank computed by the build, so nothing moves when facts arrive; items newer than the build follow by
 * name.
 */
function byRecommendation(a: Item, b: Item, levels: readonly string[] | undefined): number {
  return (
    maturityRank(a, levels) - maturityRank(b, levels) || (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) || byName(a, b)
  )
}

/**
 * Sorts `items` into a new list; equal ones by name from A. Without a query, relevance is the order Recommended; with a
 * query, the search's order is used instead of this function.
 * @param placeName the names by which places are sorted; by default, those in the file
 */
export function sortItems(
  items: readonly Item[],
  sort: Sort,
  direction = defaultDirection(sort),
  levels?: readonly string[],
  placeName?: PlaceName,
): Item[] {
  if (sort === 'relevance') {
    return items.toSorted((a, b) => byRecommendation(a, b, levels))
  }
  const sign = direction === 'desc' ? -1 : 1
  if (sort === 'name') return items.toSorted((a, b) => sign * byName(a, b))
  // Computes each key once, not for every comparison.
  return items
    .map((item) => ({ item, key: keyOf(sort, direction, item, levels, placeName) }))
    .toSorted((a, b) => {
      if (a.key === undefined || b.key === undefined) {
        return Number(a.key === undefined) - Number(b.key === undefined) || byName(a.item, b.item)
      }
      return sign * compareKeys(a.key, b.key) || byName(a.item, b.item)
    })
    .map(({ item }) => item)
}

/** The orders of the timeline; the first is the default, which addresses omit. */
export const TIMELINE_SORTS = ['accepted', 'graduated', 'duration', 'name'] as const
export type TimelineSort = (typeof TIMELINE_SORTS)[number]
