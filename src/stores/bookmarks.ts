import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
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

/** Adds a bookmark, or takes it away when its id is there. */
export function toggleBookmark(bookmark: Omit<Bookmark, 'addedAt'>): void {
  freshen()
  useBookmarks.setState(({ bookmarks }) => {
    const others = bookmarks.filter((one) => one.id !== bookmark.id)
    return {
      bookmarks: others.length < bookmarks.length ? others : [...bookmarks, { ...bookmark, addedAt: Date.now() }],
    }
  })
}

/** Takes bookmarks away by id. */
export function removeBookmark(id: string): void {
  freshen()
  useBookmarks.setState(({ bookmarks }) => ({ bookmarks: bookmarks.filter((one) => one.id !== id) }))
}

/** Puts back a bookmark that was taken away, at its old place by date. */
export function restoreBookmark(bookmark: Bookmark): void {
  freshen()
  useBookmarks.setState(({ bookmarks }) => ({
    bookmarks: [...bookmarks.filter((one) => one.id !== bookmark.id), bookmark].toSorted(
      (a, b) => a.addedAt - b.addedAt,
    ),
  }))
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
  const onStorage = (event: StorageEvent) => {
    if (event.key !== BOOKMARKS_KEY && event.key !== null) return
    const { bookmarks: own, isSaved } = useBookmarks.getState()
    void useBookmarks.persist.rehydrate()
    // What only this session has, because it could not be written, stays beside what the other tab wrote.
    if (!isSaved) useBookmarks.setState(({ bookmarks }) => ({ bookmarks: union(bookmarks, own) }))
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}
