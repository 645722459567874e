import type { DataIssue, IssueKind, IssueOutcome } from '../domain/landscape.ts'

/** The entry that is being read: what an issue says of where it is. */
export type Place = { category: string; subcategory: string; item: string; line: number }

/** Adds an issue to a list. */
export type Report = (kind: IssueKind, outcome: IssueOutcome, message: string) => void

/** A `Report` for one place. */
export function reporter(issues: DataIssue[], place: Place): Report {
  return (kind, outcome, message) => issues.push({ kind, outcome, message, ...place })
}

/** A value as it can stand in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text.replace(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`
}
