import type { Item } from '../domain/landscape/landscape.ts'
import type { Row, Sheet, SheetName } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'
import type { KnowledgeEntry } from './knowledge.ts'

/** A source, or a part, and the reason for what became of it. */
export type Reason = { source: string; why: string }

/** What a refresh found and did: the line of JSON that the command prints. */
export type RefreshReport = {
  date: IsoDate
  /** Paths below `data` that have changed. */
  written: readonly string[]
  /** Sources that could not be had, wholly or in part: their former rows stay. */
  missing: readonly Reason[]
  /** Sources that are not asked with these settings. */
  leftOut: readonly Reason[]
  /** Why guards refused: then nothing is written. */
  refused: readonly Reason[]
  /** What guards would have refused, had it not been accepted. */
  accepted: readonly Reason[]
  /** Ids of items that are new, have left, or have another level. */
  landscape?: { items: number; added: string[]; removed: string[]; levels: { id: string; from: string; to: string }[] }
  /** Rows of each sheet that has changed. */
  facts: Partial<Record<SheetName, { rows: number; added: number; removed: number; changed: number }>>
  renamed: readonly { from: string; to: string }[]
  licences: readonly { repository: string; from: string; to: string }[]
  /** Repositories that were archived since. */
  archived: readonly string[]
  knowledge: readonly KnowledgeEntry[]
  /** What the step for logos reports. */
  logos?: unknown
}

/** Compares the rows of a sheet by their first field; days of rows and sheets are no change. */
export function compareSheets(
  before: Sheet,
  after: Sheet,
): { rows: number; added: number; removed: number; changed: number } {
  const index = ({ head, rows }: Sheet) =>
    new Map(rows.map((row) => [keyOf(row, head.fields), textOf(row, head.fields)]))
  const [previous, next] = [index(before), index(after)]
  const shared = [...next].filter(([key]) => previous.has(key))
  return {
    rows: next.size,
    added: next.size - shared.length,
    removed: [...previous.keys()].filter((key) => !next.has(key)).length,
    changed: shared.filter(([key, text]) => previous.get(key) !== text).length,
  }
}

/** Licences and archived repositories that are others than before, by GitHub's rows. */
export function compareGithub(before: Sheet, after: Sheet): Pick<RefreshReport, 'licences' | 'archived'> {
  const previous = new Map(before.rows.map((row) => [keyOf(row, before.head.fields), row]))
  const pairs = after.rows.flatMap((row): [Row, Row][] => {
    const former = previous.get(keyOf(row, after.head.fields))
    return former ? [[former, row]] : []
  })
  return {
    licences: pairs.flatMap(([{ licence: from }, { licence: to, repository }]) =>
      typeof from === 'string' && typeof to === 'string' && from !== to
        ? [{ repository: String(repository), from, to }]
        : [],
    ),
    archived: pairs.flatMap(([former, { archived, repository }]) =>
      archived === true && former['archived'] !== true ? [String(repository)] : [],
    ),
  }
}

/** Items whose level is another one. */
export function levelChanges(pairs: readonly (readonly [Item, Item])[]): { id: string; from: string; to: string }[] {
  return pairs.flatMap(([{ maturity: from = '' }, { id, maturity: to = '' }]) =>
    from === to ? [] : [{ id, from, to }],
  )
}

function keyOf(row: Row, [field = '']: readonly string[]): string {
  return String(row[field]).toLowerCase()
}

function textOf(row: Row, fields: readonly string[]): string {
  return JSON.stringify(fields.filter((field) => field !== 'day').map((field) => row[field] ?? null))
}
