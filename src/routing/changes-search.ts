import { CHANGE_KINDS, type ChangeKind } from '../domain/changes/kinds.ts'
import { PARAMETER_LENGTH } from '../lib/limits.ts'
import { isoDate } from '../lib/dates.ts'

/** What the page of changes can compare with, the default first. */
export const CHANGES_VIEWS = ['visit', 'extract', 'dates', 'history'] as const
export type ChangesView = (typeof CHANGES_VIEWS)[number]

/**
 * The search parameters of the page of changes. `from` and `to` are days or commits; without `to` it is what the page
 * shows. Defaults are absent.
 */
export type ChangesSearch = {
  since?: Exclude<ChangesView, 'visit'>
  from?: string
  to?: string
  kinds?: ChangeKind[]
  members?: true
}

/** The comparison that a search string's values describe; unknown values fall back to the default in silence. */
export function validateChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  const search: ChangesSearch = {}
  const view = CHANGES_VIEWS.find((one) => one === raw['since'])
  if (view && view !== 'visit') search.since = view
  if (view === 'dates') {
    const from = dayOrCommit(raw['from'])
    const to = dayOrCommit(raw['to'])
    if (from) search.from = from
    if (to) search.to = to
  }
  const { kinds } = raw
  const wanted: readonly unknown[] = Array.isArray(kinds)
    ? kinds
    : typeof kinds === 'string'
      ? kinds.slice(0, PARAMETER_LENGTH).split(',')
      : []
  const known = CHANGE_KINDS.filter((kind) => wanted.includes(kind))
  if (known.length > 0 && view !== 'history') search.kinds = known
  if (raw['members'] === true || raw['members'] === '1') search.members = true
  return search
}

/** A day or the name of a commit, whole or shortened; undefined for anything else. */
export function dayOrCommit(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.slice(0, 100).trim().toLowerCase()
  return isCommit(text) ? text : isoDate(text)
}

/** Whether a text can be the name of a commit. Fewer than seven digits name too many. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(text)
}
