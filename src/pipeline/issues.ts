import type { DataIssue, IssueKind, IssueOutcome } from '../domain/landscape/landscape.ts'

import { KEY_LENGTH, LISTED_ISSUES } from '../lib/limits.ts'
import { cutTo, visible } from '../lib/text.ts'

/** The entry being read: the location that its issues report. */
export type Place = { category: string; subcategory: string; item: string; line: number }

/** Adds an issue to a list. */
export type Report = (kind: IssueKind, outcome: IssueOutcome, message: string) => void

/** A `Report` for one place. Beyond the limit only rejected entries are listed. */
export function reporter(issues: DataIssue[], place: Place): Report {
  return (kind, outcome, message) => {
    if (issues.length < LISTED_ISSUES || outcome === 'rejected') issues.push({ kind, outcome, message, ...place })
  }
}

/** Formats a value for a message: quoted, short, on one line; "nothing" if it is absent. */
export function quoteValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // Bounds the work on a hostile value that is all white space.
  const line = visible(text.slice(0, 1000)).replace(/\s+/g, ' ').trim()
  return `"${cutTo(line, 80)}"`
}

/** Shortens a field's name for a message or a label. */
export function fieldName(field: string): string {
  return cutTo(visible(field.slice(0, 2 * KEY_LENGTH)), KEY_LENGTH)
}
