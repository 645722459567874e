import { LIST_NAME_LENGTH, NOTE_LENGTH } from '../../lib/limits.ts'
import { visible } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import { bookmarkKey, fingerprintOf, type BookmarkState } from './merge.ts'
import { bookmarksIn, listsOf, rankOf } from './selectors.ts'
import { nextTimestamp, nextListTimestamp, removeItem, toTombstone, addItems, type ItemFacts } from './item-edits.ts'

// Pure edits of the bookmark state. Each returns the same object where nothing changes.

/** A random id for a list, unique across tabs and devices. */
export function newListId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16)
}

/** Adds a list with its items. */
export function withList(
  state: BookmarkState,
  id: string,
  name: string,
  items: readonly (ItemFacts & { note?: string })[],
  now: number,
): BookmarkState {
  const list = { id, name: listName(name), createdAt: now, at: now }
  const next = addItems({ ...state, lists: new Map(state.lists).set(id, list) }, id, items, now)
  const bookmarks = new Map(next.bookmarks)
  for (const { id: item, note } of items) if (note) putNote(bookmarks, id, item, note, now)
  return { ...next, bookmarks }
}

/** Renames a list. */
export function renameList(state: BookmarkState, id: string, name: string, now: number): BookmarkState {
  const list = listsOf(state).find((entry) => entry.id === id)
  const text = listName(name)
  if (!list || list.name === text) return state
  // Without isGone: renaming restores a deleted list that another tab has added to.
  const { createdAt } = list
  const next: BookmarkList = { id, name: text, createdAt, at: Math.max(now, list.at + 1) }
  return { ...state, lists: new Map(state.lists).set(id, next) }
}

/** Deletes a list with its bookmarks; the default list is emptied and its name reset. */
export function withoutList(state: BookmarkState, id: string, now: number): BookmarkState {
  const list = listsOf(state).find((entry) => entry.id === id)
  if (!list) return state
  const members = bookmarksIn(state, id)
  if (id === DEFAULT_LIST) {
    const bookmarks = new Map(state.bookmarks)
    for (const member of members) bookmarks.set(bookmarkKey(member), toTombstone(member, now))
    return { ...renameList(state, id, '', now), bookmarks }
  }
  // Later than its bookmarks: an addition after the deletion would restore the list.
  const at = Math.max(now, list.at + 1, ...members.map(({ at: time }) => time))
  return { ...state, lists: new Map(state.lists).set(id, { ...list, at, isGone: true }) }
}

/** Chooses the list for new bookmarks. */
export function withTarget(state: BookmarkState, id: string, now: number): BookmarkState {
  return state.target.id === id ? state : { ...state, target: { id, at: Math.max(now, state.target.at + 1) } }
}

/** Adds an item to a list, or removes it. */
export function withMember(
  state: BookmarkState,
  listId: string,
  item: ItemFacts,
  isIn: boolean,
  now: number,
): BookmarkState {
  return isIn ? addItems(state, listId, [item], now) : removeItem(state, item.id, now, listId)
}

/** Sets the note of a bookmark; an empty text deletes it. */
export function withNote(state: BookmarkState, listId: string, id: string, text: string, now: number): BookmarkState {
  const bookmarks = new Map(state.bookmarks)
  return putNote(bookmarks, listId, id, text, nextListTimestamp(now, state, listId)) ? { ...state, bookmarks } : state
}

/**
 * Sets a note in `bookmarks` in place, for many at once.
 * @param now see `nextListTimestamp`
 * @returns whether anything has changed
 */
export function putNote(
  bookmarks: Map<string, Bookmark>,
  listId: string,
  id: string,
  text: string,
  now: number,
): boolean {
  const note = text.slice(0, NOTE_LENGTH)
  const key = bookmarkKey({ list: listId, id })
  const bookmark = bookmarks.get(key)
  if (!bookmark || bookmark.isGone || (bookmark.note ?? '') === note) return false
  const at = nextTimestamp(now, bookmark)
  // Updates membership too: a note restores a bookmark that another tab deletes at the same time.
  bookmarks.set(key, { ...bookmark, note: note === '' ? undefined : note, noteAt: at, at })
  return true
}

/**
 * Merges two edits of a note: `text`, edited from `base`, and `current`, which another tab may have written meanwhile. Both
 * are preserved, `text` first.
 */
export function joinNotes(base: string, current: string, text: string): string {
  if (current === base || current === text || text.includes(current)) return text
  return current.includes(text) ? current : `${text}\n\n${current}`
}

/** Moves a bookmark before another in its list, or to the end. */
export function moveBefore(
  state: BookmarkState,
  listId: string,
  id: string,
  beforeId: string | undefined,
  now: number,
) {
  const others = bookmarksIn(state, listId).filter((entry) => entry.id !== id)
  const index = beforeId === undefined ? others.length : others.findIndex((entry) => entry.id === beforeId)
  if (index < 0) return state
  const [above, below] = [others[index - 1], others[index]]
  const low = above ? rankOf(above) : below ? rankOf(below) - 2000 : 0
  const high = below ? rankOf(below) : low + 2000
  const rank = (low + high) / 2
  if (rank > low && rank < high) {
    return editBookmark(state, listId, id, (bookmark) => ({ ...bookmark, rank, rankAt: nextTimestamp(now, bookmark) }))
  }
  // No floating-point number is left between the two: renumber the list.
  const moving = bookmarksIn(state, listId).find((entry) => entry.id === id)
  const order = moving ? others.toSpliced(index, 0, moving) : others
  const bookmarks = new Map(state.bookmarks)
  for (const [place, bookmark] of order.entries()) {
    bookmarks.set(bookmarkKey(bookmark), { ...bookmark, rank: place * 1000, rankAt: nextTimestamp(now, bookmark) })
  }
  return { ...state, bookmarks }
}

/** Migrates bookmarks to the current ids of their items, by previous id; notes of bookmarks that become one are joined. */
export function migrateIds(state: BookmarkState, current: ReadonlyMap<string, ItemFacts>, now: number): BookmarkState {
  const bookmarks = new Map(state.bookmarks)
  const listed = new Set(listsOf(state).map((entry) => entry.id))
  for (const bookmark of state.bookmarks.values()) {
    // Not in a deleted list: a change would restore both.
    const facts = bookmark.isGone || !listed.has(bookmark.list) ? undefined : current.get(bookmark.id)
    if (!facts || facts.id === bookmark.id) continue
    const key = bookmarkKey({ list: bookmark.list, id: facts.id })
    const other = bookmarks.get(key)
    const at = nextTimestamp(nextTimestamp(nextListTimestamp(now, state, bookmark.list), bookmark), other)
    if (!other || other.isGone) bookmarks.set(key, { ...bookmark, ...facts, at, noteAt: at, rankAt: at })
    else if (bookmark.note) {
      bookmarks.set(key, {
        ...other,
        note: joinNotes('', other.note ?? '', bookmark.note).slice(0, NOTE_LENGTH),
        noteAt: at,
      })
    }
    bookmarks.set(bookmarkKey(bookmark), toTombstone(bookmark, now))
  }
  return bookmarks.size === state.bookmarks.size &&
    [...bookmarks].every(([key, entry]) => state.bookmarks.get(key) === entry)
    ? state
    : { ...state, bookmarks }
}

/** Discards all quarantined texts. */
export function clearQuarantine(state: BookmarkState, now: number): BookmarkState {
  const discarded = new Map(state.discarded)
  for (const { text } of state.aside) {
    const mark = fingerprintOf(text)
    discarded.set(mark, { at: nextTimestamp(now, discarded.get(mark)) })
  }
  // Earlier versions, which another tab may run, only read this time.
  const asideClearedAt = Math.max(now, state.asideClearedAt, ...state.aside.map((entry) => entry.at))
  return { ...state, aside: [], asideClearedAt, discarded }
}

function editBookmark(
  state: BookmarkState,
  listId: string,
  id: string,
  edit: (bookmark: Bookmark) => Bookmark,
): BookmarkState {
  const key = bookmarkKey({ list: listId, id })
  const bookmark = state.bookmarks.get(key)
  const next = bookmark && !bookmark.isGone ? edit(bookmark) : bookmark
  return !next || next === bookmark ? state : { ...state, bookmarks: new Map(state.bookmarks).set(key, next) }
}

/** Normalises a text to the name of a list. */
export function listName(name: string): BookmarkList['name'] {
  return visible(name.slice(0, 1000)).replace(/\s+/g, ' ').trim().slice(0, LIST_NAME_LENGTH).trim()
}
