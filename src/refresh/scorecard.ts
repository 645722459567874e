import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Row } from '../facts/sheet.ts'
import { daysBetween, isoDate, type IsoDate } from '../lib/dates.ts'
import { okText, type HttpClient } from './http.ts'
import { parseJson, parseShape, SourceError } from './source-error.ts'

/** Days in which every repository is asked for once. */
const DAYS = 7
/** Requests a day. */
const MAX_REQUESTS = 150
/** Failures in a row after which the rest is left for another week. */
const MAX_FAILURES = 5
const MAX_BYTES = 2_000_000
const TIMEOUT_MS = 20_000

/** `ScorecardResult` in openapi.yaml of ossf/scorecard-webapp; -1 is the score of a repository without a verdict. */
const result = v.object({
  date: v.string(),
  repo: v.object({ name: v.string() }),
  score: v.pipe(v.number(), v.minValue(-1), v.maxValue(10)),
})

/** The reports of a day. `without` have none; `unanswered` could not be asked for. */
export type ScorecardFacts = {
  rows: ReadonlyMap<string, Row>
  without: ReadonlySet<string>
  unanswered: ReadonlySet<string>
  why: string | undefined
}

/** The repositories whose turn it is on a day: a seventh of all, by a digest, which is the same on each day of a week. */
export function dueOn(day: IsoDate, names: readonly string[]): string[] {
  const parts = Math.max(DAYS, Math.ceil(names.length / MAX_REQUESTS))
  const part = daysBetween('1970-01-01', day) % parts
  const digest = (name: string) => createHash('sha256').update(name).digest('hex')
  return names
    .map((name) => ({ name, digest: digest(name) }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
    .filter((_, at) => Math.floor((at * parts) / names.length) === part)
    .map(({ name }) => name)
}

/**
 * Fetches the reports of repositories, one request each, none repeated.
 * @param names "owner/name" in lower case
 * @throws SourceError if nothing was answered
 */
export async function fetchScorecards(
  apiUrl: string,
  names: readonly string[],
  client: HttpClient,
): Promise<ScorecardFacts> {
  const rows = new Map<string, Row>()
  const without = new Set<string>()
  let failures = 0
  let why: string | undefined
  for (const name of names) {
    if (failures >= MAX_FAILURES) break
    try {
      const row = await fetchReport(apiUrl, name, client)
      if (row) rows.set(name, row)
      else without.add(name)
      failures = 0
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      why = error.message
      failures = error.isFinal ? MAX_FAILURES : failures + 1
    }
  }
  if (why !== undefined && rows.size + without.size === 0) throw new SourceError(why)
  return { rows, without, unanswered: new Set(names.filter((name) => !rows.has(name) && !without.has(name))), why }
}

async function fetchReport(apiUrl: string, name: string, client: HttpClient): Promise<Row | undefined> {
  const path = name.split('/').map(encodeURIComponent).join('/')
  const request = { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS, retries: 0 }
  const answer = await client(`${apiUrl}/projects/github.com/${path}`, request)
  if (answer.status === 404) return undefined
  const text = okText(answer, 'OpenSSF Scorecard')
  const { date, score } = parseShape(result, parseJson(text, 'OpenSSF Scorecard'), 'OpenSSF Scorecard')
  const day = isoDate(date)
  if (day === undefined) throw new SourceError('OpenSSF Scorecard answered no date')
  return score < 0 ? undefined : { repository: name, score, scored: day }
}
