import { joined } from '../lib/text.ts'
import { repositoryKey } from '../lib/url.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { PatternMap, prefixesOf, type Prefixes } from './prefixes.ts'
import type { StackTable } from './table.ts'

/** What matching needs of an item. */
export type StackItem = Pick<Item, 'id' | 'name' | 'maturity' | 'knownAs' | 'homepageUrl' | 'repositories'>

/** What a pattern of the table stands for: an item, a part of one, or nothing that is listed. */
type ImageRow = { itemId: string; isPart: boolean } | 'none'
export type ChartRow = { itemId: string; repos: Prefixes }

/** The table and the items of one landscape, arranged for looking up. */
export type Lookup = {
  images: PatternMap<ImageRow>
  names: ReadonlyMap<string, string>
  charts: ReadonlyMap<string, readonly ChartRow[]>
  /** Items by the address that their charts come from. */
  chartRepos: ReadonlyMap<string, ReadonlySet<string>>
  chartPlaces: Prefixes
  packages: PatternMap<string>
  publishers: Prefixes
  mirrors: ReadonlyMap<string, string>
  mirrorPrefixes: Prefixes
  generic: ReadonlySet<string>
  /** Items by `owner/name` of their repositories on GitHub. */
  repositories: ReadonlyMap<string, string>
  /** Projects by the owner of their repositories, where the owner's name is the project's. */
  organisations: ReadonlyMap<string, string>
  /** Projects by name, letters and digits alone. */
  projectNames: ReadonlyMap<string, string>
  itemsById: ReadonlyMap<string, StackItem>
}

/** Arranges the table for one landscape; rows of items that it does not have are left out. */
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

/** A pattern with the host that goes without saying: `grafana/grafana` is `docker.io/grafana/grafana`. */
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
  // Projects first: what is listed for a second time, say as "(Wasm)", is not what its repository stands for.
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
  for (const [owner, own] of owners) {
    const named = [...own].filter((item) => sharesName(owner, item.name))
    if (named.length === 1 && named[0]) organisations.set(owner, named[0].id)
  }
  return { repositories, organisations, projectNames }
}

/** The shortest name that an organisation's can be told by. */
const MIN_NAME = 3

function sharesName(owner: string, name: string): boolean {
  const [a, b] = [joined(owner), joined(name)]
  return Math.min(a.length, b.length) >= MIN_NAME && (a.includes(b) || b.includes(a))
}
