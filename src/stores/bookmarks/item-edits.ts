import { DEFAULT_LIST, type Bookmark } from './bookmark-record.ts'
import { bookmarkKey, type BookmarkState } from './merge.ts'
import { listsOf, rankOf } from './selectors.ts'

/** What a bookmark stores of an item: id, name and the keys that identify it. */
export type ItemFacts = Pick<Bookmark, 'id' | 'name' | 'keys'>

/** The timestamp of a change at `now`: later than the previous one, even if that was made by a clock ahead of this one. */
export function nextTimestamp(now: number, previous: Pick<Bookmark, 'at' | 'noteAt' | 'rankAt'> | undefined): number {
  return Math.max(
    now,
    ...[previous?.at, previous?.noteAt, previous?.rankAt].flatMap((time) => (time === undefined ? [] : time + 1)),
  )
}

/**
 * The timestamp of an addition to a list at `now`: later than the list and than its undoing (`undoChange`), so that a list
 * deleted by a clock ahead of this one does not delete later additions.
 */
export function nextListTimestamp(now: number, { lists }: BookmarkState, listId: string): number {
  const list = lists.get(listId)
  return list ? Math.max(now, list.at + 2) : now
}

/** Adds items to the end of a list; those already in it do not change. */
export function addItems(
  state: BookmarkState,
  listId: string,
  items: readonly ItemFacts[],
  now: number,
): BookmarkState {
  const bookmarks = new Map(state.bookmarks)
  // Includes the bookmarks of a deleted list, which an addition restores: see `listsOf`.
  const ranks = [...state.bookmarks.values()].flatMap((bookmark) =>
    bookmark.list === listId && !bookmark.isGone ? rankOf(bookmark) : [],
  )
  const start = ranks.reduce((latest, rank) => Math.max(latest, rank + 1), now)
  const when = { now, start, earliest: nextListTimestamp(now, state, listId) }
  return putItems(bookmarks, listId, items, when) ? { ...state, bookmarks } : state
}

/** The times of an addition: now, the first free rank of the list, and the earliest valid timestamp (`nextListTimestamp`). */
export type PutTimes = { now: number; start: number; earliest: number }

/**
 * Adds items to `bookmarks` in place, for many lists at once: copying the map for each would take quadratic time.
 * @returns whether anything has changed
 */
export function putItems(
  bookmarks: Map<string, Bookmark>,
  listId: string,
  items: readonly ItemFacts[],
  { now, start, earliest }: PutTimes,
): boolean {
  let hasChanged = false
  for (const [index, { id, name, keys }] of items.entries()) {
    const key = bookmarkKey({ list: listId, id })
    const before = bookmarks.get(key)
    if (before && !before.isGone) continue
    hasChanged = true
    const at = nextTimestamp(earliest, before)
    // Ranks a fraction of a millisecond apart preserve the order of a batch.
    const rank = start + index / 1024
    const clocks = before && { noteAt: at, rankAt: at }
    const place = rank > now && { rank, rankAt: at }
    bookmarks.set(key, { list: listId, id, name, keys, addedAt: now, at, ...clocks, ...place })
  }
  return hasChanged
}

/** Removes an item from one list, or from all of them. */
export function removeItem(state: BookmarkState, id: string, now: number, listId?: string): BookmarkState {
  const bookmarks = new Map(state.bookmarks)
  let hasChanged = false
  const lists = listId === undefined ? listsOf(state).map((record) => record.id) : [listId]
  for (const list of lists) {
    const key = bookmarkKey({ list, id })
    const before = bookmarks.get(key)
    if (!before || before.isGone) continue
    hasChanged = true
    bookmarks.set(key, toTombstone(before, now))
  }
  return hasChanged ? { ...state, bookmarks } : state
}

/** Replaces a bookmark by its tombstone. */
export function toTombstone(before: Bookmark, now: number): Bookmark {
  const at = nextTimestamp(now, before)
  return {
    list: before.list,
    id: before.id,
    name: before.id,
    keys: [],
    addedAt: 0,
    at,
    isGone: true,
    noteAt: at,
    rankAt: at,
  }
}

/** The list for new bookmarks; the default one where the chosen list is deleted. */
export function targetOf(state: BookmarkState): string {
  const { id } = state.target
  return listsOf(state).some((list) => list.id === id) ? id : DEFAULT_LIST
}
