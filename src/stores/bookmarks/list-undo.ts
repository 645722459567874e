import type { Bookmark, BookmarkList } from './bookmark-record.ts'
import { fingerprintOf, mergeQuarantined, type BookmarkState } from './merge.ts'
import { listsOf } from './selectors.ts'
import { nextTimestamp, toTombstone } from './item-edits.ts'

/**
 * Undoes one change: every record that differs between `before` and `done` gets its previous value, as a new write. Records
 * that were changed since, in this tab or another, are not undone.
 */
export function undoChange(
  state: BookmarkState,
  before: BookmarkState,
  done: BookmarkState,
  now: number,
): BookmarkState {
  const bookmarks = new Map(state.bookmarks)
  for (const [key, edited] of done.bookmarks) {
    const previous = before.bookmarks.get(key)
    const current = bookmarks.get(key) ?? edited
    if (previous === edited || !isSameMember(current, edited)) continue
    bookmarks.set(
      key,
      previous && !previous.isGone ? restore(current, previous, edited, now) : toTombstone(current, now),
    )
  }
  const lists = new Map(state.lists)
  for (const [id, edited] of done.lists) {
    // A list may exist through its bookmarks only, where its record could not be read.
    const previous = before.lists.get(id) ?? listsOf(before).find((entry) => entry.id === id)
    const current = lists.get(id) ?? edited
    if (previous === edited || current.at !== edited.at) continue
    // A list that the change created is deleted, unless something was added to it since: see `listsOf`.
    lists.set(
      id,
      previous
        ? previousList(before, previous, Math.max(now, current.at + 1))
        : { ...edited, at: edited.at + 1, isGone: true },
    )
  }
  if (done.discarded === before.discarded) return { ...state, bookmarks, lists }
  const discarded = new Map(state.discarded)
  for (const { text } of before.aside) {
    const mark = fingerprintOf(text)
    discarded.set(mark, { at: nextTimestamp(now, discarded.get(mark)), isGone: true })
  }
  const back = before.aside.map((entry) => ({ ...entry, at: state.asideClearedAt + 1 }))
  return { ...state, bookmarks, lists, aside: mergeQuarantined([...state.aside, ...back]), discarded }
}

/** The previous record of a list; without its tombstone where later additions had restored it. */
function previousList(before: BookmarkState, { isGone, ...previous }: BookmarkList, at: number): BookmarkList {
  const isHidden = isGone && !listsOf(before).some((entry) => entry.id === previous.id)
  return { ...previous, at, ...(isHidden && { isGone }) }
}

/** Whether it was not added or removed since. */
function isSameMember(current: Bookmark, edited: Bookmark): boolean {
  return current.at === edited.at || (!current.isGone && !edited.isGone)
}

/** The previous bookmark, with the note or rank that was changed since. */
function restore(current: Bookmark, previous: Bookmark, edited: Bookmark, now: number): Bookmark {
  const at = nextTimestamp(now, current)
  const { note, rank, ...rest } = previous
  const isNoteChanged = (current.note ?? '') !== (edited.note ?? '')
  const isRankChanged = current.rank !== edited.rank
  return {
    ...rest,
    at,
    note: isNoteChanged ? current.note : note,
    noteAt: at,
    rank: isRankChanged ? current.rank : rank,
    rankAt: at,
  }
}
