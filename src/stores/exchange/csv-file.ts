import { BOOKMARK_RECORDS, BOOKMARK_TEXT, KEY_LENGTH } from '../../lib/limits.ts'
import { fold, slugify } from '../../lib/text.ts'
import { httpUrl } from '../../lib/url.ts'
import { cleanName, readBookmark } from '../bookmarks/bookmark-record.ts'
import {
  truncateNote,
  type ImportedList,
  type ExportedList,
  type ExportedRow,
  type Problem,
  type ParsedFile,
} from './exchange-model.ts'
import { csvFile, separatorOf } from '../../domain/export/csv.ts'
import { parseCsv } from './csv-text.ts'
import type { ItemOfAddress } from './item-of-address.ts'
import { keysOfLinks } from './link-keys.ts'

/** The columns of the file, in order, and the value of each for a bookmark. */
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
  areas: ({ about }) => about?.areas ?? '',
  roles: ({ about }) => about?.roles ?? '',
  signals: ({ about }) => about?.signals ?? '',
  sentence: ({ about }) => about?.sentence ?? '',
  description: ({ about }) => about?.description ?? '',
} as const satisfies Record<string, (row: ExportedRow, list: string) => string>
type Column = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as Column[]

/** French names of the columns; French spreadsheets also use another separator. */
const FRENCH = {
  list: 'Liste',
  id: 'id',
  name: 'Nom',
  maturity: 'Maturité',
  category: 'Catégorie',
  subcategory: 'Sous-catégorie',
  homepage: 'Site web',
  repository: 'Dépôt',
  added: 'Ajouté le',
  note: 'Note',
  keys: 'Clés',
  areas: 'Domaines',
  roles: 'Rôles',
  signals: 'Signaux',
  sentence: 'À quoi il sert',
  description: 'Description',
} as const satisfies Record<Column, string>

/** Every accepted name of a column, folded: in both languages, and as in the export of results. */
const COLUMN_OF = new Map<string, Column>([
  ...NAMES.flatMap((name): [string, Column][] => [
    [name, name],
    [fold(FRENCH[name]), name],
  ]),
  ['repositories', 'repository'],
])

/** Writes lists as CSV with a header, in the form that spreadsheets of that language open. */
export function writeCsvFile(lists: readonly ExportedList[], language: 'en' | 'fr' = 'en'): string {
  const rows = lists.flatMap(({ name, rows: bookmarks }) =>
    bookmarks.map((row) => NAMES.map((column) => COLUMNS[column](row, name))),
  )
  const head = language === 'fr' ? NAMES.map((name) => FRENCH[name]) : NAMES
  return csvFile([head, ...rows], separatorOf(language))
}

/**
 * Parses a table with at least a column `name` or `id`, in English or French: our exports of bookmarks and of results, also
 * after a spreadsheet has saved them. Columns may be in any order, and further ones are ignored.
 */
export function readCsvFile(text: string, itemOf: ItemOfAddress = () => undefined): ParsedFile {
  const [head, ...rows] = parseCsv(text, BOOKMARK_RECORDS + 2)
  const columns = columnsOf(head?.fields ?? [])
  if (!columns.has('name') && !columns.has('id')) {
    return { landscape: undefined, lists: [], problems: [{ kind: 'not-bookmarks', where: '' }] }
  }
  const problems: Problem[] = []
  const lists = new Map<string, ImportedList>()
  if (rows.length > BOOKMARK_RECORDS) problems.push({ kind: 'too-many', where: '' })
  for (const { fields, line } of rows.slice(0, BOOKMARK_RECORDS)) {
    const whole = (column: Column) => fields[columns.get(column) ?? -1] ?? ''
    const field = (column: Column) => whole(column).trim()
    const name = cleanName(field('name'), BOOKMARK_TEXT) || cleanName(field('id'), BOOKMARK_TEXT)
    // The export of results lists every repository.
    const links = [field('homepage'), field('repository')].flatMap((link) => httpUrl(link.replace(/;\s[^]*/, '')) ?? [])
    const keys = field('keys').split(/\s+/).filter(Boolean).map(decodeKey)
    const bookmark = readBookmark({
      id: /^[a-z0-9-]{1,80}$/.test(field('id')) ? field('id') : slugify(name),
      name,
      keys: keys.length > 0 ? keys : keysOfLinks(name, links, itemOf),
    })
    if (!bookmark) {
      problems.push({ kind: 'bad-record', where: '', line })
      continue
    }
    const list = field('list').slice(0, 500)
    const entry = lists.get(list) ?? { name: list, bookmarks: [] }
    lists.set(list, entry)
    const note = truncateNote(whole('note'), bookmark.name, problems)
    const addedAt = parseDay(field('added').slice(0, KEY_LENGTH))
    entry.bookmarks.push({
      id: bookmark.id,
      name: bookmark.name,
      keys: bookmark.keys,
      note,
      ...(addedAt !== undefined && { addedAt }),
    })
  }
  return { landscape: undefined, lists: [...lists.values()], problems }
}

/** Whether a text begins with a header of such a table. */
export function isCsvFile(text: string): boolean {
  const columns = columnsOf(parseCsv(text.slice(0, 5000), 1)[0]?.fields ?? [])
  return columns.has('name') || columns.has('id')
}

function columnsOf(head: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, field] of head.entries()) {
    // Truncated before folding: names of columns are short.
    const column = COLUMN_OF.get(fold(field.trim().slice(0, KEY_LENGTH)))
    if (column && !columns.has(column)) columns.set(column, index)
  }
  return columns
}

function decodeKey(key: string): string {
  return key.replaceAll('%20', ' ').replaceAll('%25', '%')
}

/**
 * Parses a day to milliseconds since 1970 (UTC): ISO 8601, or a local format of spreadsheets: 31/12/2026, 31.12.2026 or
 * 31-12-26, and 12/31/2026 where only that is valid. Ambiguous days are read day first, as in every country but the USA.
 * @returns undefined for anything else, and for days before 1970.
 */
export function parseDay(text: string): number | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/.exec(text)
  if (!parts) return fromTime(Date.parse(text))
  const [first, second, year] = parts.slice(1).map(Number)
  if (first === undefined || second === undefined || year === undefined) return undefined
  const [day, month] = second > 12 ? [second, first] : [first, second]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return fromTime(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day))
}

function fromTime(time: number): number | undefined {
  return time >= 0 ? time : undefined
}
