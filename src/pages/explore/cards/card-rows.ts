import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import { groupByPlace } from '../../../domain/results/view.ts'

/** A category or subcategory, named as in the file. */
type Place = { id: string; name: string }

/** Cards under a heading; `count` may exceed the number of loaded items. Without a heading, one flat list. */
export type CardGroup = {
  id: string
  heading?: { category: Place; subcategory: Place; isFirstOfCategory: boolean } | undefined
  items: readonly Item[]
  count: number
}

/** A row of the list: the heading of a category or subcategory, or the cards of one row. */
export type CardRow =
  | { kind: 'category'; key: string; place: Place }
  | { kind: 'subcategory'; key: string; place: Place; count: number }
  /**
   * `undefined` is a card that is still loading. `first` is the position of the first card in the whole list,
   * `groupPosition` that among the `size` cards under its heading, all from 1. Items are listed under each of their places.
   */
  | { kind: 'cards'; key: string; cards: (Item | undefined)[]; first: number; groupPosition: number; size: number }

/** Heights in pixels; the style sheets of cards and headings match them, so that nothing has to be measured. */
export const ROW_HEIGHT: Record<CardRow['kind'], number> = { category: 52, subcategory: 44, cards: 148 + 12 }

/** Breaks groups into rows of `columns` cards. */
export function cardRows(groups: readonly CardGroup[], columns: number): CardRow[] {
  const rows: CardRow[] = []
  let position = 1
  for (const group of groups) {
    if (group.heading) {
      const { category, subcategory, isFirstOfCategory } = group.heading
      if (isFirstOfCategory) rows.push({ kind: 'category', key: `category ${group.id}`, place: category })
      rows.push({ kind: 'subcategory', key: `subcategory ${group.id}`, place: subcategory, count: group.count })
    }
    for (let start = 0; start < group.count; start += columns) {
      const length = Math.min(columns, group.count - start)
      // Keyed by position, not by item: items change without elements being moved.
      rows.push({
        kind: 'cards',
        key: `${group.id} ${start}`,
        cards: Array.from({ length }, (_, index) => group.items[start + index]),
        first: position,
        groupPosition: start + 1,
        size: group.count,
      })
      position += length
    }
  }
  return rows
}

/** The rows of a list up to its `limit`-th card, without a heading at the end. */
export function rowsUpTo(rows: readonly CardRow[], limit: number): CardRow[] {
  const last = rows.findLastIndex((row) => row.kind === 'cards' && row.first <= limit)
  return rows.slice(0, last + 1)
}

/** A key for the position of a card in its group, independent of the number of columns. */
export function cardKey({ key }: CardRow, index: number): string {
  const end = key.lastIndexOf(' ')
  return `${key.slice(0, end)} ${Number(key.slice(end)) + index}`
}

type Categories = Landscape['categories']
type CachedGroups = { categories: Categories; selection: Selection; groups: CardGroup[] }

/** Groups by results: the unsearched results return after each search. */
const cachedGroups = new WeakMap<readonly Item[], CachedGroups>()

/** All results as one list; in a preview, with the final length. */
export function oneGroup(preview: CurrentLandscape['preview'], items: readonly Item[]): CardGroup[] {
  return [{ id: 'all', items, count: Math.max(items.length, preview?.total ?? 0) }]
}

/** The results grouped by place; in a preview, with the final lengths. */
export function groupsByPlace(
  preview: CurrentLandscape['preview'],
  categories: Categories,
  items: readonly Item[],
  selection: Selection,
): CardGroup[] {
  const counts = preview?.facets.category
  const cached = counts ? undefined : cachedGroups.get(items)
  if (cached?.categories === categories && cached.selection === selection) return cached.groups
  const present = new Map(groupByPlace({ categories }, items, selection).map((group) => [group.id, group.items]))
  const groups: CardGroup[] = []
  let last = ''
  for (const category of categories) {
    for (const sub of category.subcategories) {
      const placed = present.get(sub.id) ?? []
      const count = counts?.[sub.id] ?? placed.length
      if (count === 0) continue
      const heading = { category, subcategory: sub, isFirstOfCategory: last !== category.id }
      last = category.id
      groups.push({ id: sub.id, heading, items: placed, count })
    }
  }
  if (!counts) cachedGroups.set(items, { categories, selection, groups })
  return groups
}
