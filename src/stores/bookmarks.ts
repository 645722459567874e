import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { applyEdits, RecentEdits, type BookmarkEdit } from './bookmark-edits.ts'
import { readBookmarks, type Bookmark } from './bookmark-record.ts'
import { isRecord, localTextStorage, readJson, writeJson } from './storage.ts'

export const BOOKMARKS_KEY = 'explorer:bookmarks'
/** 1: a list of bookmarks. A change of the format raises it and gets a migration and a fixture. */
export const BOOKMARKS_VERSION = 1

type Stored = { bookmarks: Bookmark[] }
export type BookmarksState = Stored & {
  /** False once writing failed: the session goes on, but a reload would lose what came since. */
  isSaved: boolean
}

const storage: PersistStorage<Stored> = {
  getItem: (key) => {
    const stored = readJson(localTextStorage(), key)
    const state = isRecord(stored) ? stored['state'] : undefined
    return { state: { bookmarks: readBookmarks(state).bookmarks }, version: BOOKMARKS_VERSION }
  },
  setItem: (key, value) => {
    const isSaved = writeJson(localTextStorage(), key, value)
    if (useBookmarks.getState().isSaved !== isSaved) useBookmarks.setState({ isSaved })
  },
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** The person's bookmarks, newest last; the same in every tab. */
export const useBookmarks = create<BookmarksState>()(
  persist((): BookmarksState => ({ bookmarks: [], isSaved: true }), {
    name: BOOKMARKS_KEY,
    version: BOOKMARKS_VERSION,
    storage,
    partialize: ({ bookmarks }) => ({ bookmarks }),
  }),
)

/** Takes over what another tab has written since; storage events come late, and a write must not undo theirs. */
function freshen(): void {
  // With the storage failing, memory is all there is.
  if (useBookmarks.getState().isSaved) void useBookmarks.persist.rehydrate()
}

let recent = new RecentEdits()

function make(edit: BookmarkEdit): void {
  recent.add(edit, Date.now())
  freshen()
  useBookmarks.setState(({ bookmarks }) => ({ bookmarks: [...applyEdits(bookmarks, [edit])] }))
}

/** Adds a bookmark, or takes it away when its id is there: what the person sees decides, not what another tab did since. */
export function toggleBookmark(bookmark: Omit<Bookmark, 'addedAt'>): void {
  const isThere = useBookmarks.getState().bookmarks.some((one) => one.id === bookmark.id)
  make(isThere ? { kind: 'drop', id: bookmark.id } : { kind: 'keep', bookmark: { ...bookmark, addedAt: Date.now() } })
}

/** Takes a bookmark away by its id. */
export function removeBookmark(id: string): void {
  make({ kind: 'drop', id })
}

/** Puts back a bookmark that was taken away, at its old place by date. */
export function restoreBookmark(bookmark: Bookmark): void {
  make({ kind: 'keep', bookmark })
}

/** Writes the ids that items have today into bookmarks that knew them by another. */
export function rewriteBookmarks(current: ReadonlyMap<string, Omit<Bookmark, 'addedAt'>>): void {
  if (current.size === 0) return
  freshen()
  useBookmarks.setState(({ bookmarks }) => {
    const rewritten = new Map<string, Bookmark>()
    for (const bookmark of bookmarks) {
      const now = { ...bookmark, ...current.get(bookmark.id) }
      if (!rewritten.has(now.id)) rewritten.set(now.id, now)
    }
    return { bookmarks: [...rewritten.values()] }
  })
}

function union(first: readonly Bookmark[], second: readonly Bookmark[]): Bookmark[] {
  return [...first, ...second.filter((one) => !first.some((other) => other.id === one.id))]
}

/** Follows other tabs. @returns a function that stops following. */
export function followBookmarks(): () => void {
  recent = new RecentEdits()
  const onStorage = (event: StorageEvent) => {
    if (event.key !== BOOKMARKS_KEY && event.key !== null) return
    const { bookmarks: own, isSaved } = useBookmarks.getState()
    void useBookmarks.persist.rehydrate()
    const { bookmarks } = useBookmarks.getState()
    // What only this session has, because it could not be written, stays beside what the other tab wrote.
    const wanted = isSaved ? bookmarks : union(bookmarks, own)
    const edits = recent.missingFrom(wanted, Date.now())
    if (wanted !== bookmarks || edits.length > 0) useBookmarks.setState({ bookmarks: [...applyEdits(wanted, edits)] })
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}
