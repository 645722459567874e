import type { Item } from '../../../../domain/landscape/landscape.ts'
import type { Box, MapBlock, MapCategory, MapLayout, MapTile, Size } from '../../../../domain/map/geometry.ts'
import type { Matching } from '../../../../domain/map/scene.ts'
import type { MapView } from '../../../../domain/map/view.ts'
import type { Logo, Painter } from './painter.ts'
import type { Palette } from './palette.ts'
import type { TextRuler } from './text-ruler.ts'

// The types of data sent to the drawing worker: of an item, only what is drawn.

export type DrawnTile = Omit<MapTile, 'item'> & { item: Pick<Item, 'id' | 'name' | 'maturity' | 'logo'> }
export type DrawnBlock = Omit<MapBlock, 'tiles'> & { tiles: readonly DrawnTile[] }
export type DrawnCategory = Omit<MapCategory, 'blocks'> & { blocks: readonly DrawnBlock[] }
export type DrawnLayout = Omit<MapLayout, 'categories' | 'tiles'> & { categories: readonly DrawnCategory[] }

/** The ids of the hovered, focused and open items. */
export type Highlights = { hovered?: string | undefined; focused?: string | undefined; open?: string | undefined }

/** A logo that is loading: letters in its place would disappear in a moment. */
export type AwaitedLogo = 'awaited'

/** All inputs of a drawing of the map. */
export type Drawing = {
  painter: Painter
  layout: DrawnLayout
  matching: Matching
  palette: Palette
  ruler: TextRuler
  formatCount: (count: number) => string
  view: MapView
  size: Size
  highlights: Highlights
  /** Whether logos come in sheets, so that tiles of every size have theirs. Otherwise small tiles are plain. */
  hasSheets?: boolean
  /** The logo of a tile that is `pixels` wide; undefined where there is none. A call may request the logo. */
  logoOf: (tile: DrawnTile, pixels: number) => Logo | AwaitedLogo | undefined
}

/** Converts a box of the map to pixels of the drawing. */
export function onScreen({ k, x, y }: MapView, box: Box): Box {
  return { x: x + box.x * k, y: y + box.y * k, width: box.width * k, height: box.height * k }
}

/** Shrinks a box by `by` on every side. */
export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by }
}
