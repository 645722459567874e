import { COLUMN_NAMES, columnsWithData, TABLE_COLUMNS, type Column, type ColumnName } from '../results/columns.ts'
import type { Audit, Item, Role } from '../landscape/landscape.ts'

/** Without this mark spreadsheets take the file for one in the system's old character set. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What stands between two fields. A spreadsheet opens a file by the list separator of its country: where the decimal
 * sign is a comma, as in French, that is a semicolon, and a line with commas would come into one cell.
 */
export type Separator = ',' | ';'

/** The separator that spreadsheets in that language expect. */
export function separatorOf(language: 'en' | 'fr'): Separator {
  return language === 'fr' ? ';' : ','
}

/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these signs, full-width ones included,
 * whatever unseen characters stand before it; or with a tab or line break, after which some look again. After
 * apostrophes too, so that one that was put before it can be told from one that was there.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/**
 * A field that no spreadsheet runs: what could be a formula gets an apostrophe before it, which says "this is text".
 * The one thing that an export changes.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text that `guarded` was given. */
export function unguarded(field: string): string {
  return field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field
}

/** One cell as RFC 4180 writes it, for either separator. */
export function csvCell(text: string): string {
  const safe = guarded(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines of cells as a CSV file: RFC 4180, UTF-8 with a byte order mark. */
export function csvFile(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(separator)}\r\n`).join('')
}

/** What an item is for, beside its columns: `sentence` is ours, `description` the file's own. */
export const ABOUT_COLUMNS = ['roles', 'sentence', 'description'] as const
export type AboutColumn = (typeof ABOUT_COLUMNS)[number]

/** How a CSV file says things: with nothing of it, as programs read it, with the names and ids of the columns. */
export type CsvWords = {
  separator: Separator
  heading: (name: ColumnName | AboutColumn) => string
  value: (kind: 'maturity' | 'area' | 'signal', id: string) => string
  role: (role: Role) => string
}

const PLAIN: CsvWords = { separator: ',', heading: (name) => name, value: (_kind, id) => id, role: (id) => id }

/**
 * Items as a CSV file: a column `id`, then every column, lists with semicolons between; then what each is for.
 * @param sentenceOf our sentence about an item; without it, the file has the columns alone.
 */
export function csvExport(
  items: readonly Item[],
  sentenceOf?: (item: Item) => string | undefined,
  words: CsvWords = PLAIN,
): string {
  const about = sentenceOf ? ABOUT_COLUMNS : []
  const columns = columnsWithData(COLUMN_NAMES, items)
  const aboutOf = (item: Item): Record<AboutColumn, string> => ({
    roles: item.roles.map(words.role).join('; '),
    sentence: sentenceOf?.(item) ?? '',
    description: item.description ?? '',
  })
  const rows = items.map((item) => {
    const texts = aboutOf(item)
    return [
      item.id,
      ...columns.map((name) => plain(TABLE_COLUMNS[name], item, words)),
      ...about.map((name) => texts[name]),
    ]
  })
  return csvFile([['id', ...[...columns, ...about].map(words.heading)], ...rows], words.separator)
}

function plain(column: Column, item: Item, { value: wordOf }: CsvWords): string {
  switch (column.kind) {
    case 'audits':
      return column.valueOf(item).map(auditText).join('; ')
    case 'maturity': {
      const maturity = column.valueOf(item)
      return maturity ? wordOf('maturity', maturity) : ''
    }
    case 'areas':
      return column
        .valueOf(item)
        .map((area) => wordOf('area', area))
        .join('; ')
    case 'signals':
      return column
        .valueOf(item)
        .map((signal) => wordOf('signal', signal))
        .join('; ')
    case 'links':
      return column.valueOf(item).join('; ')
    case 'count':
      return String(column.valueOf(item) ?? '')
    case 'text':
    case 'date':
      // Days stay as ISO 8601 has them: spreadsheets of every country read them, and never take the month for the day.
      return column.valueOf(item) ?? ''
  }
}

function auditText({ date, type, vendor, url }: Audit): string {
  return [date, type, vendor, url].filter(Boolean).join(' ')
}
