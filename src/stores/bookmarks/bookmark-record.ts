import { isTime } from '../../lib/dates.ts'
import { BOOKMARK_TEXT, LIST_NAME_LENGTH, NOTE_LENGTH } from '../../lib/limits.ts'
import { isReadable, visible, wellFormed } from '../../lib/text.ts'
import { fieldsOf } from '../storage/storage.ts'

/**
 * An item in one of the user's lists. `keys` identify it after it moved or was renamed, `name` is displayed when it is no
 * longer listed. Times are in milliseconds since 1970; `at`, `noteAt` and `rankAt` are the last write of each part, by which
 * merge.ts merges concurrent changes of two tabs.
 */
export type Bookmark = {
  /** The id of the list it is in. */
  list: string
  id: string
  name: string
  keys: string[]
  addedAt: number
  at: number
  /** A tombstone: deleted at `at`, and stored for a while so that merging with another tab does not restore it. */
  isGone?: true | undefined
  note?: string | undefined
  noteAt?: number | undefined
  /** Its sort key in the list; `addedAt` until it is moved. */
  rank?: number | undefined
  rankAt?: number | undefined
}

/** A named list of bookmarks. An empty name is displayed as the interface's name of the default list. */
export type BookmarkList = { id: string; name: string; createdAt: number; at: number; isGone?: true | undefined }

/** The default list: it can be renamed and emptied, but not deleted. */
export const DEFAULT_LIST = 'default'

const MAX_KEYS = 10

/**
 * Reads a stored bookmark of any version: version 1 has no list, and no time except `addedAt`.
 * @returns undefined where it has no id; any other field is repaired
 */
export function readBookmark(value: unknown): Bookmark | undefined {
  const record = fieldsOf(value)
  const { id, name, keys, list, note, rank } = record
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,80}$/.test(id)) return undefined
  const texts = Array.isArray(keys) ? keys.filter((key) => typeof key === 'string' && key.length <= BOOKMARK_TEXT) : []
  const addedAt = timeOf(record['addedAt']) ?? 0
  const bookmark: Bookmark = {
    list: isListId(list) ? list : DEFAULT_LIST,
    id,
    name: textOf(name, BOOKMARK_TEXT) || id,
    keys: texts.slice(0, MAX_KEYS) as string[],
    addedAt,
    at: timeOf(record['at']) ?? addedAt,
  }
  if (record['isGone'] === true) bookmark.isGone = true
  if (typeof note === 'string' && note !== '') bookmark.note = note.slice(0, NOTE_LENGTH)
  const noteAt = timeOf(record['noteAt'])
  if (noteAt !== undefined) bookmark.noteAt = noteAt
  if (typeof rank === 'number' && Number.isFinite(rank)) bookmark.rank = rank
  const rankAt = timeOf(record['rankAt'])
  if (rankAt !== undefined) bookmark.rankAt = rankAt
  return bookmark
}

/** Whether reading a bookmark truncates its note; the whole record is then quarantined. */
export function isNoteCut(value: unknown): boolean {
  const { note } = fieldsOf(value)
  return typeof note === 'string' && note.length > NOTE_LENGTH
}

/** Reads a stored list; undefined where it has no id. */
export function readList(value: unknown): BookmarkList | undefined {
  const { id, name, createdAt: created, at, isGone } = fieldsOf(value)
  if (!isListId(id)) return undefined
  const createdAt = timeOf(created) ?? 0
  const list: BookmarkList = { id, name: textOf(name, LIST_NAME_LENGTH), createdAt, at: timeOf(at) ?? createdAt }
  if (isGone === true) list.isGone = true
  return list
}

/** Whether `value` can be the id of a list. */
export function isListId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{1,32}$/.test(value)
}

/** Reads a stored time; undefined for any other value. */
export function timeOf(value: unknown): number | undefined {
  return isTime(value) ? value : undefined
}

/** Sanitises a name of any source: one line, no hidden characters, at most `length` characters. */
export function cleanName(text: string, length: number): string {
  // Truncated before it is scanned, so that endless white space costs nothing.
  const name = visible(text.trim().slice(0, 4 * length)).trim()
  return isReadable(name) ? wellFormed(name.slice(0, length)).trim() : ''
}

function textOf(value: unknown, length: number): string {
  return typeof value === 'string' ? cleanName(value, length) : ''
}
