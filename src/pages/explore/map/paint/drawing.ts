import type { Item } from '../../../../domain/landscape/landscape.ts'
import type { Box, MapBlock, MapCategory, MapLayout, MapTile, Size } from '../../../../domain/map/geometry.ts'
import type { Matching } from '../../../../domain/map/scene.ts'
import type { MapView } from '../../../../domain/map/view.ts'
import type { Logo, Painter } from './painter.ts'
import type { Palette } from './palette.ts'
import type { TextRuler } from './text-ruler.ts'

// What is drawn is what is sent to the worker that draws it: of an item, no more than shows.

export type DrawnTile = Omit<MapTile, 'item'> & { item: Pick<Item, 'id' | 'name' | 'maturity' | 'logo'> }
export type DrawnBlock = Omit<MapBlock, 'tiles'> & { tiles: readonly DrawnTile[] }
export type DrawnCategory = Omit<MapCategory, 'blocks'> & { blocks: readonly DrawnBlock[] }
export type DrawnLayout = Omit<MapLayout, 'categories' | 'tiles'> & { categories: readonly DrawnCategory[] }

/** What a person is at on the map: beneath the pointer, in focus, open beside it. Item ids. */
export type Marked = { hovered?: string | undefined; focused?: string | undefined; open?: string | undefined }

/** A logo that is on its way: letters in its place would be gone in a moment. */
export type AwaitedLogo = 'awaited'

/** All that a drawing of the map follows from. */
export type Drawing = {
  painter: Painter
  layout: DrawnLayout
  matching: Matching
  palette: Palette
  ruler: TextRuler
  formatCount: (count: number) => string
  view: MapView
  size: Size
  marked: Marked
  /** The logo of a tile that is `pixels` wide; undefined where there is none. Being asked may make it come. */
  logoOf: (tile: DrawnTile, pixels: number) => Logo | AwaitedLogo | undefined
}

/** A box of the map on what it is drawn on, in pixels. */
export function onScreen({ k, x, y }: MapView, box: Box): Box {
  return { x: x + box.x * k, y: y + box.y * k, width: box.width * k, height: box.height * k }
}

/** A box made smaller by `by` on every side. */
export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by }
}
