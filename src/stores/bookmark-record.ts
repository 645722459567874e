import { isRecord } from './storage.ts'

/**
 * A kept item. `keys` recognise it after it moved or was renamed, `name` is shown when it is listed no longer.
 * `addedAt` in milliseconds since 1970.
 */
export type Bookmark = { id: string; name: string; keys: string[]; addedAt: number }

/** Limits for what is read from storage, far above what the application writes. */
const MAX_BOOKMARKS = 20_000
const MAX_TEXT = 500
const MAX_KEYS = 10

/** What could be read of stored bookmarks, and how many records could not. */
export type ReadBookmarks = { bookmarks: Bookmark[]; unreadable: number }

/** Reads stored bookmarks record by record, so that a bad one costs no other. Later repeats of an id are dropped. */
export function readBookmarks(value: unknown): ReadBookmarks {
  const list = isRecord(value) ? value['bookmarks'] : undefined
  if (!Array.isArray(list)) return { bookmarks: [], unreadable: value === undefined ? 0 : 1 }
  const byId = new Map<string, Bookmark>()
  let unreadable = Math.max(0, list.length - MAX_BOOKMARKS)
  for (const record of list.slice(0, MAX_BOOKMARKS) as unknown[]) {
    const bookmark = readBookmark(record)
    if (!bookmark) unreadable += 1
    else if (!byId.has(bookmark.id)) byId.set(bookmark.id, bookmark)
  }
  return { bookmarks: [...byId.values()], unreadable }
}

function readBookmark(value: unknown): Bookmark | undefined {
  if (!isRecord(value)) return undefined
  const { id, name, keys, addedAt } = value
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,80}$/.test(id)) return undefined
  const texts = Array.isArray(keys)
    ? keys.filter((key): key is string => typeof key === 'string' && key.length <= MAX_TEXT)
    : []
  return {
    id,
    name: typeof name === 'string' && name.trim() ? name.slice(0, MAX_TEXT) : id,
    keys: texts.slice(0, MAX_KEYS),
    addedAt: typeof addedAt === 'number' && Number.isFinite(addedAt) ? addedAt : 0,
  }
}
