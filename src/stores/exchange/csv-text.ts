import { unescapeFormula } from '../../domain/export/csv.ts'

/** Fields of a row that are read; our own tables have eleven. */
const MAX_FIELDS = 200

/** A first line that says what divides the fields, as Excel reads it and some programs write it. */
const NAMED_DIVIDER = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i

/**
 * The rows of a CSV text, formulas unescaped, blank lines left out. Fields are divided by what divides the first line:
 * where the decimal sign is a comma, spreadsheets write semicolons. Never throws: a quote that is not closed runs to the end.
 * @param most as many rows as are read.
 */
export function readCsv(text: string, most = Infinity): { fields: string[]; line: number }[] {
  const whole = text.replace(/^\uFEFF/, '')
  const named = NAMED_DIVIDER.exec(whole)
  const source = named ? whole.slice(named[0].length) : whole
  const [head] = source.split(/[\r\n]/, 1) as [string]
  const divider = named?.[1] ?? commonest([',', ';', '\t'], head)
  const rows: { fields: string[]; line: number }[] = []
  let fields: string[] = []
  let line = named ? 2 : 1
  let start = line
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
    if (fields.length < MAX_FIELDS) fields.push(unescapeFormula(field))
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

function commonest(dividers: readonly string[], head: string): string {
  return dividers.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best))
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
    if (quote === -1) return { field: source.slice(start + 1).replaceAll('""', '"'), end: source.length }
    if (source[quote + 1] !== '"') {
      // What follows the closing quote belongs to the field, as spreadsheets have it.
      const rest = plainEnd(quote)
      return { field: source.slice(start + 1, quote).replaceAll('""', '"') + source.slice(quote + 1, rest), end: rest }
    }
    end = quote + 2
  }
}
