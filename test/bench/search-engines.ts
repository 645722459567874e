import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Item } from '../../src/domain/landscape/landscape.ts'

/** Names for a query, best first. */
export type Engine = (query: string) => string[]

/** fuse.js as it comes, on names: what most people would write. */
export function fuseDefaults(items: readonly Item[]): Engine {
  const fuse = new Fuse(items, { keys: ['name'] })
  return (query) => fuse.search(query, { limit: 20 }).map((found) => found.item.name)
}

/** MiniSearch as a careful person would set it up: names above all, prefixes, a fifth of a word may be mistyped. */
export function miniSearch(items: readonly Item[]): Engine {
  const index = new MiniSearch<Item>({
    fields: ['name', 'subcategory', 'category', 'description'],
    searchOptions: { boost: { name: 4, subcategory: 2 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(items)
  const names = new Map(items.map((item) => [item.id, item.name]))
  return (query) =>
    index
      .search(query)
      .slice(0, 20)
      .map((found) => names.get(String(found.id)) ?? '')
}

/** A landscape `factor` times as large: renamed copies, so that their names are as varied as the first ones. */
export function copies(items: readonly Item[], factor: number): Item[] {
  const all = [...items]
  for (let copy = 1; copy < factor; copy += 1) {
    for (const item of items) all.push({ ...item, id: `${item.id}-${copy}`, name: `${item.name} ${renamed(copy)}` })
  }
  return all
}

function renamed(copy: number): string {
  return ['zu', 'ka', 'mo', 'ti', 're', 'xo', 'ly', 'wa', 'pe', 'no'].filter((_, at) => (copy >> at) & 1).join('')
}
