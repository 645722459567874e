import { CHANGE_KINDS, type ChangeKind } from '../domain/changes/kinds.ts'
import { PARAMETER_LENGTH } from '../lib/limits.ts'
import { isoDate } from '../lib/dates.ts'

/** The comparisons offered by the Changes page, the default first. */
export const CHANGES_VIEWS = ['visit', 'extract', 'dates', 'history'] as const
export type ChangesView = (typeof CHANGES_VIEWS)[number]

/**
 * The search parameters of the Changes page. `from` and `to` are days or commits; without `to`, the current landscape is
 * compared. Defaults are absent.
 */
export type ChangesSearch = {
  since?: Exclude<ChangesView, 'visit'>
  from?: string
  to?: string
  kinds?: ChangeKind[]
  members?: true
}

/** The comparison described by a search string's values; unknown values silently fall back to the default. */
export function validateChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  const search: ChangesSearch = {}
  const view = CHANGES_VIEWS.find((name) => name === raw['since'])
  if (view && view !== 'visit') search.since = view
  if (view === 'dates') {
    const from = dayOrCommit(raw['from'])
    const to = dayOrCommit(raw['to'])
    if (from) search.from = from
    if (to) search.to = to
  }
  const { kinds } = raw
  const requested: readonly unknown[] = Array.isArray(kinds)
    ? kinds
    : typeof kinds === 'string'
      ? kinds.slice(0, PARAMETER_LENGTH).split(',')
      : []
  const validKinds = CHANGE_KINDS.filter((kind) => requested.includes(kind))
  if (validKinds.length > 0 && view !== 'history') search.kinds = validKinds
  if (raw['members'] === true || raw['members'] === '1') search.members = true
  return search
}

/** Parses a day or a commit hash, full or abbreviated; undefined for anything else. */
export function dayOrCommit(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.slice(0, 100).trim().toLowerCase()
  return isCommit(text) ? text : isoDate(text)
}

/** Whether a text can be a commit hash. Fewer than seven digits are ambiguous. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(text)
}
