import { sameList } from '../../lib/arrays.ts'
import type { Item } from '../landscape/landscape.ts'

const plainOf = new WeakMap<Item, Item>()

/** Records the item from which `withFacts` was made. @returns `withFacts` */
export function rememberPlain(plain: Item, withFacts: Item): Item {
  plainOf.set(withFacts, plain)
  return withFacts
}

const plainLists = new WeakMap<readonly Item[], readonly Item[]>()
let latest: readonly Item[] = []

/**
 * The items without facts, identical objects in an identical list if nothing else changed: a list that displays no facts
 * is not rendered again when facts arrive.
 */
export function plainItems(items: readonly Item[]): readonly Item[] {
  const cached = plainLists.get(items)
  if (cached) return cached
  const plain = items.map((item) => plainOf.get(item) ?? item)
  if (!sameList(plain, latest)) latest = plain
  plainLists.set(items, latest)
  return latest
}
