import type { Box, MapLayout, MapTile } from './geometry.ts'

/** A direction of keyboard navigation between tiles. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/** The box of a tile on the map. */
export function tileBox(tile: Pick<MapTile, 'x' | 'y' | 'span'>): Box {
  return { x: tile.x, y: tile.y, width: tile.span, height: tile.span }
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}

/** The tile at a point of the map, in cells. */
export function tileAt(layout: MapLayout, x: number, y: number): MapTile | undefined {
  const category = layout.categories.find((box) => isIn(box, x, y))
  const block = category?.blocks.find((box) => isIn(box, x, y))
  return block?.tiles.find((tile) => isIn(tileBox(tile), x, y))
}

/** Cost of sideways distance relative to distance ahead: prefers the tile straight ahead over a nearer one aside. */
const SIDEWAYS_COST = 2.5

/** The nearest of `tiles` in a direction; undefined at the edge. */
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
    // A tile that begins before `from` ends is beside it, not ahead.
    if (tile === from || ahead < reach - 0.01) continue
    const across = Math.max(0, Math.abs(isSideways ? dy : dx) - reach + 0.5)
    const cost = ahead - reach + across * SIDEWAYS_COST + Math.abs(isSideways ? dy : dx) * 0.01
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

/** The indexes of a list from `start` up to, but not including, `end`. */
type Range = { start: number; end: number }

/** A window of at most `most` indexes around `index` in a list of `length`; equally long at the ends of the list. */
export function windowAround(length: number, index: number, most: number): Range {
  const start = Math.max(0, Math.min(index - Math.floor(most / 2), length - most))
  return { start, end: Math.min(length, start + most) }
}
