import { queryOptions } from '@tanstack/react-query'
import {
  readLimit,
  readRefusal,
  readRelease,
  readRepository,
  repositoriesUrl,
  type HeaderOf,
  type HourLimit,
  type Refusal,
} from '../domain/facts/github-answer.ts'
import type { Asked } from '../facts/with-asked.ts'
import { fetchText, LiveFetchError } from '../worker/fetch-text.ts'

/** Why GitHub did not answer, or that another server answered. */
export type AskFailure = Refusal['failure'] | 'network' | 'timeout' | 'not-an-answer'

type AskDetails = { status?: number | undefined; until?: number | undefined; limit?: HourLimit | undefined }

/** Thrown when GitHub did not answer. */
export class AskError extends Error {
  readonly failure: AskFailure
  /** HTTP status of the response, earliest time of the next request (milliseconds since 1970), and the remaining hourly limit. */
  readonly details: AskDetails
  constructor(failure: AskFailure, detail: string, details: AskDetails = {}) {
    super(detail)
    this.name = 'AskError'
    this.failure = failure
    this.details = details
  }
}

/**
 * Current facts of a repository from GitHub. Fetched only by `refetch`, at the user's request, and cached for the visit.
 */
export function askGithubQuery(repository: string | undefined) {
  return queryOptions({
    queryKey: ['ask-github', repository],
    queryFn: () => ask(repository ?? ''),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

async function ask(repository: string): Promise<Asked> {
  const base = repositoriesUrl(import.meta.env.GITHUB_API_URL)
  const { value, limit } = await answerOf(`${base}${repository}`)
  const answer = readRepository(value)
  if (!answer) throw new AskError('not-an-answer', 'The answer is not a repository.')
  const release = await releaseOf(`${base}${answer.repository}/releases/latest`)
  return { ...answer, ...release, limit: release.limit ?? limit, askedAt: Date.now() }
}

/** Fetches the last release. A failure is not thrown: the facts of the repository are useful without it. */
async function releaseOf(url: string): Promise<Pick<Asked, 'release' | 'limit'>> {
  try {
    const { value, limit } = await answerOf(url)
    return { release: readRelease(value), limit }
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    return { release: error.failure === 'none' ? 'none' : undefined, limit: error.details.limit }
  }
}

/** @throws AskError */
async function answerOf(url: string): Promise<{ value: unknown; limit: HourLimit | undefined }> {
  let header: HeaderOf = () => null
  const recordingFetch: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    header = (name) => response.headers.get(name)
    return response
  }
  try {
    const text = await fetchText(url, recordingFetch)
    return { value: JSON.parse(text) as unknown, limit: readLimit(header) }
  } catch (error) {
    throw asAskError(error, header)
  }
}

function asAskError(error: unknown, header: HeaderOf): AskError {
  if (!(error instanceof LiveFetchError)) return new AskError('not-an-answer', String(error))
  const { failure, status } = error.error
  if (status !== undefined) {
    const refusal = readRefusal(status, header, Date.now())
    return new AskError(refusal.failure, error.message, { status, until: refusal.until, limit: readLimit(header) })
  }
  if (failure === 'timeout') return new AskError('timeout', error.message)
  return new AskError(failure === 'network' || failure === 'cut' ? 'network' : 'not-an-answer', error.message)
}
