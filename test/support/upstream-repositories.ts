import type { Answer } from './upstream-faults.ts'

/** A repository as the stand-in for GitHub's API knows it; what is left out is as most have it. */
export interface KnownRepository {
  /** SPDX identifier; null where there is no licence, 'NOASSERTION' where GitHub does not recognise it. */
  licence?: string | null
  archived?: boolean
  stars?: number
  /** ISO 8601, UTC. */
  pushedAt?: string
  /** What it is called now; the old name then leads to the address by number. */
  renamedTo?: string
  /** Left out: it has none. */
  release?: { tag: string; name: string | null; publishedAt: string }
}

/** What the stand-in knows: repositories by "owner/name", whatever the case, and what is left of the hour. */
export interface Repositories {
  known: Readonly<Record<string, KnownRepository>>
  /** In seconds since 1970: it refuses until then. */
  limitedUntil: number | undefined
  /** Each answer counts, as on GitHub. */
  remaining: number
}

/** What an address may ask in an hour without an account. */
export const HOURLY_QUESTIONS = 60
/** When the hour ends, in seconds since 1970. */
const HOUR_ENDS = 4_070_908_800

/**
 * What GitHub's API answers about a repository and its last release, as far as the product asks.
 * @returns undefined for every other address
 */
export function repositoryAnswer(url: URL, repositories: Repositories): Answer | undefined {
  const [, byName, byNumber, latest] =
    /^\/api\/(?:repos\/([\w.-]+\/[\w.-]+)|repositories\/(\d+))(\/releases\/latest)?$/.exec(url.pathname) ?? []
  if (byName === undefined && byNumber === undefined) return undefined
  const { known, limitedUntil } = repositories
  if (limitedUntil !== undefined) {
    const message =
      "API rate limit exceeded for 192.0.2.1. (But here's the good news: Authenticated requests get more.)"
    return json(403, { message, documentation_url: DOCUMENTATION }, 0, limitedUntil)
  }
  repositories.remaining = Math.max(0, repositories.remaining - 1)
  const answer = (status: number, value: object, headers: Record<string, string> = {}) =>
    json(status, value, repositories.remaining, HOUR_ENDS, headers)
  const all = Object.entries(known)
  const index = byName
    ? all.findIndex(([name]) => name.toLowerCase() === byName.toLowerCase())
    : Number(byNumber) - FIRST_NUMBER
  const [name, repository] = all[index] ?? []
  if (name === undefined || repository === undefined) return answer(404, NOT_FOUND)
  if (repository.renamedTo !== undefined && byName) {
    const address = `${url.origin}/api/repositories/${FIRST_NUMBER + index}${latest ?? ''}`
    const target = new URL(address).pathname
    return answer(
      301,
      { message: 'Moved Permanently', url: address, documentation_url: DOCUMENTATION },
      { Location: target },
    )
  }
  if (latest === undefined) return answer(200, written(repository.renamedTo ?? name, FIRST_NUMBER + index, repository))
  return repository.release ? answer(200, releaseOf(repository.release)) : answer(404, NOT_FOUND)
}

const FIRST_NUMBER = 1001
const DOCUMENTATION = 'https://docs.github.com/rest'
const NOT_FOUND = { message: 'Not Found', documentation_url: DOCUMENTATION, status: '404' }

function written(fullName: string, id: number, repository: KnownRepository): object {
  const { licence = 'Apache-2.0', archived = false, stars = 1000, pushedAt = '2026-11-28T10:11:12Z' } = repository
  const [owner = '', name = ''] = fullName.split('/')
  return {
    id,
    name,
    full_name: fullName,
    private: false,
    owner: { login: owner, type: 'Organization' },
    html_url: `https://github.com/${fullName}`,
    fork: false,
    pushed_at: pushedAt,
    stargazers_count: stars,
    archived,
    disabled: false,
    license: licence === null ? null : licenceOf(licence),
    default_branch: 'main',
  }
}

function licenceOf(licence: string): object {
  if (licence === 'NOASSERTION')
    return { key: 'other', name: 'Other', spdx_id: 'NOASSERTION', url: null, node_id: 'MDc' }
  const key = licence.toLowerCase()
  return { key, name: licence, spdx_id: licence, url: `https://api.github.com/licenses/${key}`, node_id: 'MDc' }
}

function releaseOf({ tag, name, publishedAt }: NonNullable<KnownRepository['release']>): object {
  return {
    id: 1,
    tag_name: tag,
    target_commitish: 'main',
    name,
    draft: false,
    prerelease: false,
    created_at: publishedAt,
    published_at: publishedAt,
    assets: [],
    body: null,
  }
}

function json(
  status: number,
  value: object,
  remaining: number,
  reset: number,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Expose-Headers': 'Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
      'X-RateLimit-Limit': String(HOURLY_QUESTIONS),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': String(reset),
      ...headers,
    },
    body: Buffer.from(JSON.stringify(value)),
  }
}
