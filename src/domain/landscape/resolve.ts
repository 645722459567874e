import { identityKeys } from './identity.ts'
import { itemsById, type Item, type Landscape } from './landscape.ts'

/** A stored reference to an item: its id and identity keys at the time. */
export type ItemReference = { id: string; keys: readonly string[] }

const keyIndexes = new WeakMap<Landscape, ReadonlyMap<string, Item | undefined>>()

/**
 * Resolves a reference in `landscape`: the item with its id if a key agrees, otherwise the item with an unambiguous key,
 * most reliable key first; undefined if it is no longer listed.
 */
export function resolveItem(landscape: Landscape, reference: ItemReference): Item | undefined {
  const byId = itemsById(landscape).get(reference.id)
  if (byId && (reference.keys.length === 0 || identityKeys(byId).some((key) => reference.keys.includes(key))))
    return byId
  const byKey = keyIndex(landscape)
  for (const key of reference.keys) {
    const found = byKey.get(key)
    if (found) return found
  }
  // Only the name is left in common: still better than "no longer listed".
  return byId
}

/** Items by key; undefined for a key that several items share. */
function keyIndex(landscape: Landscape): ReadonlyMap<string, Item | undefined> {
  const cached = keyIndexes.get(landscape)
  if (cached) return cached
  const index = new Map<string, Item | undefined>()
  for (const item of landscape.items) {
    for (const key of identityKeys(item)) index.set(key, index.has(key) ? undefined : item)
  }
  keyIndexes.set(landscape, index)
  return index
}

const indexes = new WeakMap<Landscape, ReadonlyMap<string, Item>>()

/** The items of a landscape by their id in our knowledge; cached for each landscape. */
export function itemsByKnowledge(landscape: Landscape): ReadonlyMap<string, Item> {
  const cached = indexes.get(landscape)
  if (cached) return cached
  const index = new Map(landscape.items.map((item) => [item.knownAs ?? item.id, item]))
  indexes.set(landscape, index)
  return index
}
