import type { DataIssue, IssueKind, IssueOutcome } from '../domain/landscape/landscape.ts'

import { KEY_LENGTH, LISTED_ISSUES } from '../lib/limits.ts'
import { cutTo, visible } from '../lib/text.ts'

/** The entry that is being read: what an issue says of where it is. */
export type Place = { category: string; subcategory: string; item: string; line: number }

/** Adds an issue to a list. */
export type Report = (kind: IssueKind, outcome: IssueOutcome, message: string) => void

/** A `Report` for one place. Past the limit only entries that are left out are listed. */
export function reporter(issues: DataIssue[], place: Place): Report {
  return (kind, outcome, message) => {
    if (issues.length < LISTED_ISSUES || outcome === 'rejected') issues.push({ kind, outcome, message, ...place })
  }
}

/** A value as it can stand in a message: short, on one line; "nothing" where there is none. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // White space without end must not be read to its end.
  const line = visible(text.slice(0, 1000)).replace(/\s+/g, ' ').trim()
  return `"${cutTo(line, 80)}"`
}

/** A field's name as it can stand in a message or a label. */
export function fieldName(field: string): string {
  return cutTo(visible(field.slice(0, 2 * KEY_LENGTH)), KEY_LENGTH)
}
