import { dayOf } from '../../lib/dates.ts'
import type { BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { writeJsonFile } from '../../stores/exchange/json-file.ts'
import { bookmarksIn, listsOf } from '../../stores/bookmarks/selectors.ts'
import { downloadText } from '../../ui/download.ts'

/** Downloads all lists as a file that can be imported again. */
export function downloadAllLists(): void {
  const { state } = useBookmarks.getState()
  downloadLists(listsOf(state))
}

/** Downloads some lists as a file that can be imported again. */
export function downloadLists(lists: readonly BookmarkList[]): void {
  const { state, landscape } = useBookmarks.getState()
  const exported = lists.map(({ id, name }) => ({
    name,
    rows: bookmarksIn(state, id).map((bookmark) => ({ ...bookmark, note: bookmark.note ?? '' })),
  }))
  downloadText(fileNameFor('json'), writeJsonFile(exported, landscape, Date.now()), 'application/json')
}

/** Downloads the quarantined text as it was stored. */
export function downloadQuarantined(): void {
  const { aside } = useBookmarks.getState().state
  downloadText(fileNameFor('txt'), aside.map(({ text }) => text).join('\n\n'), 'text/plain')
}

/** A file name with today's date: "bookmarks-2026-08-07.json". */
export function fileNameFor(extension: string): string {
  return `bookmarks-${dayOf(Date.now())}.${extension}`
}
