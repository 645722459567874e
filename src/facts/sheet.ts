import type { IsoDate } from '../lib/dates.ts'

/**
 * One source's facts as data/facts holds them: a line of JSON with what they are, then an array a line for each
 * repository or product, in the order of `fields`, sorted by the first.
 */
export type Sheet = {
  head: { source: string; address: string; licence: string; day: IsoDate; fields: readonly string[] }
  rows: readonly Row[]
}

/** A row by its fields; what is not known is absent. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Reads a sheet.
 * @throws Error that names the line when it is none
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

/** Writes a sheet, its rows in the order of their first field, which no two rows share. */
export function formatSheet({ head, rows }: Sheet): string {
  const key = (row: Row) => String(row[head.fields[0] ?? '']).toLowerCase()
  const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const lines = sorted.map((row) => {
    const values = head.fields.map((field) => row[field] ?? null)
    // What is not known at the end of a row needs no place in it.
    return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== null) + 1))
  })
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`
}

/** A licence that a copy of the repository does not tell, or that is not open source: a row of ours. */
export type LicenceRow = { licence: string; since?: IsoDate | undefined; source: string; checked: IsoDate }

/** Whose a row of a source is where neither a repository nor a name tells, with the reason. */
export type MatchRow = { item: string; why: string }

/** Every source of facts as data/facts holds it. */
export type FactSheets = {
  repositories: Sheet
  maintainers: Sheet
  support: Sheet
  /** By repository, "owner/name" in lower case. */
  licences: Readonly<Record<string, LicenceRow>>
  matches: {
    /** By "owner/name": of which item a further repository is part. */
    repositories: Readonly<Record<string, MatchRow>>
    /** By the source's name of the project. */
    maintainers: Readonly<Record<string, MatchRow>>
    /** By the product's id. */
    support: Readonly<Record<string, MatchRow>>
    /** Where a name or repository would lead to the wrong product. */
    notSupport: readonly { product: string; item: string; why: string }[]
  }
}
