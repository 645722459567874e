import { identityKeys } from '../../domain/identity.ts'
import type { Item } from '../../domain/landscape.ts'
import { removeBookmark, restoreBookmark, useBookmarks } from '../../stores/bookmarks.ts'

/**
 * Bookmarks the items that are not bookmarked yet.
 * @returns how many those were, and what takes them away again.
 */
export function keepItems(items: readonly Item[]): { added: number; undo: () => void } {
  const kept = new Set(useBookmarks.getState().bookmarks.map(({ id }) => id))
  const added = items.filter(({ id }) => !kept.has(id))
  const addedAt = Date.now()
  for (const item of added) restoreBookmark({ id: item.id, name: item.name, keys: identityKeys(item), addedAt })
  return {
    added: added.length,
    undo: () => {
      for (const { id } of added) removeBookmark(id)
    },
  }
}
