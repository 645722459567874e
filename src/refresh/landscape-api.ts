import * as v from 'valibot'
import { factsPath } from '../facts/facts-key.ts'
import type { Row } from '../facts/sheet.ts'
import { isoDate } from '../lib/dates.ts'
import { licenceOfName } from './licence-names.ts'
import { askApi, okText, type HttpClient } from './http.ts'
import { countShape, parseJson, parseShape, validRows } from './source-error.ts'

const MAX_BYTES = 32_000_000
const NAME = "the landscape's API"

/**
 * What the API says of a repository. Its shape: `Repository` in crates/cli/src/build/api.rs of cncf/landscape2, and, where
 * the site gives them, the facts of `RepositoryGithubData` in crates/core/src/data.rs, in the repository or beside it.
 */
const facts = {
  stars: v.optional(countShape),
  contributors: v.optional(v.union([countShape, v.object({ count: countShape })])),
  license: v.nullish(v.string()),
  languages: v.nullish(v.record(v.string(), v.number())),
  latest_release: v.nullish(v.object({ ts: v.nullish(v.string()), url: v.optional(v.string(), '') })),
}
const item = v.object({
  name: v.string(),
  category: v.string(),
  repositories: v.optional(
    v.array(v.object({ url: v.string(), ...facts, github_data: v.nullish(v.object(facts)) })),
    [],
  ),
})

/** The rows of repositories by "owner/name" in lower case, and the categories that the API does not have (yet). */
export type LandscapeFacts = { rows: ReadonlyMap<string, Row>; withoutAnswer: readonly string[] }

/**
 * Fetches what the landscape's own site says of repositories.
 * @param categories names of categories
 * @throws SourceError
 */
export async function fetchLandscapeFacts(
  apiUrl: string,
  categories: readonly string[],
  client: HttpClient,
): Promise<LandscapeFacts> {
  const rows = new Map<string, Row>()
  const withoutAnswer: string[] = []
  const add = (text: string) => {
    const items = validRows(item, parseShape(v.array(v.unknown()), parseJson(text, NAME), NAME), NAME)
    for (const { repositories } of items) {
      for (const repository of repositories) {
        const path = factsPath(repository.url)
        if (path !== undefined) rows.set(path.toLowerCase(), toRow(path, { ...repository, ...repository.github_data }))
      }
    }
  }
  const projects = await askApi(client, apiUrl, '/api', '/projects/all.json', { maxBytes: MAX_BYTES })
  add(okText(projects.answer, NAME))
  for (const category of categories) {
    const url = `${projects.api}/categories/${encodeURIComponent(categoryPath(category))}/all.json`
    const answer = await client(url, { maxBytes: MAX_BYTES })
    // A category that is new in the file is not on the site before its next build.
    if (answer.status === 404) withoutAnswer.push(category)
    else add(okText(answer, NAME))
  }
  return { rows, withoutAnswer }
}

/** A category's name in addresses: `normalize_name` in crates/core/src/util.rs of cncf/landscape2. */
export function categoryPath(name: string): string {
  return name
    .replaceAll(' ', '-')
    .replaceAll(/[^\p{L}\p{N}\- +]/gu, '-')
    .toLowerCase()
    .replaceAll(/-{2,}/g, '-')
    .replace(/-$/, '')
}

type Found = {
  stars?: number | undefined
  contributors?: number | { count: number } | undefined
  license?: string | null | undefined
  languages?: Record<string, number> | null | undefined
  latest_release?: { ts?: string | null | undefined; url: string } | null | undefined
}

function toRow(path: string, { stars, contributors, license, languages, latest_release: release }: Found): Row {
  const released = isoDate(release?.ts ?? '')
  return {
    repository: path,
    licence: license ? (licenceOfName(license) ?? null) : null,
    languages: languages ? shares(languages) : null,
    release: released === undefined ? null : releaseName(release?.url ?? '', released),
    released: released ?? null,
    stars: stars ?? null,
    contributors: (typeof contributors === 'object' ? contributors.count : contributors) ?? null,
  }
}

/** The tag in the address of a release on GitHub, or else its day. */
function releaseName(url: string, day: string): string {
  const tag = /\/releases\/tag\/([^/?#]+)$/.exec(url)?.[1] ?? day
  try {
    return decodeURIComponent(tag)
  } catch {
    return tag
  }
}

/** Languages to list, as in the facts from histories: at most three, with at least a tenth of the bytes. */
const MAX_LANGUAGES = 3
const MIN_PERCENT = 10

function shares(bytes: Readonly<Record<string, number>>): [string, number][] | null {
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  const all = Object.entries(bytes)
    .map(([name, size]): [string, number] => [name, Math.round((size / total) * 100)])
    .filter(([, percent]) => percent >= MIN_PERCENT)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return all.length > 0 ? all.slice(0, MAX_LANGUAGES) : null
}
