import { textOrder } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import type { BookmarkState } from './merge.ts'

/** Derived state: lists in order, and the bookmarks of each. */
type View = {
  lists: readonly BookmarkList[]
  byList: ReadonlyMap<string, readonly Bookmark[]>
  /** Every item once, by its first bookmark; newest last. */
  items: readonly Bookmark[]
}

const NONE: readonly Bookmark[] = []

const views = new WeakMap<BookmarkState, View>()

function viewOf(state: BookmarkState): View {
  const cached = views.get(state)
  if (cached) return cached
  const byList = new Map<string, Bookmark[]>()
  for (const bookmark of state.bookmarks.values()) {
    if (bookmark.isGone) continue
    const members = byList.get(bookmark.list)
    if (members) members.push(bookmark)
    else byList.set(bookmark.list, [bookmark])
  }
  const lists = new Map<string, BookmarkList>([[DEFAULT_LIST, emptyList(DEFAULT_LIST)]])
  for (const list of state.lists.values()) {
    // A bookmark added after the deletion, in another tab, restores the list: concurrent edits must not lose data.
    const isThere = !list.isGone || byList.get(list.id)?.some((entry) => entry.at > list.at)
    if (isThere || list.id === DEFAULT_LIST) lists.set(list.id, list)
  }
  // The list's record may have been unreadable.
  for (const id of byList.keys()) if (!state.lists.has(id) && !lists.has(id)) lists.set(id, emptyList(id))
  const items = new Map<string, Bookmark>()
  for (const [id, members] of byList) {
    if (!lists.has(id)) byList.delete(id)
    else
      for (const member of members)
        if ((items.get(member.id)?.addedAt ?? Infinity) > member.addedAt) items.set(member.id, member)
  }
  for (const members of byList.values()) members.sort((a, b) => rankOf(a) - rankOf(b) || byAge(a, b))
  // The default list was inserted first.
  const all = [...lists.values()]
  const others = all.slice(1).toSorted((a, b) => a.createdAt - b.createdAt || textOrder(a.id, b.id))
  const view: View = {
    lists: [...all.slice(0, 1), ...others],
    byList,
    items: [...items.values()].toSorted(byAge),
  }
  views.set(state, view)
  return view
}

/** The sort key of a bookmark in its list. */
export function rankOf({ rank, addedAt }: Bookmark): number {
  return rank ?? addedAt
}

function byAge(a: Bookmark, b: Bookmark): number {
  return a.addedAt - b.addedAt || rankOf(a) - rankOf(b) || textOrder(a.id, b.id)
}

function emptyList(id: string): BookmarkList {
  return { id, name: '', createdAt: 0, at: 0 }
}

/** All lists that are not deleted: the default one first, then by age. */
export function listsOf(state: BookmarkState): readonly BookmarkList[] {
  return viewOf(state).lists
}

/** The bookmarks of a list, by rank. */
export function bookmarksIn(state: BookmarkState, listId: string): readonly Bookmark[] {
  return viewOf(state).byList.get(listId) ?? NONE
}

/** Every bookmarked item once; newest last. */
export function allBookmarks(state: BookmarkState): readonly Bookmark[] {
  return viewOf(state).items
}
