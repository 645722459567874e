import type { Selection } from '../filters.ts'
import type { Item } from '../landscape.ts'
import type { MapLayout, MapTile } from './layout.ts'

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
 * @param items the results
 * @param places the places that are chosen: an item's other places do not match with it
 */
export function mapScene(layout: MapLayout, items: readonly Item[], places: Selection['category']): MapScene {
  const results = new Set(items.map((item) => item.id))
  const flags = new Uint8Array(layout.tiles.length)
  const matches: MapTile[] = []
  const tilesOf = new Map<string, MapTile[]>()
  const counts = new Map<string, number>()
  for (const category of layout.categories) {
    const counted = new Set<string>()
    for (const block of category.blocks) {
      const isChosen = places.length === 0 || places.includes(category.id) || places.includes(block.id)
      for (const tile of block.tiles) {
        const own = tilesOf.get(tile.item.id)
        const isOwnPlace = tile.item.category === category.name && tile.item.subcategory === block.name
        if (!own) tilesOf.set(tile.item.id, [tile])
        else if (isOwnPlace) own.unshift(tile)
        else own.push(tile)
        if (!isChosen || !results.has(tile.item.id)) continue
        flags[tile.index] = 1
        matches.push(tile)
        counted.add(tile.item.id)
        counts.set(block.id, (counts.get(block.id) ?? 0) + 1)
      }
    }
    if (counted.size > 0) counts.set(category.id, counted.size)
  }
  const isNarrowed = matches.length < layout.tiles.length
  return { layout, matching: { isNarrowed, flags, counts }, matches, tilesOf }
}
