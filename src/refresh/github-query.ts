import * as v from 'valibot'
import type { Row } from '../facts/sheet.ts'
import { isoDate } from '../lib/dates.ts'
import { countShape, parseShape } from './source-error.ts'

/**
 * The fields of a repository: https://docs.github.com/graphql/reference/objects#repository. None is a connection, so a
 * query costs one point, however many repositories it asks for.
 */
const FIELDS = `fragment Facts on Repository {
  nameWithOwner isArchived stargazerCount forkCount
  licenseInfo { spdxId }
  latestRelease { tagName publishedAt }
  defaultBranchRef { target { ... on Commit { committedDate } } }
}`

const repository = v.object({
  nameWithOwner: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)),
  isArchived: v.boolean(),
  stargazerCount: countShape,
  forkCount: countShape,
  licenseInfo: v.nullable(v.object({ spdxId: v.nullable(v.string()) })),
  latestRelease: v.nullable(v.object({ tagName: v.string(), publishedAt: v.nullable(v.string()) })),
  defaultBranchRef: v.nullable(v.object({ target: v.nullable(v.object({ committedDate: v.optional(v.string()) })) })),
})
const answer = v.object({
  data: v.nullish(v.record(v.string(), v.unknown())),
  errors: v.optional(
    v.array(v.object({ type: v.optional(v.string()), path: v.optional(v.array(v.union([v.string(), v.number()]))) })),
    [],
  ),
})

/** What GitHub says of a repository: its facts, that it has none of that name, or nothing that can be used. */
export type GithubFinding = { row: Row } | 'gone' | 'unanswered'

/** What GitHub answered to a query: a finding for each name, or that its limit is reached. */
export type GithubFindings = { findings: ReadonlyMap<string, GithubFinding> } | 'limited'

/** The query for repositories by "owner/name". Renamed ones are followed, which is GitHub's default. */
export function githubQuery(names: readonly string[]): string {
  const aliases = names.map((fullName, at) => {
    const [owner, name] = fullName.split('/')
    return `r${at}: repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) { ...Facts }`
  })
  return `query {\n${aliases.join('\n')}\n}\n${FIELDS}`
}

/**
 * Reads the answer to `githubQuery`. An answer may be partial: https://docs.github.com/graphql/guides/using-graphql-clients
 * @throws SourceError if it is no answer of a GraphQL API
 */
export function readGithub(value: unknown, names: readonly string[]): GithubFindings {
  const { data, errors } = parseShape(answer, value, 'GitHub')
  if (errors.some(({ type }) => type === 'RATE_LIMITED')) return 'limited'
  const gone = new Set(errors.flatMap(({ type, path }) => (type === 'NOT_FOUND' ? String(path?.[0]) : [])))
  const findings = names.map((name, at): [string, GithubFinding] => {
    const found = data?.[`r${at}`]
    if (v.is(repository, found)) return [name, { row: toRow(v.parse(repository, found)) }]
    return [name, found === null && gone.has(`r${at}`) ? 'gone' : 'unanswered']
  })
  return { findings: new Map(findings) }
}

/** GitHub's words for a licence that it does not recognise. */
const NO_LICENCE = /^(?:noassertion|none|other)$/i

function toRow(found: v.InferOutput<typeof repository>): Row {
  const { licenseInfo, latestRelease, defaultBranchRef } = found
  const licence = licenseInfo?.spdxId ?? null
  const released = latestRelease?.publishedAt ? isoDate(latestRelease.publishedAt) : undefined
  return {
    repository: found.nameWithOwner,
    licence: licence !== null && NO_LICENCE.test(licence) ? null : licence,
    release: released === undefined ? null : latestRelease?.tagName,
    released: released ?? null,
    committed: isoDate(defaultBranchRef?.target?.committedDate ?? '') ?? null,
    stars: found.stargazerCount,
    forks: found.forkCount,
    archived: found.isArchived ? true : null,
  }
}
