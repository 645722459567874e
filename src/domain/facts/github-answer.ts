import { isoDate, isTime, type IsoDate } from '../../lib/dates.ts'
import { retryAfterMs } from '../../lib/host-pause.ts'
import { NAME_LENGTH } from '../../lib/limits.ts'
import { cutTo, visible } from '../../lib/text.ts'
import type { Release } from './facts.ts'

/** GitHub's facts about a repository; missing or invalid ones are absent. */
export type RepositoryAnswer = {
  /** The current "owner/name". */
  repository: string
  /** SPDX identifier; absent where GitHub does not recognise the licence. */
  licence?: string | undefined
  isArchived?: boolean | undefined
  stars?: number | undefined
  pushed?: IsoDate | undefined
}

/** The remaining requests of a client's hourly limit, and when the hour ends (milliseconds since 1970). */
export type HourLimit = { remaining: number; resetAt: number }

/** Why GitHub gave no answer: no such repository, the rate limit, or another refusal. */
export type Refusal = {
  failure: 'none' | 'limit' | 'refused'
  /** When to retry (milliseconds since 1970), if GitHub states it. */
  until?: number | undefined
}

/** A response header by its name in lower case; null if absent or not exposed. */
export type HeaderOf = (name: string) => string | null

/** The base URL of repositories in GitHub's API, with a trailing slash. */
export function repositoriesUrl(githubApiUrl: string): string {
  return `${githubApiUrl}/repos/`
}

/** Whether a text can be the full name of a repository on GitHub, and is not one of GitHub's reserved paths. */
export function isRepositoryName(text: string): boolean {
  return /^(?!(?:apps|marketplace|orgs|sponsors|topics|users)\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/i.test(text)
}

/**
 * Reads GitHub's answer about a repository: https://docs.github.com/rest/repos/repos#get-a-repository
 * @returns undefined if the answer is invalid
 */
export function readRepository(value: unknown): RepositoryAnswer | undefined {
  const { full_name: name, license, archived, stargazers_count: stars, pushed_at: pushed } = fieldsOf(value)
  if (typeof name !== 'string' || !isRepositoryName(name)) return undefined
  const id = fieldsOf(license)['spdx_id']
  return {
    repository: name,
    licence: isLicenceId(id) ? id : undefined,
    isArchived: typeof archived === 'boolean' ? archived : undefined,
    stars: typeof stars === 'number' && Number.isSafeInteger(stars) && stars >= 0 ? stars : undefined,
    pushed: dayOf(pushed),
  }
}

/**
 * Reads GitHub's answer about a release: https://docs.github.com/rest/releases/releases#get-the-latest-release
 * @returns undefined if the answer is invalid or has no date
 */
export function readRelease(value: unknown): Release | undefined {
  const { tag_name: tag, name, published_at: published } = fieldsOf(value)
  const date = dayOf(published)
  const label = [tag, name].flatMap((text) => (typeof text === 'string' ? shorten(text) : '') || []).at(0)
  return label !== undefined && date !== undefined ? { name: label, date } : undefined
}

/** Reads the hourly limit from an answer's headers; undefined if absent or invalid. */
export function readLimit(header: HeaderOf): HourLimit | undefined {
  const remaining = wholeNumber(header('x-ratelimit-remaining'))
  const resetAt = resetTime(header)
  return remaining !== undefined && resetAt !== undefined ? { remaining, resetAt } : undefined
}

/**
 * Why GitHub refused: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @param now milliseconds since 1970
 */
export function readRefusal(status: number, header: HeaderOf, now: number): Refusal {
  if (status === 404) return { failure: 'none' }
  const wait = retryAfterMs(header('retry-after'), now)
  const isSpent = wholeNumber(header('x-ratelimit-remaining')) === 0
  if (status !== 429 && !(status === 403 && (wait !== undefined || isSpent))) return { failure: 'refused' }
  return { failure: 'limit', until: wait === undefined ? (isSpent ? resetTime(header) : undefined) : now + wait }
}

/** Whether an id is a licence's, and not a placeholder of GitHub for an unrecognised licence. */
function isLicenceId(id: unknown): id is string {
  return typeof id === 'string' && /^[a-z\d][a-z\d.+-]{0,63}$/i.test(id) && !/^(?:noassertion|none|other)$/i.test(id)
}

function shorten(text: string): string {
  return visible(cutTo(text, NAME_LENGTH)).trim()
}

function dayOf(value: unknown): IsoDate | undefined {
  return typeof value === 'string' && value.length < 40 ? isoDate(value) : undefined
}

function resetTime(header: HeaderOf): number | undefined {
  const time = (wholeNumber(header('x-ratelimit-reset')) ?? 0) * 1000
  return time > 0 && isTime(time) ? time : undefined
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
