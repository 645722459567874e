import type { Item, Landscape } from './landscape.ts'

const indexes = new WeakMap<Landscape, ReadonlyMap<string, Item>>()

/** The items of a landscape by the id under which knowledge has them; made once for each landscape. */
export function itemsByKnowledge(landscape: Landscape): ReadonlyMap<string, Item> {
  const known = indexes.get(landscape)
  if (known) return known
  const index = new Map(landscape.items.map((item) => [item.knownAs ?? item.id, item]))
  indexes.set(landscape, index)
  return index
}
