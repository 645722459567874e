import type { Row } from '../facts/sheet.ts'
import { githubQuery, readGithub, type GithubFinding } from './github-query.ts'
import { okText, type HttpClient } from './http.ts'
import { parseJson, SourceError } from './source-error.ts'

/** Repositories a query; GitHub ends a query after ten seconds. */
const BATCH = 50
const MAX_BYTES = 4_000_000
const TIMEOUT_MS = 20_000
/** Failures in a row after which the rest of the repositories is left unasked. */
const MAX_FAILURES = 8
/** Repositories from which on it is a lie that none has a star. */
const MANY = 50

export type GithubOptions = {
  apiUrl: string
  token: string
  client: HttpClient
  /** Waits after a failure; its argument is how many there have been in a row. */
  pause: (failures: number) => Promise<unknown>
}

/** The findings of a refresh. */
export type GithubFacts = {
  /** By the name that was asked for, in lower case; a row has the present name. */
  rows: ReadonlyMap<string, Row>
  /** Names that GitHub has no public repository of. */
  gone: ReadonlySet<string>
  /** Names that could not be asked for: their former rows stay. */
  unanswered: ReadonlySet<string>
  /** Why there are such names. */
  why: string | undefined
}

/**
 * Asks GitHub's GraphQL API for repositories, fifty a query. A query that fails or is answered in part is halved and
 * repeated for what lacks.
 * @param names "owner/name" in lower case
 * @throws SourceError if nothing was answered, or the answers cannot be true
 */
export async function fetchGithub(
  names: readonly string[],
  { apiUrl, token, client, pause }: GithubOptions,
): Promise<GithubFacts> {
  const found = new Map<string, GithubFinding>()
  const queue = chunks(names)
  let failures = 0
  let why: string | undefined
  while (queue.length > 0 && failures < MAX_FAILURES) {
    const batch = queue.shift() ?? []
    const result = await askBatch(batch)
    if (result instanceof SourceError) {
      why = result.message
      failures = result.isFinal ? MAX_FAILURES : failures + 1
      if (failures < MAX_FAILURES) await pause(failures)
    } else {
      for (const [name, finding] of result) found.set(name, finding)
      failures = 0
    }
    const rest = batch.filter((name) => !found.has(name) || found.get(name) === 'unanswered')
    // A name that fails by itself is not asked for again.
    if (rest.length > 1) queue.unshift(...halves(rest))
    else if (rest.length === 1 && batch.length > 1) queue.unshift(rest)
  }
  const rows = new Map([...found].flatMap(([name, finding]) => (hasRow(finding) ? [[name, finding.row] as const] : [])))
  const gone = new Set([...found].flatMap(([name, finding]) => (finding === 'gone' ? name : [])))
  const unanswered = new Set(names.filter((name) => !rows.has(name) && !gone.has(name)))
  if (rows.size === 0) throw new SourceError(why ?? 'GitHub answered nothing')
  if (rows.size >= MANY && [...rows.values()].every(({ stars }) => stars === 0)) {
    throw new SourceError('GitHub answered that no repository has a star')
  }
  return { rows, gone, unanswered, why: unanswered.size > 0 ? (why ?? 'GitHub answered in part') : undefined }

  /** @returns why there is no answer, where there is none */
  async function askBatch(batch: readonly string[]): Promise<ReadonlyMap<string, GithubFinding> | SourceError> {
    try {
      const answer = await client(`${apiUrl}/graphql`, {
        maxBytes: MAX_BYTES,
        timeoutMs: TIMEOUT_MS,
        retries: 0,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: githubQuery(batch) }),
      })
      const result = readGithub(parseJson(okText(answer, 'GitHub'), 'GitHub'), batch)
      return result === 'limited' ? new SourceError('GitHub limits requests', true) : result.findings
    } catch (error) {
      if (error instanceof SourceError) return error
      throw error
    }
  }
}

function hasRow(finding: GithubFinding): finding is { row: Row } {
  return typeof finding === 'object'
}

function chunks(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / BATCH) }, (_, at) => names.slice(at * BATCH, (at + 1) * BATCH))
}

function halves(names: readonly string[]): string[][] {
  const middle = Math.ceil(names.length / 2)
  return [names.slice(0, middle), names.slice(middle)]
}
