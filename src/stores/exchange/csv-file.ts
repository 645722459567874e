import { BOOKMARK_RECORDS, BOOKMARK_TEXT, KEY_LENGTH } from '../../lib/limits.ts'
import { fold, slugify } from '../../lib/text.ts'
import { httpUrl } from '../../lib/url.ts'
import { cleanName, readBookmark } from '../bookmark-record.ts'
import type { CarriedList, LeavingList, LeavingRow, Problem, ReadFile } from './carried.ts'
import { readCsv, writeCsv } from './csv-text.ts'
import { keysOfLinks } from './link-keys.ts'
import { takeNote } from './take-note.ts'

/** The columns of the file, in order, and what each says of a bookmark. */
const COLUMNS = {
  list: (_row, list) => list,
  id: (row) => row.id,
  name: (row) => row.name,
  maturity: (row) => row.maturity,
  category: (row) => row.category,
  subcategory: (row) => row.subcategory,
  homepage: (row) => row.homepage,
  repository: (row) => row.repository,
  added: (row) => new Date(row.addedAt).toISOString().slice(0, 10),
  note: (row) => row.note,
  keys: (row) => row.keys.map((key) => key.replaceAll('%', '%25').replace(/\s/g, '%20')).join(' '),
} as const satisfies Record<string, (row: LeavingRow, list: string) => string>
type Column = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as Column[]

/** Lists as CSV with a line of column names. The mark at the start tells spreadsheets that it is UTF-8. */
export function writeCsvFile(lists: readonly LeavingList[]): string {
  const rows = lists.flatMap(({ name, rows: own }) =>
    own.map((row) => NAMES.map((column) => COLUMNS[column](row, name))),
  )
  return `\uFEFF${writeCsv([NAMES, ...rows])}`
}

/** Reads a table with at least a column `name` or `id`; columns may stand in any order, and further ones are passed over. */
export function readCsvFile(text: string): ReadFile {
  const [head, ...rows] = readCsv(text, BOOKMARK_RECORDS + 2)
  // Cut before it is folded, as every name is: a name of a column is short.
  const columns = new Map(head?.fields.map((name, index) => [fold(name.trim().slice(0, KEY_LENGTH)), index]))
  if (!columns.has('name') && !columns.has('id')) {
    return { landscape: undefined, lists: [], problems: [{ kind: 'not-bookmarks', where: '' }] }
  }
  const problems: Problem[] = []
  const lists = new Map<string, CarriedList>()
  if (rows.length > BOOKMARK_RECORDS) problems.push({ kind: 'too-many', where: '' })
  for (const { fields, line } of rows.slice(0, BOOKMARK_RECORDS)) {
    const field = (column: Column) => fields[columns.get(column) ?? -1]?.trim() ?? ''
    const name = cleanName(field('name'), BOOKMARK_TEXT) || cleanName(field('id'), BOOKMARK_TEXT)
    const links = [field('homepage'), field('repository')].flatMap((link) => httpUrl(link) ?? [])
    const keys = field('keys').split(/\s+/).filter(Boolean).map(decoded)
    const bookmark = readBookmark({
      id: /^[a-z0-9-]{1,80}$/.test(field('id')) ? field('id') : slugify(name),
      name,
      keys: keys.length > 0 ? keys : keysOfLinks(name, links),
    })
    if (!bookmark) {
      problems.push({ kind: 'bad-record', where: '', line })
      continue
    }
    const list = field('list').slice(0, 500)
    const own = lists.get(list) ?? { name: list, bookmarks: [] }
    lists.set(list, own)
    const note = takeNote(fields[columns.get('note') ?? -1] ?? '', bookmark.name, problems)
    const addedAt = Date.parse(field('added').slice(0, KEY_LENGTH))
    own.bookmarks.push({
      id: bookmark.id,
      name: bookmark.name,
      keys: bookmark.keys,
      note,
      ...(addedAt >= 0 && { addedAt }),
    })
  }
  return { landscape: undefined, lists: [...lists.values()], problems }
}

function decoded(key: string): string {
  return key.replaceAll('%20', ' ').replaceAll('%25', '%')
}
