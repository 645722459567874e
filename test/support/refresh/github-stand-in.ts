import type { Answer } from '../upstream-faults.ts'
import { graphqlPoints } from './graphql-points.ts'
import { jsonAnswer } from './json-answer.ts'
import type { StoodRepository, World } from './world.ts'

/** How GitHub's stand-in misbehaves, and what it has counted. */
export interface GithubState {
  points: number
  /** The token that it takes. */
  token: string
  /** New names by former ones, in lower case. */
  renamed: Map<string, string>
  /** A query for more repositories than that is ended, as one is that takes too long. */
  most: number
  /** Repositories that are left out of every answer, with an error. */
  failing: Set<string>
  /** Queries that are refused before one is answered, and what the refusal says of the time. */
  limits: { times: number; headers: Record<string, string> }
}

/** The state of a stand-in that behaves. */
export function healthyGithub(): GithubState {
  return { points: 0, token: 'stand-in', renamed: new Map(), most: 50, failing: new Set(), limits: { times: 0, headers: {} } } // prettier-ignore
}

/**
 * The answer to POST /graphql: https://docs.github.com/graphql/guides/forming-calls-with-graphql for its form, and
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api for limits. A repository that
 * does not exist is null beside an error of the type NOT_FOUND.
 */
export function githubAnswer(body: string, authorization: string, state: GithubState, world: World): Answer {
  if (authorization.toLowerCase() !== `bearer ${state.token}`) {
    return jsonAnswer(401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/graphql' })
  }
  if (state.limits.times > 0) {
    state.limits.times -= 1
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    return jsonAnswer(403, { message, documentation_url: 'https://docs.github.com/graphql' }, state.limits.headers)
  }
  const { query } = JSON.parse(body) as { query: string }
  const asked = [...query.matchAll(/(\w+): repository\(owner: "([^"]+)", name: "([^"]+)"\)/g)]
  if (asked.length > state.most) {
    const page =
      '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<h1>502 Bad Gateway</h1>\n</body>\n</html>\n'
    return { status: 502, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(page) }
  }
  state.points += graphqlPoints(query)
  const data: Record<string, object | null> = {}
  const errors: object[] = []
  for (const [, alias = '', owner = '', name = ''] of asked) {
    const full = `${owner}/${name}`
    const key = full.toLowerCase()
    const repository =
      world.repositories.get(state.renamed.get(key)?.toLowerCase() ?? key) ?? world.repositories.get(key)
    const isFailing = state.failing.has(key)
    const found = repository === undefined || repository.isGone || isFailing ? null : repository
    data[alias] = found && nodeOf(found, state.renamed.get(key) ?? found.name)
    if (found) continue
    errors.push({
      ...(!isFailing && { type: 'NOT_FOUND' }),
      path: [alias],
      locations: [{ line: 2, column: 1 }],
      message: isFailing
        ? 'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.'
        : `Could not resolve to a Repository with the name '${full}'.`,
    })
  }
  return jsonAnswer(200, { data, ...(errors.length > 0 && { errors }) })
}

function nodeOf(repository: StoodRepository, nameWithOwner: string): object {
  const { licence, release } = repository
  return {
    nameWithOwner,
    isArchived: repository.archived,
    stargazerCount: repository.stars,
    forkCount: repository.forks,
    licenseInfo: licence === null ? null : { spdxId: licence },
    latestRelease: release && { tagName: release.tag, publishedAt: `${release.day}T10:00:00Z` },
    defaultBranchRef: { target: { committedDate: repository.committed } },
  }
}
