import { LIST_NAME_LENGTH, NOTE_LENGTH } from '../../lib/limits.ts'
import { visible } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import { bookmarkKey, markOf, type KeptLists } from './kept-lists.ts'
import { bookmarksIn, listsOf, rankOf } from './kept-views.ts'
import { after, afterList, dropItem, goneBookmark, keepItems, type ItemFacts } from './membership.ts'

// Pure changes to what is kept. Each gives back the very same where nothing changes.

/** An id that no other tab or machine gives to another list. */
export function newListId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16)
}

/** Adds a list; what is in it comes with it. */
export function withList(
  kept: KeptLists,
  id: string,
  name: string,
  items: readonly (ItemFacts & { note?: string })[],
  now: number,
): KeptLists {
  const list = { id, name: listName(name), createdAt: now, at: now }
  const next = keepItems({ ...kept, lists: new Map(kept.lists).set(id, list) }, id, items, now)
  const bookmarks = new Map(next.bookmarks)
  for (const { id: item, note } of items) if (note) putNote(bookmarks, id, item, note, now)
  return { ...next, bookmarks }
}

/** Renames a list. */
export function renamed(kept: KeptLists, id: string, name: string, now: number): KeptLists {
  const list = listsOf(kept).find((one) => one.id === id)
  const text = listName(name)
  if (!list || list.name === text) return kept
  // One that was deleted while something was put into it is there, and stays.
  const { createdAt } = list
  const next: BookmarkList = { id, name: text, createdAt, at: Math.max(now, list.at + 1) }
  return { ...kept, lists: new Map(kept.lists).set(id, next) }
}

/** Deletes a list with what is in it; the one that everybody has is emptied and gets its own name back. */
export function withoutList(kept: KeptLists, id: string, now: number): KeptLists {
  const list = listsOf(kept).find((one) => one.id === id)
  if (!list) return kept
  const own = bookmarksIn(kept, id)
  if (id === DEFAULT_LIST) {
    const bookmarks = new Map(kept.bookmarks)
    for (const one of own) bookmarks.set(bookmarkKey(one), goneBookmark(one, now))
    return { ...renamed(kept, id, '', now), bookmarks }
  }
  // Later than all that is in it, or the list would count as added to since.
  const at = Math.max(now, list.at + 1, ...own.map((one) => one.at))
  return { ...kept, lists: new Map(kept.lists).set(id, { ...list, at, isGone: true }) }
}

/** Chooses the list that new bookmarks go to. */
export function withTarget(kept: KeptLists, id: string, now: number): KeptLists {
  return kept.target.id === id ? kept : { ...kept, target: { id, at: Math.max(now, kept.target.at + 1) } }
}

/** Puts an item into a list, or takes it out. */
export function withMember(kept: KeptLists, listId: string, item: ItemFacts, isIn: boolean, now: number): KeptLists {
  return isIn ? keepItems(kept, listId, [item], now) : dropItem(kept, item.id, now, listId)
}

/** Writes the note of a bookmark; an empty one is none. */
export function withNote(kept: KeptLists, listId: string, id: string, text: string, now: number): KeptLists {
  const bookmarks = new Map(kept.bookmarks)
  return putNote(bookmarks, listId, id, text, afterList(now, kept, listId)) ? { ...kept, bookmarks } : kept
}

/**
 * Writes a note into `bookmarks`, for many at once.
 * @param now see `afterList`
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
  const own = bookmarks.get(key)
  if (!own || own.isGone || (own.note ?? '') === note) return false
  const at = after(now, own)
  // Writing says that one wants to keep it, even where another tab has just let it or its list go.
  bookmarks.set(key, { ...own, note: note === '' ? undefined : note, noteAt: at, at })
  return true
}

/**
 * The note to write when somebody who began with `base` ends with `text`, while another tab may have written `current`:
 * both stay, ours first.
 */
export function joinedNote(base: string, current: string, text: string): string {
  if (current === base || current === text || text.includes(current)) return text
  return current.includes(text) ? current : `${text}\n\n${current}`
}

/** Moves a bookmark in its list to before another, or to the end. */
export function movedBefore(kept: KeptLists, listId: string, id: string, beforeId: string | undefined, now: number) {
  const others = bookmarksIn(kept, listId).filter((one) => one.id !== id)
  const index = beforeId === undefined ? others.length : others.findIndex((one) => one.id === beforeId)
  if (index < 0) return kept
  const [above, below] = [others[index - 1], others[index]]
  const low = above ? rankOf(above) : below ? rankOf(below) - 2000 : 0
  const high = below ? rankOf(below) : low + 2000
  const rank = (low + high) / 2
  if (rank > low && rank < high) {
    return edited(kept, listId, id, (own) => ({ ...own, rank, rankAt: after(now, own) }))
  }
  // No number is left between the two: all get new ones.
  const moving = bookmarksIn(kept, listId).find((one) => one.id === id)
  const order = moving ? others.toSpliced(index, 0, moving) : others
  const bookmarks = new Map(kept.bookmarks)
  for (const [place, own] of order.entries()) {
    bookmarks.set(bookmarkKey(own), { ...own, rank: place * 1000, rankAt: after(now, own) })
  }
  return { ...kept, bookmarks }
}

/** Writes the ids that items have today into bookmarks that knew them by another; of two that are one now, both notes stay. */
export function rewritten(kept: KeptLists, current: ReadonlyMap<string, ItemFacts>, now: number): KeptLists {
  const bookmarks = new Map(kept.bookmarks)
  const shown = new Set(listsOf(kept).map((one) => one.id))
  for (const own of kept.bookmarks.values()) {
    // What went with its list stays as it is: a change would bring both back.
    const facts = own.isGone || !shown.has(own.list) ? undefined : current.get(own.id)
    if (!facts || facts.id === own.id) continue
    const key = bookmarkKey({ list: own.list, id: facts.id })
    const other = bookmarks.get(key)
    const at = after(after(afterList(now, kept, own.list), own), other)
    if (!other || other.isGone) bookmarks.set(key, { ...own, ...facts, at, noteAt: at, rankAt: at })
    else if (own.note) {
      bookmarks.set(key, {
        ...other,
        note: joinedNote('', other.note ?? '', own.note).slice(0, NOTE_LENGTH),
        noteAt: at,
      })
    }
    bookmarks.set(bookmarkKey(own), goneBookmark(own, now))
  }
  return bookmarks.size === kept.bookmarks.size && [...bookmarks].every(([key, one]) => kept.bookmarks.get(key) === one)
    ? kept
    : { ...kept, bookmarks }
}

/** Forgets what could not be read. */
export function withoutAside(kept: KeptLists, now: number): KeptLists {
  const discarded = new Map(kept.discarded)
  for (const { text } of kept.aside) {
    const mark = markOf(text)
    discarded.set(mark, { at: after(now, discarded.get(mark)) })
  }
  // Earlier versions, which another tab may run, know the time alone.
  const asideClearedAt = Math.max(now, kept.asideClearedAt, ...kept.aside.map((one) => one.at))
  return { ...kept, aside: [], asideClearedAt, discarded }
}

function edited(kept: KeptLists, listId: string, id: string, edit: (own: Bookmark) => Bookmark): KeptLists {
  const key = bookmarkKey({ list: listId, id })
  const own = kept.bookmarks.get(key)
  const next = own && !own.isGone ? edit(own) : own
  return !next || next === own ? kept : { ...kept, bookmarks: new Map(kept.bookmarks).set(key, next) }
}

/** The name that a list gets of a text. */
export function listName(name: string): BookmarkList['name'] {
  return visible(name.slice(0, 1000)).replace(/\s+/g, ' ').trim().slice(0, LIST_NAME_LENGTH).trim()
}
