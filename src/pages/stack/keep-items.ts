import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { changeKept, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { undone } from '../../stores/bookmarks/list-undo.ts'
import { keepItems as withItems, targetOf } from '../../stores/bookmarks/membership.ts'

/**
 * Bookmarks the items that are not bookmarked yet, in the list that new bookmarks go to.
 * @returns how many those were, and what takes them away again.
 */
export function keepItems(items: readonly Item[]): { added: number; undo: () => void } {
  const before = useBookmarks.getState()
  const known = new Set(before.bookmarks.map(({ id }) => id))
  const added = items.filter(({ id }) => !known.has(id))
  const facts = added.map((item) => ({ id: item.id, name: item.name, keys: identityKeys(item) }))
  changeKept((kept, now) => withItems(kept, targetOf(kept), facts, now))
  const done = useBookmarks.getState().kept
  return {
    added: added.length,
    undo: () => changeKept((kept, now) => undone(kept, before.kept, done, now)),
  }
}
