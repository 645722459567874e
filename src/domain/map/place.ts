import type { Item } from '../landscape/landscape.ts'
import type { Box, MapBlock, MapTile } from './geometry.ts'
import { BLOCK_FRAME, heightOf, type BlockShape, type CategoryShape } from './shapes.ts'
import { shareOut, type Shape, type Strip } from './strips.ts'
import { packTiles } from './tiles.ts'
import type { TreeBlock } from './tree.ts'

/** Gap between neighbours and around the map, in cells. */
export const GAP = 0.5
/** The height of the band above a block's tiles, in cells. */
export const BLOCK_BAND = 1.25
/** Padding from a block's side to its tiles, in cells. With these measures all tiles of the map are on one grid. */
const BLOCK_INSET = 0.25

/** A block's rectangle with the gap to the next one; whole cells. */
export type Cell = Box

/** The cells of the blocks in strips that fill `width` and `height`; extra space is distributed among them. */
export function cellsIn(strips: readonly Strip[], shapes: readonly Shape[], width: number, height: number): Cell[] {
  const heights = shareOut(
    strips.map((strip) => strip.height),
    height - heightOf(strips),
  )
  let y = 0
  return strips.flatMap((strip, index) => {
    const minWidths = shapes.slice(strip.start, strip.end).map((shape) => shape.minWidth(strip.height))
    const top = y
    const high = heights[index] as number
    y += high
    let x = 0
    return shareOut(minWidths, width - minWidths.reduce((sum, minWidth) => sum + minWidth, 0)).map((wide) => {
      const cell = { x, y: top, width: wide, height: high }
      x += wide
      return cell
    })
  })
}

/** The box of a block within its cell. */
export function boxOf(cell: Cell): Box {
  return { x: cell.x + GAP, y: cell.y + GAP, width: cell.width - GAP, height: cell.height - GAP }
}

/** Places the subcategories of a category and their tiles; `band` is the height of the band with the category's name. */
export function placeBlocks(blocks: readonly TreeBlock[], shape: CategoryShape, cell: Cell, band: number): MapBlock[] {
  const width = cell.width - shape.frame.columns
  const cells = cellsIn(shape.stripsFor(width) ?? [], shape.blocks, width, cell.height - shape.frame.rows)
  return cells.map((inner, index) => {
    const box = boxOf({ ...inner, x: inner.x + cell.x + GAP, y: inner.y + cell.y + band })
    const { id, name, items } = blocks[index] as TreeBlock
    const tiles = placeTiles(shape.blocks[index] as BlockShape, inner).map(({ x, y, span }, place): MapTile => ({
      index: 0,
      item: items[place] as Item,
      blockId: id,
      x: box.x + BLOCK_INSET + x,
      y: box.y + BLOCK_BAND + y,
      span,
    }))
    return { id, name, ...box, tiles }
  })
}

function placeTiles({ spans, rowsFor, columnsFor }: BlockShape, cell: Cell) {
  const rows = cell.height - BLOCK_FRAME.rows
  const room = cell.width - BLOCK_FRAME.columns
  // Rarely, tiles need more rows in a wider block; then the width from the layout is used.
  const { places } = packTiles(spans, rowsFor(room) <= rows ? room : columnsFor(rows))
  return places.map((place, index) => ({ ...place, span: spans[index] as number }))
}
