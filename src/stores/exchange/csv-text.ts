import { unescapeFormula } from '../../domain/export/csv.ts'

/** Limit of fields in a row, far above the columns of our tables. */
const MAX_FIELDS = 200

/** A first line that declares the separator, as Excel reads and some programs write it. */
const DECLARED_SEPARATOR = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i

/**
 * Parses CSV to rows, without blank lines and without the guard against formulas. The separator is detected in the first
 * line: spreadsheets write semicolons where the decimal separator is a comma. Never throws: an unclosed quote extends to
 * the end.
 * @param most limit of rows.
 */
export function parseCsv(text: string, most = Infinity): { fields: string[]; line: number }[] {
  const whole = text.replace(/^\uFEFF/, '')
  const declared = DECLARED_SEPARATOR.exec(whole)
  const source = declared ? whole.slice(declared[0].length) : whole
  const [head] = source.split(/[\r\n]/, 1) as [string]
  const separator = declared?.[1] ?? mostFrequent([',', ';', '\t'], head)
  const rows: { fields: string[]; line: number }[] = []
  let fields: string[] = []
  let line = declared ? 2 : 1
  let start = line
  let index = 0
  while (index <= source.length && rows.length < most) {
    // Fast path: a file of only blank lines or separators must not take seconds.
    const isBlank = fields.length === 0 && (source[index] === '\n' || source.startsWith('\r\n', index))
    if (isBlank) {
      index += source[index] === '\n' ? 1 : 2
      start = line += 1
      continue
    }
    if (fields.length === MAX_FIELDS && source[index] === separator) {
      index += 1
      continue
    }
    const { field, end } = readField(source, index, separator)
    if (source[index] === '"') line += field.split('\n').length - 1
    if (fields.length < MAX_FIELDS) fields.push(unescapeFormula(field))
    index = end
    if (source[index] === separator) index += 1
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

function mostFrequent(separators: readonly string[], head: string): string {
  return separators.reduce((best, entry) => (head.split(entry).length > head.split(best).length ? entry : best))
}

function readField(source: string, start: number, separator: string): { field: string; end: number } {
  const plainEnd = (from: number) => {
    let end = from
    while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1
    return end
  }
  if (source[start] !== '"') {
    const end = plainEnd(start)
    return { field: source.slice(start, end), end }
  }
  let end = start + 1
  for (;;) {
    const quote = source.indexOf('"', end)
    if (quote === -1) return { field: source.slice(start + 1).replaceAll('""', '"'), end: source.length }
    if (source[quote + 1] !== '"') {
      // Text after the closing quote belongs to the field, as in spreadsheets.
      const rest = plainEnd(quote)
      return { field: source.slice(start + 1, quote).replaceAll('""', '"') + source.slice(quote + 1, rest), end: rest }
    }
    end = quote + 2
  }
}
