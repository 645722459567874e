import { lastCommitQuery } from '../domain/changes/repository.ts'
import { isoDate, type IsoDate } from '../lib/dates.ts'
import { fetchText, LiveFetchError } from './fetch-text.ts'
import type { SideFailure } from './protocol.ts'

/** A commit by its full hash, and its day (UTC). */
export type Commit = { commit: string; date: IsoDate }

/** Thrown when a commit does not exist, or the response is not from GitHub. */
export class CommitError extends Error {
  readonly failure: SideFailure
  constructor(failure: SideFailure, detail: string) {
    super(detail)
    this.name = 'CommitError'
    this.failure = failure
  }
}

/**
 * Fetches the last commit of the landscape file up to the end of a day.
 * @throws CommitError, LiveFetchError
 */
export async function commitOfDate(commitsUrl: string, date: IsoDate, fetcher: typeof fetch): Promise<Commit> {
  const answer = await fetchJson(`${commitsUrl}?${lastCommitQuery(date)}`, fetcher)
  if (!Array.isArray(answer)) throw new CommitError('not-an-answer', 'The list of commits is not a list.')
  if (answer.length === 0) throw new CommitError('unknown-date', `There is no commit up to ${date}.`)
  return readCommit(answer[0])
}

/**
 * Fetches a commit by its hash, full or abbreviated.
 * @throws CommitError, LiveFetchError
 */
export async function commitOfName(commitsUrl: string, name: string, fetcher: typeof fetch): Promise<Commit> {
  try {
    return readCommit(await fetchJson(`${commitsUrl}/${encodeURIComponent(name)}`, fetcher))
  } catch (error) {
    // GitHub answers 422 for a well-formed hash without a commit.
    if (error instanceof LiveFetchError && [404, 422].includes(error.error.status ?? 0)) {
      throw new CommitError('unknown-commit', `There is no commit ${name}.`)
    }
    throw error
  }
}

async function fetchJson(url: string, fetcher: typeof fetch): Promise<unknown> {
  const text = await fetchText(url, fetcher)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new CommitError('not-an-answer', 'The answer is not JSON.')
  }
}

/** Validates a commit of GitHub's API: https://docs.github.com/rest/commits/commits */
function readCommit(value: unknown): Commit {
  const { sha, commit } = (value ?? {}) as { sha?: unknown; commit?: { committer?: { date?: unknown } | null } }
  const date = isoDate(String(commit?.committer?.date))
  if (typeof sha !== 'string' || !/^[0-9a-f]{40}$/.test(sha) || !date) {
    throw new CommitError('not-an-answer', 'The answer is not a commit.')
  }
  return { commit: sha, date }
}
