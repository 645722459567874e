import type { Item } from '../../../domain/landscape/landscape.ts'

/** Cards under a heading; `count` may exceed the number of loaded items. Without a heading, one flat list. */
export type CardGroup = {
  id: string
  heading?: { category: string; subcategory: string; isFirstOfCategory: boolean } | undefined
  items: readonly Item[]
  count: number
}

/** A row of the list: the heading of a category or subcategory, or the cards of one row. */
export type CardRow =
  | { kind: 'category'; key: string; name: string }
  | { kind: 'subcategory'; key: string; name: string; count: number }
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
      if (isFirstOfCategory) rows.push({ kind: 'category', key: `category ${group.id}`, name: category })
      rows.push({ kind: 'subcategory', key: `subcategory ${group.id}`, name: subcategory, count: group.count })
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
