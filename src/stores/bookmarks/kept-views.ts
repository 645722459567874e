import { textOrder } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import type { KeptLists } from './kept-lists.ts'

/** What is there to see: lists in order, and the bookmarks of each. */
type View = {
  lists: readonly BookmarkList[]
  byList: ReadonlyMap<string, readonly Bookmark[]>
  /** Every item once, as it was kept first; newest last. */
  items: readonly Bookmark[]
}

const NONE: readonly Bookmark[] = []

const views = new WeakMap<KeptLists, View>()

function viewOf(kept: KeptLists): View {
  const known = views.get(kept)
  if (known) return known
  const byList = new Map<string, Bookmark[]>()
  for (const bookmark of kept.bookmarks.values()) {
    if (bookmark.isGone) continue
    const own = byList.get(bookmark.list)
    if (own) own.push(bookmark)
    else byList.set(bookmark.list, [bookmark])
  }
  const lists = new Map<string, BookmarkList>([[DEFAULT_LIST, emptyList(DEFAULT_LIST)]])
  for (const list of kept.lists.values()) {
    // A list that was deleted while another tab added to it is still there: nothing may be lost by two hands at once.
    const isThere = !list.isGone || byList.get(list.id)?.some((one) => one.at > list.at)
    if (isThere || list.id === DEFAULT_LIST) lists.set(list.id, list)
  }
  // The record of its list may have been the one that could not be read.
  for (const id of byList.keys()) if (!kept.lists.has(id) && !lists.has(id)) lists.set(id, emptyList(id))
  const items = new Map<string, Bookmark>()
  for (const [id, own] of byList) {
    if (!lists.has(id)) byList.delete(id)
    else for (const one of own) if ((items.get(one.id)?.addedAt ?? Infinity) > one.addedAt) items.set(one.id, one)
  }
  for (const own of byList.values()) own.sort((a, b) => rankOf(a) - rankOf(b) || byAge(a, b))
  // The one that everybody has comes first, as it has gone in first.
  const all = [...lists.values()]
  const others = all.slice(1).toSorted((a, b) => a.createdAt - b.createdAt || textOrder(a.id, b.id))
  const view: View = {
    lists: [...all.slice(0, 1), ...others],
    byList,
    items: [...items.values()].toSorted(byAge),
  }
  views.set(kept, view)
  return view
}

/** Where a bookmark stands in its list. */
export function rankOf({ rank, addedAt }: Bookmark): number {
  return rank ?? addedAt
}

function byAge(a: Bookmark, b: Bookmark): number {
  return a.addedAt - b.addedAt || rankOf(a) - rankOf(b) || textOrder(a.id, b.id)
}

function emptyList(id: string): BookmarkList {
  return { id, name: '', createdAt: 0, at: 0 }
}

/** The lists there are: the one that everybody has first, then by age. */
export function listsOf(kept: KeptLists): readonly BookmarkList[] {
  return viewOf(kept).lists
}

/** The bookmarks of a list, in its order. */
export function bookmarksIn(kept: KeptLists, listId: string): readonly Bookmark[] {
  return viewOf(kept).byList.get(listId) ?? NONE
}

/** Every item that is kept in some list, once; newest last. */
export function allBookmarks(kept: KeptLists): readonly Bookmark[] {
  return viewOf(kept).items
}
