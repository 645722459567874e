import { COLUMN_NAMES, TABLE_COLUMNS, type Column } from '../columns.ts'
import type { Audit, Item } from '../landscape.ts'

/** Without this mark spreadsheets take the file for one in the system's old character set. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these signs, full-width ones included,
 * whatever unseen characters stand before it; or with a tab or line break, after which some look again.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/**
 * One cell as RFC 4180 writes it. What could be a formula gets an apostrophe before it, which spreadsheets read as
 * "this is text": the one thing that the export changes.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines of cells as a CSV file: RFC 4180, UTF-8 with a byte order mark. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Items as a CSV file: a column `id`, then every column by its name, lists with semicolons between. */
export function csvExport(items: readonly Item[]): string {
  const head = ['id', ...COLUMN_NAMES]
  return csvFile([
    head,
    ...items.map((item) => [item.id, ...COLUMN_NAMES.map((name) => plain(TABLE_COLUMNS[name], item))]),
  ])
}

function plain(column: Column, item: Item): string {
  if (column.kind === 'audits') return column.valueOf(item).map(auditText).join('; ')
  const value = column.valueOf(item)
  return typeof value === 'object' ? value.join('; ') : (value ?? '')
}

function auditText({ date, type, vendor, url }: Audit): string {
  return [date, type, vendor, url].filter(Boolean).join(' ')
}
