import { COLUMN_NAMES, columnsWithData, TABLE_COLUMNS, type Column, type ColumnName } from '../results/columns.ts'
import type { Audit, Item, Role } from '../landscape/landscape.ts'

/** Without this mark, spreadsheets assume the system's legacy character set. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The field separator. Spreadsheets expect the list separator of their locale: where the decimal sign is a comma, as in
 * French, it is a semicolon, and a line with commas would end up in one cell.
 */
export type Separator = ',' | ';'

/** The separator that spreadsheets expect in a language. */
export function separatorOf(language: 'en' | 'fr'): Separator {
  return language === 'fr' ? ';' : ','
}

/**
 * Matches cells that spreadsheets may run as a formula: they begin with one of these signs, full-width ones included,
 * after any invisible characters; or with a tab or line break, after which some spreadsheets parse again. Also after
 * apostrophes, so that an added one can be told from an original one.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/**
 * Prefixes a possible formula with an apostrophe, which marks it as text. The only change that an export makes.
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Reverses `escapeFormula`. */
export function unescapeFormula(field: string): string {
  return field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field
}

/** A cell in the format of RFC 4180, for either separator. */
export function csvCell(text: string): string {
  const safe = escapeFormula(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows of cells as a CSV file: RFC 4180, UTF-8 with a byte order mark. */
export function csvFile(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(separator)}\r\n`).join('')
}

/** Descriptions of an item after its columns: `sentence` is from our knowledge, `description` from the file. */
export const ABOUT_COLUMNS = ['roles', 'sentence', 'description'] as const
export type AboutColumn = (typeof ABOUT_COLUMNS)[number]

/** The texts of a CSV file; by default names and ids, for programs. */
export type CsvWords = {
  separator: Separator
  heading: (name: ColumnName | AboutColumn) => string
  value: (kind: 'maturity' | 'area' | 'signal', id: string) => string
  role: (role: Role) => string
}

const PLAIN: CsvWords = { separator: ',', heading: (name) => name, value: (_kind, id) => id, role: (id) => id }

/**
 * Exports items as a CSV file: a column `id`, then every column, lists separated by semicolons; then the descriptions.
 * @param sentenceOf our sentence about an item; without it, the file has no descriptions.
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
      // ISO 8601 dates are read by spreadsheets of every locale, without confusing month and day.
      return column.valueOf(item) ?? ''
  }
}

function auditText({ date, type, vendor, url }: Audit): string {
  return [date, type, vendor, url].filter(Boolean).join(' ')
}
