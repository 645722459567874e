import type { Row } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'

/** The facts of a line of the history, after its day. */
const FIELDS = ['repository', 'stars', 'forks', 'archived', 'licence', 'release'] as const
const HEAD = JSON.stringify({ source: 'GitHub, on the first of each month', fields: ['day', ...FIELDS] })

/**
 * The history with a line a repository, on the first of a month and once.
 * @param text the history so far; undefined if there is none
 */
export function withHistory(text: string | undefined, day: IsoDate, rows: Iterable<Row>): string | undefined {
  if (!day.endsWith('-01') || text?.includes(`\n["${day}",`)) return text
  const lines = [...rows]
    .toSorted((a, b) => (String(a['repository']).toLowerCase() < String(b['repository']).toLowerCase() ? -1 : 1))
    .map((row) => JSON.stringify([day, ...FIELDS.map((field) => row[field] ?? null)]))
  return lines.length === 0 ? text : `${text ?? `${HEAD}\n`}${lines.join('\n')}\n`
}
