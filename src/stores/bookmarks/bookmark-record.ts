import { isTime } from '../../lib/dates.ts'
import { BOOKMARK_TEXT, LIST_NAME_LENGTH, NOTE_LENGTH } from '../../lib/limits.ts'
import { isReadable, visible, wellFormed } from '../../lib/text.ts'
import { fieldsOf } from '../storage/storage.ts'

/**
 * An item in one of a person's lists. `keys` recognise it after it moved or was renamed, `name` is shown when it is
 * listed no longer. Every time is in milliseconds since 1970; `at`, `noteAt` and `rankAt` say when that part was
 * changed last, so that what two tabs did at once can be told apart and joined.
 */
export type Bookmark = {
  /** The id of the list it is in. */
  list: string
  id: string
  name: string
  keys: string[]
  addedAt: number
  at: number
  /** It was let go at `at`; remembered for a while, so that another tab does not bring it back. */
  isGone?: true | undefined
  note?: string | undefined
  noteAt?: number | undefined
  /** Its place: bookmarks stand by rank, which is `addedAt` until it is moved. */
  rank?: number | undefined
  rankAt?: number | undefined
}

/** A named list of bookmarks. An empty name is the interface's own: that of the list everybody has. */
export type BookmarkList = { id: string; name: string; createdAt: number; at: number; isGone?: true | undefined }

/** The list that everybody has. It can be renamed and emptied, but is always there. */
export const DEFAULT_LIST = 'default'

const MAX_KEYS = 10

/**
 * A stored record as a bookmark, whichever version wrote it: one of version 1 has no list and no times but `addedAt`.
 * @returns undefined where it has no id; everything else is mended.
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

/** Whether reading a bookmark had to cut its note; the whole record is set aside then. */
export function isNoteCut(value: unknown): boolean {
  const { note } = fieldsOf(value)
  return typeof note === 'string' && note.length > NOTE_LENGTH
}

/** A stored record as a list; undefined where it has no id. */
export function readList(value: unknown): BookmarkList | undefined {
  const { id, name, createdAt: made, at, isGone } = fieldsOf(value)
  if (!isListId(id)) return undefined
  const createdAt = timeOf(made) ?? 0
  const list: BookmarkList = { id, name: textOf(name, LIST_NAME_LENGTH), createdAt, at: timeOf(at) ?? createdAt }
  if (isGone === true) list.isGone = true
  return list
}

/** Whether `value` can be the id of a list. */
export function isListId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{1,32}$/.test(value)
}

/** A time that can be stored, or undefined for anything else. */
export function timeOf(value: unknown): number | undefined {
  return isTime(value) ? value : undefined
}

/** A name from anywhere in one line, without hidden characters, at most `length` characters long. */
export function cleanName(text: string, length: number): string {
  // Bounded before it is looked through: of white space without end the rest is not needed.
  const name = visible(text.trim().slice(0, 4 * length)).trim()
  return isReadable(name) ? wellFormed(name.slice(0, length)).trim() : ''
}

function textOf(value: unknown, length: number): string {
  return typeof value === 'string' ? cleanName(value, length) : ''
}
