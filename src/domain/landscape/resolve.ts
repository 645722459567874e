import { identityKeys } from './identity.ts'
import { itemsById, type Item, type Landscape } from './landscape.ts'

/** What remembers an item: its id at the time, and the keys it had. */
export type Remembered = { id: string; keys: readonly string[] }

const keyIndexes = new WeakMap<Landscape, ReadonlyMap<string, Item | undefined>>()

/**
 * The item that `remembered` means in `landscape`: the one with its id if their keys agree, otherwise the one that an
 * unambiguous key leads to, most reliable key first; undefined when it is listed no longer.
 */
export function resolveItem(landscape: Landscape, remembered: Remembered): Item | undefined {
  const byId = itemsById(landscape).get(remembered.id)
  if (byId && (remembered.keys.length === 0 || identityKeys(byId).some((key) => remembered.keys.includes(key))))
    return byId
  const byKey = keyIndex(landscape)
  for (const key of remembered.keys) {
    const found = byKey.get(key)
    if (found) return found
  }
  // Everything about it changed but the name: still better than "no longer listed".
  return byId
}

/** Items by key; a key that several share leads to none. */
function keyIndex(landscape: Landscape): ReadonlyMap<string, Item | undefined> {
  const known = keyIndexes.get(landscape)
  if (known) return known
  const index = new Map<string, Item | undefined>()
  for (const item of landscape.items) {
    for (const key of identityKeys(item)) index.set(key, index.has(key) ? undefined : item)
  }
  keyIndexes.set(landscape, index)
  return index
}

const indexes = new WeakMap<Landscape, ReadonlyMap<string, Item>>()

/** The items of a landscape by the id under which knowledge has them; made once for each landscape. */
export function itemsByKnowledge(landscape: Landscape): ReadonlyMap<string, Item> {
  const known = indexes.get(landscape)
  if (known) return known
  const index = new Map(landscape.items.map((item) => [item.knownAs ?? item.id, item]))
  indexes.set(landscape, index)
  return index
}
