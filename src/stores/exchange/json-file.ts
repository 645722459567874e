import { BOOKMARK_LISTS, BOOKMARK_RECORDS } from '../../lib/limits.ts'
import { isNoteCut, readBookmark } from '../bookmarks/bookmark-record.ts'
import { fieldsOf } from '../storage/storage.ts'
import type { ImportedList, ExportedRow, Problem, ParsedFile } from './exchange-model.ts'

/** The `format` field of the file; see docs/bookmarks-format.md. */
export const FILE_FORMAT = 'landscape-explorer-bookmarks'
export const FILE_VERSION = 1

/** The exported fields of a bookmark. */
type JsonRow = Pick<ExportedRow, 'id' | 'name' | 'keys' | 'addedAt' | 'note' | 'about'>

/** Writes lists as the JSON that docs/bookmarks-format.md describes. `exportedAt` in milliseconds since 1970. */
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
        // For other programs: an import takes these facts from the landscape instead.
        ...about,
      })),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Parses such a file record by record; accepts a bare array of bookmarks, too. Never throws. */
export function readJsonFile(text: string): ParsedFile {
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
  let remaining = BOOKMARK_RECORDS
  if (lists.length > BOOKMARK_LISTS) problems.push({ kind: 'too-many-lists', where: '' })
  const read = (lists as unknown[]).slice(0, BOOKMARK_LISTS).flatMap((list, index): ImportedList[] => {
    const { name: rawName, bookmarks } = fieldsOf(list)
    if (!Array.isArray(bookmarks)) {
      problems.push({ kind: 'bad-list', where: `#${index + 1}` })
      return []
    }
    const name = typeof rawName === 'string' ? rawName.trim().slice(0, 500) : ''
    const records = bookmarks as unknown[]
    if (records.length > remaining) problems.push({ kind: 'too-many', where: name || `#${index + 1}` })
    const accepted = records.slice(0, remaining)
    remaining -= accepted.length
    return [
      { name, bookmarks: accepted.flatMap((record, place) => readRecord(record, `${name} #${place + 1}`, problems)) },
    ]
  })
  return { landscape: typeof landscape === 'string' ? landscape : undefined, lists: read, problems }
}

function readRecord(record: unknown, where: string, problems: Problem[]): ImportedList['bookmarks'] {
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
