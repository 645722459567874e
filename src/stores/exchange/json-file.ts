import { BOOKMARK_LISTS, BOOKMARK_RECORDS } from '../../lib/limits.ts'
import { isNoteCut, readBookmark } from '../bookmarks/bookmark-record.ts'
import { fieldsOf } from '../storage/storage.ts'
import type { CarriedList, LeavingRow, Problem, ReadFile } from './carried.ts'

/** What the file says it is; see docs/bookmarks-format.md. */
export const FILE_FORMAT = 'landscape-explorer-bookmarks'
export const FILE_VERSION = 1

/** What of a bookmark goes into the file. */
type JsonRow = Pick<LeavingRow, 'id' | 'name' | 'keys' | 'addedAt' | 'note' | 'about'>

/** Lists as the JSON that docs/bookmarks-format.md describes. `exportedAt` in milliseconds since 1970. */
export function writeJsonFile(
  lists: readonly { name: string; rows: readonly JsonRow[] }[],
  landscape: string,
  exportedAt: number,
): string {
  const file = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    landscape,
    exportedAt: new Date(exportedAt),
    lists: lists.map(({ name, rows }) => ({
      name,
      bookmarks: rows.map(({ id, name: item, keys, addedAt, note, about }) => ({
        id,
        name: item,
        keys,
        addedAt: new Date(addedAt),
        ...(note !== '' && { note }),
        // For other programs: reading the file, the landscape says it anew.
        ...about,
      })),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads such a file record by record; a bare list of bookmarks, or a single list, does as well. Never throws. */
export function readJsonFile(text: string): ReadFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { landscape: undefined, lists: [], problems: [{ kind: 'not-json', where: '' }] }
  }
  const { landscape, lists = Array.isArray(value) ? [{ bookmarks: value }] : undefined } = fieldsOf(value)
  const problems: Problem[] = []
  if (!Array.isArray(lists)) {
    return { landscape: undefined, lists: [], problems: [{ kind: 'not-bookmarks', where: '' }] }
  }
  let room = BOOKMARK_RECORDS
  if (lists.length > BOOKMARK_LISTS) problems.push({ kind: 'too-many-lists', where: '' })
  const read = (lists as unknown[]).slice(0, BOOKMARK_LISTS).flatMap((list, index): CarriedList[] => {
    const { name: given, bookmarks } = fieldsOf(list)
    if (!Array.isArray(bookmarks)) {
      problems.push({ kind: 'bad-list', where: `#${index + 1}` })
      return []
    }
    const name = typeof given === 'string' ? given.trim().slice(0, 500) : ''
    const records = bookmarks as unknown[]
    if (records.length > room) problems.push({ kind: 'too-many', where: name || `#${index + 1}` })
    const taken = records.slice(0, room)
    room -= taken.length
    return [
      { name, bookmarks: taken.flatMap((record, place) => readRecord(record, `${name} #${place + 1}`, problems)) },
    ]
  })
  return { landscape: typeof landscape === 'string' ? landscape : undefined, lists: read, problems }
}

function readRecord(record: unknown, where: string, problems: Problem[]): CarriedList['bookmarks'] {
  const bookmark = readBookmark(record)
  if (!bookmark) {
    problems.push({ kind: 'bad-record', where: where.trim() })
    return []
  }
  if (isNoteCut(record)) problems.push({ kind: 'note-cut', where: bookmark.name })
  const { id, name, keys, note = '' } = bookmark
  const { addedAt } = record as Record<string, unknown>
  const date = typeof addedAt === 'string' ? Date.parse(addedAt) : Number.NaN
  return [{ id, name, keys, note, ...(Number.isFinite(date) && { addedAt: date }) }]
}
