/**
 * What a spreadsheet would take for a formula, or for one after an apostrophe that this module has put there.
 * Source: OWASP, "CSV Injection": = + - @ tab and carriage return, and their full-width forms.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A field that no spreadsheet runs: an apostrophe stands before what would be a formula. */
export function guarded(field: string): string {
  return FORMULA.test(field) ? `'${field}` : field
}

/** The field that `guarded` was given. */
export function unguarded(field: string): string {
  return field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field
}

/** Fields of a row that are read; our own tables have eleven. */
const MAX_FIELDS = 200

/** Rows as CSV (RFC 4180), every field guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => `${row.map((text) => field(guarded(text))).join(',')}\r\n`).join('')
}

/**
 * The rows of a CSV text, fields unguarded, blank lines left out. Fields are divided by what divides the first line:
 * where the decimal sign is a comma, spreadsheets write semicolons. Never throws: a quote that is not closed runs to the end.
 * @param most as many rows as are read.
 */
export function readCsv(text: string, most = Infinity): { fields: string[]; line: number }[] {
  const source = text.replace(/^\uFEFF/, '')
  const [head = ''] = source.split(/[\r\n]/, 1)
  const divider = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  const rows: { fields: string[]; line: number }[] = []
  let fields: string[] = []
  let line = 1
  let start = 1
  let index = 0
  while (index <= source.length && rows.length < most) {
    // A file of blank lines or dividers alone must not take seconds.
    const isBlank = fields.length === 0 && (source[index] === '\n' || source.startsWith('\r\n', index))
    if (isBlank) {
      index += source[index] === '\n' ? 1 : 2
      start = line += 1
      continue
    }
    if (fields.length === MAX_FIELDS && source[index] === divider) {
      index += 1
      continue
    }
    const { field, end } = readField(source, index, divider)
    if (source[index] === '"') line += field.split('\n').length - 1
    if (fields.length < MAX_FIELDS) fields.push(unguarded(field))
    index = end
    if (source[index] === divider) index += 1
    else {
      if (fields.length > 1 || fields[0] !== '') rows.push({ fields, line: start })
      if (source[index] === '\r' && source[index + 1] === '\n') index += 1
      index += 1
      line += 1
      start = line
      fields = []
    }
  }
  return rows
}

function readField(source: string, start: number, divider: string): { field: string; end: number } {
  const plainEnd = (from: number) => {
    let end = from
    while (end < source.length && source[end] !== divider && source[end] !== '\n' && source[end] !== '\r') end += 1
    return end
  }
  if (source[start] !== '"') {
    const end = plainEnd(start)
    return { field: source.slice(start, end), end }
  }
  let end = start + 1
  for (;;) {
    const quote = source.indexOf('"', end)
    if (quote < 0) return { field: source.slice(start + 1).replaceAll('""', '"'), end: source.length }
    if (source[quote + 1] !== '"') {
      // What follows the closing quote belongs to the field, as spreadsheets have it.
      const rest = plainEnd(quote + 1)
      return { field: source.slice(start + 1, quote).replaceAll('""', '"') + source.slice(quote + 1, rest), end: rest }
    }
    end = quote + 2
  }
}
