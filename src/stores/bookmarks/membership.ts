import { DEFAULT_LIST, type Bookmark } from './bookmark-record.ts'
import { bookmarkKey, type KeptLists } from './kept-lists.ts'
import { listsOf, rankOf } from './kept-views.ts'

/** What a bookmark remembers of an item: its id, its name and the keys that recognise it. */
export type ItemFacts = Pick<Bookmark, 'id' | 'name' | 'keys'>

/** A time for a change made at `now` that is later than what it changes, even if that came from a clock ahead of ours. */
export function after(now: number, before: Pick<Bookmark, 'at' | 'noteAt' | 'rankAt'> | undefined): number {
  return Math.max(
    now,
    ...[before?.at, before?.noteAt, before?.rankAt].flatMap((time) => (time === undefined ? [] : time + 1)),
  )
}

/**
 * A time for what is put into a list at `now`: later than the list, and than its being taken back (`undone`), so that a
 * clock that was ahead when it was made, renamed or deleted does not take along what comes after.
 */
export function afterList(now: number, { lists }: KeptLists, listId: string): number {
  const list = lists.get(listId)
  return list ? Math.max(now, list.at + 2) : now
}

/** Adds items to the end of a list; one that is there stays as it is. */
export function keepItems(kept: KeptLists, listId: string, items: readonly ItemFacts[], now: number): KeptLists {
  const bookmarks = new Map(kept.bookmarks)
  // What went with its list comes back with it: see `listsOf`.
  const ranks = [...kept.bookmarks.values()].flatMap((one) => (one.list === listId && !one.isGone ? rankOf(one) : []))
  const start = ranks.reduce((latest, rank) => Math.max(latest, rank + 1), now)
  const when = { now, start, earliest: afterList(now, kept, listId) }
  return putItems(bookmarks, listId, items, when) ? { ...kept, bookmarks } : kept
}

/** When something is put into a list: now, the first free rank at its end, and the earliest time that counts there (`afterList`). */
export type PutTimes = { now: number; start: number; earliest: number }

/**
 * Puts items into `bookmarks` as `keepItems` does, for many lists at once: copying all that is kept for each would take the
 * square of it.
 * @returns whether anything has changed.
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
    const at = after(earliest, before)
    // Those that come together stay in their order: a fraction of a millisecond apart.
    const rank = start + index / 1024
    const clocks = before && { noteAt: at, rankAt: at }
    const place = rank > now && { rank, rankAt: at }
    bookmarks.set(key, { list: listId, id, name, keys, addedAt: now, at, ...clocks, ...place })
  }
  return hasChanged
}

/** Takes an item out of one list, or out of all of them. */
export function dropItem(kept: KeptLists, id: string, now: number, listId?: string): KeptLists {
  const bookmarks = new Map(kept.bookmarks)
  let hasChanged = false
  for (const list of listId === undefined ? listsOf(kept).map((one) => one.id) : [listId]) {
    const key = bookmarkKey({ list, id })
    const before = bookmarks.get(key)
    if (!before || before.isGone) continue
    hasChanged = true
    bookmarks.set(key, goneBookmark(before, now))
  }
  return hasChanged ? { ...kept, bookmarks } : kept
}

/** What is remembered of a bookmark that was let go. */
export function goneBookmark(before: Bookmark, now: number): Bookmark {
  const at = after(now, before)
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

/** The list that a new bookmark goes to, as long as that is there. */
export function targetOf(kept: KeptLists): string {
  const { id } = kept.target
  return listsOf(kept).some((list) => list.id === id) ? id : DEFAULT_LIST
}
