import type { Bookmark } from './bookmark-record.ts'

/** What a person did to the bookmarks: kept an item, or let it go. */
export type BookmarkEdit = { kind: 'keep'; bookmark: Bookmark } | { kind: 'drop'; id: string }

/** `bookmarks` with the edits made, oldest first; the very same list where nothing changes. */
export function applyEdits(bookmarks: readonly Bookmark[], edits: readonly BookmarkEdit[]): readonly Bookmark[] {
  let list = bookmarks
  for (const edit of edits) {
    const id = edit.kind === 'keep' ? edit.bookmark.id : edit.id
    const isThere = list.some((one) => one.id === id)
    if (edit.kind === 'drop' && isThere) list = list.filter((one) => one.id !== id)
    if (edit.kind === 'keep' && !isThere) list = inserted(list, edit.bookmark)
  }
  return list
}

/** `list` with `bookmark` before the first that is younger. */
function inserted(list: readonly Bookmark[], bookmark: Bookmark): Bookmark[] {
  const younger = list.findIndex((one) => one.addedAt > bookmark.addedAt)
  return younger < 0 ? [...list, bookmark] : list.toSpliced(younger, 0, bookmark)
}

/** Milliseconds for which another tab may write without having seen an edit of this one. */
const UNSEEN_FOR_MS = 10_000
/** How often an edit is made again at the most: two tabs that disagree over one item must come to rest. */
const REPEATS = 2

/**
 * The edits of the last seconds. Tabs in different processes see each other's storage late, so a tab may write a list
 * that lacks what this one has just done; it is then done again.
 */
export class RecentEdits {
  #edits: { edit: BookmarkEdit; at: number; repeats: number }[] = []

  /** Remembers an edit made at `now`, in milliseconds since 1970. */
  add(edit: BookmarkEdit, now: number): void {
    const id = idOf(edit)
    this.#edits = [...this.#edits.filter((one) => idOf(one.edit) !== id), { edit, at: now, repeats: 0 }]
  }

  /** The edits that `bookmarks`, as another tab has written them at `now`, does not have. */
  missingFrom(bookmarks: readonly Bookmark[], now: number): BookmarkEdit[] {
    this.#edits = this.#edits.filter((one) => now - one.at < UNSEEN_FOR_MS)
    const missing = this.#edits.filter(
      (one) => one.repeats < REPEATS && applyEdits(bookmarks, [one.edit]) !== bookmarks,
    )
    for (const one of missing) one.repeats += 1
    return missing.map((one) => one.edit)
  }
}

function idOf(edit: BookmarkEdit): string {
  return edit.kind === 'keep' ? edit.bookmark.id : edit.id
}
