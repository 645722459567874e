import type { Box, MapLayout, MapTile } from './geometry.ts'

/** Where a person goes from a tile. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/** A tile as the square of the map that it takes. */
export function tileBox(tile: Pick<MapTile, 'x' | 'y' | 'span'>): Box {
  return { x: tile.x, y: tile.y, width: tile.span, height: tile.span }
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}

/** The tile at a point of the map, in cells, if there is one. */
export function tileAt(layout: MapLayout, x: number, y: number): MapTile | undefined {
  const category = layout.categories.find((one) => isIn(one, x, y))
  const block = category?.blocks.find((one) => isIn(one, x, y))
  return block?.tiles.find((tile) => isIn(tileBox(tile), x, y))
}

/** How much a step aside counts against a step ahead: rather the tile straight ahead than one that is nearer aside. */
const ASIDE = 2.5

/** The nearest tile of `tiles` in a direction; undefined at the edge. */
export function nextTile(tiles: readonly MapTile[], from: MapTile, direction: Direction): MapTile | undefined {
  const isSideways = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let best: MapTile | undefined
  let least = Infinity
  for (const tile of tiles) {
    const dx = middle(tile.x, tile) - middle(from.x, from)
    const dy = middle(tile.y, tile) - middle(from.y, from)
    const reach = (tile.span + from.span) / 2
    const ahead = (isSideways ? dx : dy) * sign
    // What begins before `from` ends is beside it, not ahead of it.
    if (tile === from || ahead < reach - 0.01) continue
    const across = Math.max(0, Math.abs(isSideways ? dy : dx) - reach + 0.5)
    const cost = ahead - reach + across * ASIDE + Math.abs(isSideways ? dy : dx) * 0.01
    if (cost < least) {
      least = cost
      best = tile
    }
  }
  return best
}

function middle(start: number, tile: MapTile): number {
  return start + tile.span / 2
}

/** The places from `start` to before `end` of a list. */
type Range = { start: number; end: number }

/** The at most `most` places of a list of `length` that lie around `index`; the same number wherever that is. */
export function windowAround(length: number, index: number, most: number): Range {
  const start = Math.max(0, Math.min(index - Math.floor(most / 2), length - most))
  return { start, end: Math.min(length, start + most) }
}
