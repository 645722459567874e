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
    // Where nothing can be read, what this session remembers stays.
    if (stored === undefined) return null
    return { state: { queries: readQueries(stateIn(stored)['queries']) }, version: VERSION }
  },
  setItem: (key, value) => void writeJson(localTextStorage(), key, value),
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** What the person has searched for, newest first; it never leaves the browser. */
export const useRecentSearches = create<RecentSearches>()(
  persist((): RecentSearches => ({ queries: [] }), { name: RECENT_SEARCHES_KEY, version: VERSION, storage }),
)

/** Remembers a query that was of use: one of its results was opened, or Enter was pressed. */
export function rememberSearch(query: string): void {
  // Another tab may have searched, or cleared the list, since this one read it.
  void useRecentSearches.persist.rehydrate()
  useRecentSearches.setState(({ queries }) => ({ queries: readQueries([query, ...queries]) }))
}

/** Forgets every query. */
export function clearRecentSearches(): void {
  useRecentSearches.setState({ queries: [] })
}

/** The queries of a list from anywhere, in their order; of those that differ in case or accents alone, the first. */
function readQueries(value: unknown): string[] {
  const byText = new Map<string, string>()
  for (const one of Array.isArray(value) ? (value as unknown[]) : []) {
    if (byText.size === MAX_SEARCHES) break
    const query = typeof one === 'string' ? visible(one.slice(0, QUERY_LENGTH)).trim() : ''
    const text = fold(query)
    if (query !== '' && !byText.has(text)) byText.set(text, query)
  }
  return [...byText.values()]
}
