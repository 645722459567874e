import { sameList } from '../../lib/arrays.ts'
import type { Item } from '../landscape/landscape.ts'

const plainOf = new WeakMap<Item, Item>()

/** Remembers which item it was before facts were added. @returns the item with its facts */
export function rememberPlain(before: Item, after: Item): Item {
  plainOf.set(after, before)
  return after
}

const plainLists = new WeakMap<readonly Item[], readonly Item[]>()
let latest: readonly Item[] = []

/**
 * Items as they were before facts were added, the very same objects, and the same list as the one before where it has the
 * same: a list that shows no facts is not rendered again when they come.
 */
export function plainItems(items: readonly Item[]): readonly Item[] {
  const cached = plainLists.get(items)
  if (cached) return cached
  const plain = items.map((item) => plainOf.get(item) ?? item)
  if (!sameList(plain, latest)) latest = plain
  plainLists.set(items, latest)
  return latest
}
