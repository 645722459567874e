import type { Selection } from '../results/selection.ts'
import type { Item } from '../landscape/landscape.ts'
import type { MapLayout, MapTile } from './geometry.ts'

/** The matches on a map. */
export type Matching = {
  /** Whether a filter or search is active: only then are matches highlighted. */
  isNarrowed: boolean
  /** 1 for every tile that matches, by its index. */
  flags: Uint8Array
  /** The number of distinct matching items, by category and by subcategory. */
  counts: ReadonlyMap<string, number>
}

/** The map with its matches. */
export type MapScene = {
  layout: MapLayout
  matching: Matching
  /** The tiles that match. */
  matches: readonly MapTile[]
  /** The tiles of each item, the one at its main place first. */
  tilesOf: ReadonlyMap<string, readonly MapTile[]>
}

/**
 * Marks the matches on a map.
 * @param items the results, of the landscape that is laid out
 * @param places the chosen places: tiles of a matching item at other places do not match
 */
export function mapScene(layout: MapLayout, items: readonly Item[], places: Selection['category']): MapScene {
  const results = new Set(items)
  const flags = new Uint8Array(layout.tiles.length)
  const matches: MapTile[] = []
  const counts = new Map<string, number>()
  for (const category of layout.categories) {
    const distinct = new Set<Item>()
    for (const block of category.blocks) {
      if (places.length > 0 && !places.includes(category.id) && !places.includes(block.id)) continue
      const matching = block.tiles.filter((tile) => results.has(tile.item))
      for (const tile of matching) {
        flags[tile.index] = 1
        matches.push(tile)
        distinct.add(tile.item)
      }
      if (matching.length > 0) counts.set(block.id, matching.length)
    }
    if (distinct.size > 0) counts.set(category.id, distinct.size)
  }
  const isNarrowed = matches.length < layout.tiles.length
  return { layout, matching: { isNarrowed, flags, counts }, matches, tilesOf: tilesByItem(layout) }
}

const cache = new WeakMap<MapLayout, ReadonlyMap<string, readonly MapTile[]>>()

/** The tiles of each item; cached for each layout. */
function tilesByItem(layout: MapLayout): ReadonlyMap<string, readonly MapTile[]> {
  const cached = cache.get(layout)
  if (cached) return cached
  const tiles = new Map<string, MapTile[]>()
  for (const { name: category, blocks } of layout.categories) {
    for (const { name: subcategory, tiles: blockTiles } of blocks) {
      for (const tile of blockTiles) {
        const { item } = tile
        const others = tiles.get(item.id)
        if (!others) tiles.set(item.id, [tile])
        else if (item.category === category && item.subcategory === subcategory) others.unshift(tile)
        else others.push(tile)
      }
    }
  }
  cache.set(layout, tiles)
  return tiles
}
