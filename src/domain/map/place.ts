import type { Item } from '../landscape/landscape.ts'
import type { Box, MapBlock, MapTile } from './geometry.ts'
import { BLOCK_FRAME, heightOf, type BlockShape, type CategoryShape } from './shapes.ts'
import { shareOut, type Shape, type Strip } from './strips.ts'
import { packTiles } from './tiles.ts'
import type { TreeBlock } from './tree.ts'

/** Between two neighbours, and around the whole. */
export const GAP = 0.5
/** The height of the band above a block's tiles. */
export const BLOCK_BAND = 1.25
/** From a block's side to its tiles. With these measures every tile of the map lies on one grid. */
const BLOCK_INSET = 0.25

/** A block's rectangle with the gap to the next one; whole cells. */
export type Cell = Box

/** Where the blocks of strips stand when they fill `width` and `height`: what is left over is shared out. */
export function cellsIn(strips: readonly Strip[], shapes: readonly Shape[], width: number, height: number): Cell[] {
  const heights = shareOut(
    strips.map((strip) => strip.height),
    height - heightOf(strips),
  )
  let y = 0
  return strips.flatMap((strip, index) => {
    const own = shapes.slice(strip.start, strip.end).map((shape) => shape.minWidth(strip.height))
    const top = y
    const high = heights[index] as number
    y += high
    let x = 0
    return shareOut(own, width - own.reduce((sum, one) => sum + one, 0)).map((wide) => {
      const cell = { x, y: top, width: wide, height: high }
      x += wide
      return cell
    })
  })
}

/** The block of a cell. */
export function boxOf(cell: Cell): Box {
  return { x: cell.x + GAP, y: cell.y + GAP, width: cell.width - GAP, height: cell.height - GAP }
}

/** Where the subcategories of a category stand, and the tiles in them; `band` is the height of that for its name. */
export function placeBlocks(blocks: readonly TreeBlock[], shape: CategoryShape, cell: Cell, band: number): MapBlock[] {
  const width = cell.width - shape.frame.columns
  const cells = cellsIn(shape.stripsFor(width) ?? [], shape.blocks, width, cell.height - shape.frame.rows)
  return cells.map((own, index) => {
    const box = boxOf({ ...own, x: own.x + cell.x + GAP, y: own.y + cell.y + band })
    const { id, name, items } = blocks[index] as TreeBlock
    const tiles = placeTiles(shape.blocks[index] as BlockShape, own).map(({ x, y, span }, place): MapTile => ({
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
  // Rarely, tiles need more rows in a wider block; they then keep to the width that is known to do.
  const { places } = packTiles(spans, rowsFor(room) <= rows ? room : columnsFor(rows))
  return places.map((place, index) => ({ ...place, span: spans[index] as number }))
}
