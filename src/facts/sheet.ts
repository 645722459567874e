import type { IsoDate } from '../lib/dates.ts'

/**
 * The facts of a source as stored in data/facts: a header line of JSON, then a line with an array for each repository or
 * product, in the order of `fields`, sorted by the first field.
 */
export type Sheet = {
  head: { source: string; address: string; licence: string; day: IsoDate; fields: readonly string[] }
  rows: readonly Row[]
}

/** A row by field; unavailable values are absent. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Parses a sheet.
 * @throws Error with the line number if it is invalid
 */
export function parseSheet(text: string, name: string): Sheet {
  const lines = text.trimEnd().split('\n')
  const parsed = lines.map((line, at): unknown => {
    try {
      return JSON.parse(line)
    } catch {
      throw new Error(`${name}:${at + 1} is not JSON`)
    }
  })
  const head = parsed[0] as Sheet['head']
  if (!Array.isArray(head?.fields) || typeof head.day !== 'string') throw new Error(`${name}:1 is no head`)
  const rows = parsed.slice(1).map((values, at): Row => {
    if (!Array.isArray(values) || values.length > head.fields.length) throw new Error(`${name}:${at + 2} is no row`)
    return Object.fromEntries(
      head.fields.flatMap((field, n) => (values[n] === null || values[n] === undefined ? [] : [[field, values[n]]])),
    )
  })
  return { head, rows }
}

/** Formats a sheet, with its rows sorted by their first field, which is unique. */
export function formatSheet({ head, rows }: Sheet): string {
  const key = (row: Row) => String(row[head.fields[0] ?? '']).toLowerCase()
  const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const lines = sorted.map((row) => {
    const values = head.fields.map((field) => row[field] ?? null)
    // Trailing empty values are omitted.
    return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== null) + 1))
  })
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`
}

/** A manually checked licence, for repositories whose copy does not have one, or that are not open source. */
export type LicenceRow = { licence: string; since?: IsoDate | undefined; source: string; checked: IsoDate }

/** The item of a row that neither a repository nor a name identifies, with the reason. */
export type MatchRow = { item: string; why: string }

/** The sheets of data/facts: a source each, and `aliases`, the names of repositories that were renamed. */
export const SHEET_NAMES = [
  'repositories',
  'github',
  'landscape',
  'scorecard',
  'maintainers',
  'support',
  'aliases',
] as const
export type SheetName = (typeof SHEET_NAMES)[number]

/** A sheet of a source that has not been asked yet. */
export const EMPTY_SHEET: Sheet = { head: { source: '', address: '', licence: '', day: '', fields: [] }, rows: [] }

/** All sources of facts in data/facts. */
export type FactSheets = Readonly<Record<SheetName, Sheet>> & {
  /** By repository, "owner/name" in lower case. */
  licences: Readonly<Record<string, LicenceRow>>
  matches: {
    /** Items of further repositories, by "owner/name". */
    repositories: Readonly<Record<string, MatchRow>>
    /** By the source's name of the project. */
    maintainers: Readonly<Record<string, MatchRow>>
    /** By the product's id. */
    support: Readonly<Record<string, MatchRow>>
    /** Wrong matches by name or repository, to be excluded. */
    notSupport: readonly { product: string; item: string; why: string }[]
  }
}
