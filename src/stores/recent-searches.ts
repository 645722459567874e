import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { QUERY_LENGTH } from '../lib/limits.ts'
import { fold, visible } from '../lib/text.ts'
import { localTextStorage, readJson, stateIn, writeJson } from './storage/storage.ts'

export type RecentSearches = { queries: readonly string[] }

export const RECENT_SEARCHES_KEY = 'explorer:recent-searches'
const VERSION = 1
const MAX_SEARCHES = 8

const storage: PersistStorage<RecentSearches> = {
  getItem: (key) => {
    const stored = readJson(localTextStorage(), key)
    // Without a readable record, the queries of this session are unchanged.
    if (stored === undefined) return null
    return { state: { queries: readQueries(stateIn(stored)['queries']) }, version: VERSION }
  },
  setItem: (key, value) => void writeJson(localTextStorage(), key, value),
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** The user's searches, newest first; they never leave the browser. */
export const useRecentSearches = create<RecentSearches>()(
  persist((): RecentSearches => ({ queries: [] }), { name: RECENT_SEARCHES_KEY, version: VERSION, storage }),
)

/** Stores a successful query: the user has opened one of its results, or pressed Enter. */
export function rememberSearch(query: string): void {
  // Another tab may have searched, or cleared the list, since this one read it.
  void useRecentSearches.persist.rehydrate()
  useRecentSearches.setState(({ queries }) => ({ queries: readQueries([query, ...queries]) }))
}

/** Deletes all queries. */
export function clearRecentSearches(): void {
  useRecentSearches.setState({ queries: [] })
}

/** Parses an array of any origin, in order; of queries that differ only in case or accents, the first. */
function readQueries(value: unknown): string[] {
  const byText = new Map<string, string>()
  for (const entry of Array.isArray(value) ? (value as unknown[]) : []) {
    if (byText.size === MAX_SEARCHES) break
    const query = typeof entry === 'string' ? visible(entry.slice(0, QUERY_LENGTH)).trim() : ''
    const text = fold(query)
    if (query !== '' && !byText.has(text)) byText.set(text, query)
  }
  return [...byText.values()]
}
