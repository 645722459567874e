import { dayOf } from '../../lib/dates.ts'
import type { BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { writeJsonFile } from '../../stores/exchange/json-file.ts'
import { bookmarksIn, listsOf } from '../../stores/bookmarks/selectors.ts'
import { downloadText } from '../../ui/download.ts'

/** Gives the person all lists, or some, as the file that can be imported again. */
export function downloadKept(): void {
  const { state: kept } = useBookmarks.getState()
  downloadLists(listsOf(kept))
}

/** Gives the person some of their lists as that file. */
export function downloadLists(lists: readonly BookmarkList[]): void {
  const { state: kept, landscape } = useBookmarks.getState()
  const leaving = lists.map(({ id, name }) => ({
    name,
    rows: bookmarksIn(kept, id).map((one) => ({ ...one, note: one.note ?? '' })),
  }))
  downloadText(fileNameFor('json'), writeJsonFile(leaving, landscape, Date.now()), 'application/json')
}

/** Gives the person what could not be read, as it was stored. */
export function downloadAside(): void {
  const { aside } = useBookmarks.getState().state
  downloadText(fileNameFor('txt'), aside.map((one) => one.text).join('\n\n'), 'text/plain')
}

/** A name for a file of today: "bookmarks-2026-08-07.json". */
export function fileNameFor(ending: string): string {
  return `bookmarks-${dayOf(Date.now())}.${ending}`
}
