import { joined } from '../lib/text.ts'
import { repositoryKey } from '../lib/url.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { PatternMap, prefixesOf, type Prefixes } from './prefixes.ts'
import type { StackTable } from './table.ts'

/** The properties of an item for matching. */
export type StackItem = Pick<Item, 'id' | 'name' | 'maturity' | 'knownAs' | 'homepageUrl' | 'repositories'>

/** The meaning of a pattern in the table: an item, a part of an item, or nothing in the landscape. */
type ImageRow = { itemId: string; isPart: boolean } | 'none'
export type ChartRow = { itemId: string; repos: Prefixes }

/** Indexes over the table and the items of a landscape. */
export type Lookup = {
  images: PatternMap<ImageRow>
  names: ReadonlyMap<string, string>
  charts: ReadonlyMap<string, readonly ChartRow[]>
  /** Items by the address of their chart repositories. */
  chartRepos: ReadonlyMap<string, ReadonlySet<string>>
  chartPlaces: Prefixes
  packages: PatternMap<string>
  publishers: Prefixes
  mirrors: ReadonlyMap<string, string>
  mirrorPrefixes: Prefixes
  generic: ReadonlySet<string>
  /** Items by `owner/name` of their repositories on GitHub. */
  repositories: ReadonlyMap<string, string>
  /** Projects by the owner of their repositories, if the owner's name resembles the project's. */
  organisations: ReadonlyMap<string, string>
  /** Projects by name, reduced to letters and digits. */
  projectNames: ReadonlyMap<string, string>
  itemsById: ReadonlyMap<string, StackItem>
}

/** Builds the indexes for a landscape; rows of items that are not in it are skipped. */
export function buildLookup(items: readonly StackItem[], table: StackTable): Lookup {
  const byKnowledge = new Map(items.map((item) => [item.knownAs ?? item.id, item.id]))
  const images = new PatternMap<ImageRow>()
  const names = new Map<string, string>()
  const charts = new Map<string, ChartRow[]>()
  const chartRepos = new Map<string, Set<string>>()
  const packages = new PatternMap<string>()
  for (const pattern of table.not) images.add(fullName(pattern), 'none')
  for (const [key, row] of Object.entries(table.rows)) {
    const itemId = byKnowledge.get(key)
    if (itemId === undefined) continue
    for (const name of row.names ?? []) names.set(name, itemId)
    for (const image of row.images ?? []) images.add(fullName(image), { itemId, isPart: false })
    for (const image of row.parts ?? []) images.add(fullName(image), { itemId, isPart: true })
    const repos = prefixesOf(row.repos ?? [])
    for (const chart of row.charts ?? []) charts.set(chart, [...(charts.get(chart) ?? []), { itemId, repos }])
    for (const repo of row.repos ?? []) chartRepos.set(repo, (chartRepos.get(repo) ?? new Set()).add(itemId))
    for (const name of row.packages ?? []) {
      packages.add(name.toLowerCase(), itemId)
      if (!name.endsWith('*')) packages.add(`${name.toLowerCase()}/*`, itemId)
    }
  }
  return {
    images,
    names,
    charts,
    chartRepos,
    chartPlaces: prefixesOf(chartRepos.keys()),
    packages,
    publishers: prefixesOf(table.publishers),
    mirrors: new Map(Object.entries(table.mirrors)),
    mirrorPrefixes: prefixesOf(Object.keys(table.mirrors)),
    generic: new Set(table.generic),
    ...itemMaps(items),
    itemsById: new Map(items.map((item) => [item.id, item])),
  }
}

/** A pattern with the implicit host: `grafana/grafana` is `docker.io/grafana/grafana`. */
export function fullName(pattern: string): string {
  const first = pattern.split('/', 1)[0] ?? ''
  if (pattern.includes('/') && /[.:]/.test(first)) return pattern
  return pattern.includes('/') ? `docker.io/${pattern}` : `docker.io/library/${pattern}`
}

const GITHUB = 'github.com/'

function itemMaps(items: readonly StackItem[]) {
  const repositories = new Map<string, string>()
  const owners = new Map<string, Set<StackItem>>()
  const projectNames = new Map<string, string>()
  // Projects first, because a repository means the project, not its second listing, such as "(Wasm)".
  for (const item of items.toSorted((a, b) => Number(!a.maturity) - Number(!b.maturity))) {
    if (item.maturity) projectNames.set(joined(item.name), item.id)
    for (const { url } of item.repositories) {
      const key = repositoryKey(url)
      if (!key.startsWith(GITHUB)) continue
      const [owner = '', name = ''] = key.slice(GITHUB.length).split('/')
      if (name && !repositories.has(`${owner}/${name}`)) repositories.set(`${owner}/${name}`, item.id)
      if (item.maturity) owners.set(owner, (owners.get(owner) ?? new Set()).add(item))
    }
  }
  const organisations = new Map<string, string>()
  for (const [owner, projects] of owners) {
    const named = [...projects].filter((item) => sharesName(owner, item.name))
    if (named.length === 1 && named[0]) organisations.set(owner, named[0].id)
  }
  return { repositories, organisations, projectNames }
}

/** Shortest name, in characters, that identifies an organisation. */
const MIN_NAME_LENGTH = 3

function sharesName(owner: string, name: string): boolean {
  const [a, b] = [joined(owner), joined(name)]
  return Math.min(a.length, b.length) >= MIN_NAME_LENGTH && (a.includes(b) || b.includes(a))
}
