import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import type { ImportedBookmark } from './exchange-model.ts'
import { hashOf, type PackedList } from './share-pack.ts'

/** A bookmark of a shared list, and its item in this landscape, if any. */
export type SharedItem = { bookmark: ImportedBookmark; item: Item | undefined }

/** Finds the items of a shared list: by id if its hashes agree, otherwise by the hashes, for renamed items. */
export function sharedItems(list: PackedList, landscape: Landscape): SharedItem[] {
  const keys = new Map<number, string>()
  for (const item of landscape.items) for (const key of identityKeys(item)) keys.set(hashOf(key), key)
  const seen = new Set<string>()
  return list.bookmarks.flatMap(({ id, name, hashes, note }): SharedItem[] => {
    const item = resolveItem(landscape, { id, keys: hashes.flatMap((hash) => keys.get(hash) ?? []) })
    const facts = item ? { id: item.id, name: item.name, keys: identityKeys(item) } : { id, name: name || id, keys: [] }
    if (seen.has(facts.id)) return []
    seen.add(facts.id)
    return [{ bookmark: { ...facts, note }, item }]
  })
}
