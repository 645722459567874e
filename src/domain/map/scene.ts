import type { Selection } from '../results/selection.ts'
import type { Item } from '../landscape/landscape.ts'
import type { MapLayout, MapTile } from './geometry.ts'

/** What matches on a map. */
export type Matching = {
  /** Whether anything is filtered out or searched for: only then do some tiles stand out from others. */
  isNarrowed: boolean
  /** 1 for every tile that matches, by its index. */
  flags: Uint8Array
  /** How many distinct items match, by category and by subcategory. */
  counts: ReadonlyMap<string, number>
}

/** The map with what matches. */
export type MapScene = {
  layout: MapLayout
  matching: Matching
  /** The tiles that match. */
  matches: readonly MapTile[]
  /** The tiles of each item on the map, its own place first. */
  tilesOf: ReadonlyMap<string, readonly MapTile[]>
}

/**
 * Marks on a map what matches.
 * @param items the results, of the landscape that is laid out
 * @param places the places that are chosen: an item's other places do not match with it
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
      const own = block.tiles.filter((tile) => results.has(tile.item))
      for (const tile of own) {
        flags[tile.index] = 1
        matches.push(tile)
        distinct.add(tile.item)
      }
      if (own.length > 0) counts.set(block.id, own.length)
    }
    if (distinct.size > 0) counts.set(category.id, distinct.size)
  }
  const isNarrowed = matches.length < layout.tiles.length
  return { layout, matching: { isNarrowed, flags, counts }, matches, tilesOf: tilesByItem(layout) }
}

const known = new WeakMap<MapLayout, ReadonlyMap<string, readonly MapTile[]>>()

/** The tiles of each item; found once for each layout. */
function tilesByItem(layout: MapLayout): ReadonlyMap<string, readonly MapTile[]> {
  const found = known.get(layout)
  if (found) return found
  const tiles = new Map<string, MapTile[]>()
  for (const { name: category, blocks } of layout.categories) {
    for (const { name: subcategory, tiles: own } of blocks) {
      for (const tile of own) {
        const { item } = tile
        const others = tiles.get(item.id)
        if (!others) tiles.set(item.id, [tile])
        else if (item.category === category && item.subcategory === subcategory) others.unshift(tile)
        else others.push(tile)
      }
    }
  }
  known.set(layout, tiles)
  return tiles
}
