import type { Answer } from './upstream-faults.ts'

/** A commit of the landscape file: its whole name, when it was made (ISO 8601, UTC), and the file as it was then. */
export interface FileCommit {
  sha: string
  date: string
  text: string
}

/** What the stand-in knows; `limitedUntil` in seconds since 1970 lets it refuse until then. */
export interface History {
  commits: readonly FileCommit[]
  limitedUntil: number | undefined
}

const COMMITS = '/api/repos/cncf/landscape/commits'

/**
 * What GitHub's API and the host of the files answer about the landscape's history, as far as the product asks.
 * @returns undefined for every other address
 */
export function historyAnswer(url: URL, { commits, limitedUntil }: History): Answer | undefined {
  const file = /^\/cncf\/landscape\/([0-9a-f]{40})\/landscape\.yml$/.exec(url.pathname)
  if (file) {
    const commit = commits.find(({ sha }) => sha === file[1])
    return commit ? plain(200, commit.text) : plain(404, '404: Not Found')
  }
  if (!url.pathname.startsWith(COMMITS)) return undefined
  if (limitedUntil !== undefined) return json(403, { message: 'API rate limit exceeded' }, limits(limitedUntil))
  const name = url.pathname.slice(COMMITS.length + 1)
  if (name !== '') {
    const commit = commits.find(({ sha }) => sha.startsWith(name))
    return commit ? json(200, written(commit)) : json(422, { message: `No commit found for SHA: ${name}` })
  }
  const { path, until = '9', per_page: count = '30' } = Object.fromEntries(url.searchParams)
  const found = commits.filter(({ date }) => path === 'landscape.yml' && date <= until)
  return json(200, found.slice(0, Number(count)).map(written))
}

function written({ sha, date }: FileCommit): object {
  return { sha, commit: { committer: { date }, message: 'Update the landscape' } }
}

function limits(until: number): Record<string, string> {
  return { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(until) }
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Expose-Headers': 'X-RateLimit-Remaining, X-RateLimit-Reset',
      ...headers,
    },
    body: Buffer.from(JSON.stringify(value)),
  }
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from(text) }
}
