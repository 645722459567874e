import type { Item } from '../landscape/landscape.ts'

/** A rectangle of the map, in cells from its top left. */
export type Box = { x: number; y: number; width: number; height: number }
/** An item at one of its places; `index` is the tile's index in the whole map. */
export type MapTile = { index: number; item: Item; blockId: string; x: number; y: number; span: number }
/** A subcategory. */
export type MapBlock = Box & { id: string; name: string; tiles: MapTile[] }
/** A category. */
export type MapCategory = Box & { id: string; name: string; blocks: MapBlock[] }
/** The whole landscape laid out; all numbers are cells. */
export type MapLayout = {
  width: number
  height: number
  /** The height of the band with a category's name, above its blocks. */
  band: number
  categories: MapCategory[]
  tiles: MapTile[]
}

/** The size of a window or a picture in pixels. */
export type Size = { width: number; height: number }
