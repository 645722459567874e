import type { Bookmark, BookmarkList } from './bookmark-record.ts'
import { markOf, mergeAside, type KeptLists } from './kept-lists.ts'
import { listsOf } from './kept-views.ts'
import { after, goneBookmark } from './membership.ts'

/**
 * Takes back one change: whatever differs between `before` and `done` gets its earlier value, as a new change. What has
 * been changed since, here or in another tab, stays as it is.
 */
export function undone(kept: KeptLists, before: KeptLists, done: KeptLists, now: number): KeptLists {
  const bookmarks = new Map(kept.bookmarks)
  for (const [key, made] of done.bookmarks) {
    const was = before.bookmarks.get(key)
    const current = bookmarks.get(key) ?? made
    if (was === made || !isSameMember(current, made)) continue
    bookmarks.set(key, was && !was.isGone ? earlier(current, was, made, now) : goneBookmark(current, now))
  }
  const lists = new Map(kept.lists)
  for (const [id, made] of done.lists) {
    // A list whose record could not be read was there all the same.
    const was = before.lists.get(id) ?? listsOf(before).find((one) => one.id === id)
    const current = lists.get(id) ?? made
    if (was === made || current.at !== made.at) continue
    // One that the change made goes again, unless somebody has added to it since: see `listsOf`.
    lists.set(
      id,
      was ? listAsItWas(before, was, Math.max(now, current.at + 1)) : { ...made, at: made.at + 1, isGone: true },
    )
  }
  if (done.discarded === before.discarded) return { ...kept, bookmarks, lists }
  const discarded = new Map(kept.discarded)
  for (const { text } of before.aside) {
    const mark = markOf(text)
    discarded.set(mark, { at: after(now, discarded.get(mark)), isGone: true })
  }
  const back = before.aside.map((one) => ({ ...one, at: kept.asideClearedAt + 1 }))
  return { ...kept, bookmarks, lists, aside: mergeAside([...kept.aside, ...back]), discarded }
}

/** A list as it was; one that was deleted, but there because of what was put into it since, is there again. */
function listAsItWas(before: KeptLists, { isGone, ...was }: BookmarkList, at: number): BookmarkList {
  const isHidden = isGone && !listsOf(before).some((one) => one.id === was.id)
  return { ...was, at, ...(isHidden && { isGone }) }
}

/** Whether nobody has kept it or let it go since. */
function isSameMember(current: Bookmark, made: Bookmark): boolean {
  return current.at === made.at || (!current.isGone && !made.isGone)
}

/** A bookmark as it was; but a note or a place that somebody has changed since stays. */
function earlier(current: Bookmark, was: Bookmark, made: Bookmark, now: number): Bookmark {
  const at = after(now, current)
  const { note, rank, ...rest } = was
  const hasOwnNote = (current.note ?? '') !== (made.note ?? '')
  const hasOwnRank = current.rank !== made.rank
  return {
    ...rest,
    at,
    note: hasOwnNote ? current.note : note,
    noteAt: at,
    rank: hasOwnRank ? current.rank : rank,
    rankAt: at,
  }
}
