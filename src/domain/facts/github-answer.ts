import { isoDate, isTime, type IsoDate } from '../../lib/dates.ts'
import { retryAfterMs } from '../../lib/host-pause.ts'
import { NAME_LENGTH } from '../../lib/limits.ts'
import { cutTo, visible } from '../../lib/text.ts'
import type { Release } from './facts.ts'

/** What GitHub says of a repository; what it does not say, or not as it should, is absent. */
export type RepositoryAnswer = {
  /** "owner/name" as it is called now. */
  repository: string
  /** SPDX identifier; absent where GitHub does not recognise the licence. */
  licence?: string | undefined
  isArchived?: boolean | undefined
  stars?: number | undefined
  pushed?: IsoDate | undefined
}

/** What is left of what an address may ask in an hour, and when the hour ends (milliseconds since 1970). */
export type HourLimit = { remaining: number; resetAt: number }

/** Why GitHub's answer is none: there is no such repository, too much was asked, or something else. */
export type Refusal = {
  failure: 'none' | 'limit' | 'refused'
  /** When it may be asked again (milliseconds since 1970), where GitHub says so. */
  until?: number | undefined
}

/** A header of an answer by its name in lower case; null where there is none, or it may not be read. */
export type HeaderOf = (name: string) => string | null

/** What GitHub's API has of repositories lies beneath this address, which ends in a slash. */
export function repositoriesUrl(githubApiUrl: string): string {
  return `${githubApiUrl}/repos/`
}

/** Whether a text can be the whole name of a repository on GitHub, and of no page of its own. */
export function isRepositoryName(text: string): boolean {
  return /^(?!(?:apps|marketplace|orgs|sponsors|topics|users)\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/i.test(text)
}

/**
 * Reads GitHub's answer about a repository: https://docs.github.com/rest/repos/repos#get-a-repository
 * @returns undefined where it is none
 */
export function readRepository(value: unknown): RepositoryAnswer | undefined {
  const { full_name: name, license, archived, stargazers_count: stars, pushed_at: pushed } = fieldsOf(value)
  if (typeof name !== 'string' || !isRepositoryName(name)) return undefined
  const id = fieldsOf(license)['spdx_id']
  return {
    repository: name,
    licence: isKnownLicence(id) ? id : undefined,
    isArchived: typeof archived === 'boolean' ? archived : undefined,
    stars: typeof stars === 'number' && Number.isSafeInteger(stars) && stars >= 0 ? stars : undefined,
    pushed: dayOf(pushed),
  }
}

/**
 * Reads GitHub's answer about a release: https://docs.github.com/rest/releases/releases#get-the-latest-release
 * @returns undefined where it is none, or has no day
 */
export function readRelease(value: unknown): Release | undefined {
  const { tag_name: tag, name, published_at: published } = fieldsOf(value)
  const date = dayOf(published)
  const said = [tag, name].flatMap((one) => (typeof one === 'string' ? shortened(one) : '') || []).at(0)
  return said !== undefined && date !== undefined ? { name: said, date } : undefined
}

/** Reads what an answer says of the hourly limit; undefined where it says nothing that can be. */
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

/** GitHub's words for a licence that it does not recognise say nothing of it. */
function isKnownLicence(id: unknown): id is string {
  return typeof id === 'string' && /^[a-z\d][a-z\d.+-]{0,63}$/i.test(id) && !/^(?:noassertion|none|other)$/i.test(id)
}

function shortened(text: string): string {
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
