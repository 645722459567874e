import { hostOf, repositoryKey } from '../lib/url.ts'
import { joined, withoutLast } from '../lib/text.ts'
import type { ChartName } from './finding.ts'
import type { Lookup } from './lookup.ts'
import { matchImage } from './match-image.ts'
import { longestPrefix } from './prefixes.ts'
import { parseReference } from './reference.ts'
import type { Match } from './rules.ts'

/** The item that a chart installs; undefined if it is not in the landscape. */
export function matchChart(chart: ChartName, lookup: Lookup): Match | undefined {
  const { name } = chart
  if (chart.sources) return matchDescribedChart(chart, chart.sources, lookup)
  const address = withoutLast(chart.repository ?? '', '/')
  const place = address
    .replace(/^\w+:\/\//, '')
    .replace(/^www\./, '')
    .toLowerCase()
  const rows = lookup.charts.get(name) ?? []
  const here = rows.find(({ repos }) => longestPrefix(place, repos) !== undefined)
  if (here) return { itemId: here.itemId, rule: 'chart', evidence: `${place}/${name}` }
  const publisher = longestPrefix(place, lookup.publishers)
  const packed = publisher === undefined ? undefined : lookup.names.get(name)
  if (packed !== undefined) return { itemId: packed, rule: 'publisher', evidence: `${place}/${name}` }
  const row = lookup.generic.has(name) ? undefined : rows[0]
  if (row) return { itemId: row.itemId, rule: 'chart-name', evidence: name }
  return fromPlace(name, place, lookup) ?? byName(name, address, lookup)
}

/** Matches a chart by its source: an item's chart repository, its registry, or its organisation's pages. */
function fromPlace(name: string, place: string, lookup: Lookup): Match | undefined {
  const prefix = longestPrefix(place, lookup.chartPlaces)
  const [only, ...others] = prefix === undefined ? [] : (lookup.chartRepos.get(prefix) ?? [])
  if (prefix !== undefined && only !== undefined && others.length === 0) {
    return { itemId: only, rule: 'chart-repository', evidence: prefix, isPart: true }
  }
  const owner = /^([\w-]+)\.github\.io(?:\/|$)/.exec(place)?.[1]
  const itemId = owner && (lookup.repositories.get(`${owner}/${name}`) ?? lookup.organisations.get(owner))
  if (itemId) return { itemId, rule: 'repository', evidence: `github.com/${owner}` }
  // Charts in a registry have the same prefixes as images: ghcr.io/owner/charts/name.
  const image = /^(?:ghcr|quay|docker)\.io\//.test(place) ? parseReference(`${place}/${name}`.toLowerCase()) : undefined
  const match = image && matchImage(image, lookup)
  return match && match.rule !== 'name' ? { ...match, rule: 'repository' } : undefined
}

/** Matches projects and publishers' packages by name only. */
function byName(name: string, address: string, lookup: Lookup): Match | undefined {
  if (lookup.generic.has(name) || address.startsWith('file:')) return undefined
  const itemId = lookup.names.get(name) ?? lookup.projectNames.get(joined(name))
  return itemId === undefined ? undefined : { itemId, rule: 'name', evidence: name }
}

/** Matches the chart that a Chart.yaml describes, if the file names an item's home page or repository. */
function matchDescribedChart({ name }: ChartName, sources: readonly string[], lookup: Lookup): Match | undefined {
  const named = (lookup.charts.get(name) ?? []).map(({ itemId }) => itemId)
  const candidates = [...named, lookup.names.get(name), lookup.projectNames.get(joined(name))]
  for (const itemId of candidates) {
    const item = itemId === undefined ? undefined : lookup.itemsById.get(itemId)
    if (!item) continue
    const home = hostOf(item.homepageUrl ?? '')
    const keys = new Set(item.repositories.map(({ url }) => repositoryKey(url)))
    const proof = sources.find((source) => {
      const host = hostOf(source)
      return (host !== '' && host !== 'github.com' && host === home) || keys.has(repositoryKey(source))
    })
    if (proof !== undefined) return { itemId: item.id, rule: 'own-chart', evidence: proof }
  }
  return undefined
}
