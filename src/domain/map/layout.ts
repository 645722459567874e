import type { Item } from '../landscape.ts'
import {
  BLOCK_FRAME,
  blockShape,
  CATEGORY_FRAME,
  categoryShape,
  heightOf,
  type BlockShape,
  type CategoryShape,
} from './shapes.ts'
import { fillStrips, shareOut, type Shape, type Strip } from './strips.ts'
import { cellsOf, packTiles, spanOf } from './tiles.ts'
import type { TreeBlock, TreeCategory } from './tree.ts'

/** A rectangle of the map, in cells from its top left. */
export type Box = { x: number; y: number; width: number; height: number }
/** An item at one of its places. */
export type MapTile = { item: Item; blockId: string; x: number; y: number; span: number }
/** A subcategory. */
export type MapBlock = Box & { id: string; name: string; tiles: MapTile[] }
/** A category. */
export type MapCategory = Box & { id: string; name: string; blocks: MapBlock[] }
/** The whole landscape laid out; all numbers are cells. */
export type MapLayout = { width: number; height: number; categories: MapCategory[]; tiles: MapTile[] }

/** Between two neighbours, and around the whole. */
const GAP = 0.5
/** From a category's corner to that of its first block: its name stands above. */
const CATEGORY_INSET = { x: GAP, y: 1.5 }
/** From a block's corner to that of its first tile. The insets put every tile of the map on one grid. */
const BLOCK_INSET = { x: 0.25, y: 1.25 }

/** How far around the square root of the cells the best width is looked for, and in how many steps. */
const WIDTHS = { least: 0.95, most: 1.6, steps: 14 }

/**
 * Lays the landscape out as nested blocks: categories in strips, in each of them its subcategories in strips, in each
 * of those its tiles. A block's area follows from its tiles'. The same landscape always comes out the same.
 * @param aspect width by height of where it will be seen
 */
export function layoutMap(tree: readonly TreeCategory[], aspect: number): MapLayout {
  const blocks = tree.map((category) => category.blocks.map((block) => blockShape(block.items.map(spanOf))))
  const ideal = Math.sqrt(aspect * blocks.flat().reduce((sum, { spans }) => sum + cellsOf(spans), 0))
  const maxWidth = Math.ceil(ideal * WIDTHS.most) + 2 * WIDTHS.steps
  const shapes = blocks.map((own) => categoryShape(own, maxWidth))
  const { width, strips } = bestStrips(shapes, ideal, aspect)
  const categories = cellsIn(strips, shapes, width, heightOf(strips)).map((cell, index): MapCategory => {
    const { id, name, blocks: own } = tree[index] as TreeCategory
    return { id, name, ...boxOf(cell), blocks: placeBlocks(own, shapes[index] as CategoryShape, cell) }
  })
  return {
    width: width + GAP,
    height: heightOf(strips) + GAP,
    categories,
    tiles: categories.flatMap((category) => category.blocks.flatMap((block) => block.tiles)),
  }
}

type Arranged = { width: number; strips: Strip[] }

/** The strips that can be shown largest in a window of that aspect. */
function bestStrips(shapes: readonly Shape[], ideal: number, aspect: number): Arranged {
  let best: Arranged = { width: 0, strips: [] }
  let largest = 0
  for (let step = 0; step <= WIDTHS.steps; step++) {
    const width = Math.ceil(ideal * (WIDTHS.least + ((WIDTHS.most - WIDTHS.least) * step) / WIDTHS.steps)) + step
    const strips = fillStrips(shapes, width, Math.ceil((width * 4) / aspect))
    const scale = strips ? Math.min(aspect / width, 1 / heightOf(strips)) : 0
    if (strips && scale > largest) {
      largest = scale
      best = { width, strips }
    }
  }
  return best
}

type Cell = Box

/** Where the blocks of strips stand when they fill `width` and `height`: what is left over is shared out. */
function cellsIn(strips: readonly Strip[], shapes: readonly Shape[], width: number, height: number): Cell[] {
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

/** A cell is its block with the gap to the next one. */
function boxOf(cell: Cell): Box {
  return { x: cell.x + GAP, y: cell.y + GAP, width: cell.width - GAP, height: cell.height - GAP }
}

function placeBlocks(blocks: readonly TreeBlock[], shape: CategoryShape, cell: Cell): MapBlock[] {
  const width = cell.width - CATEGORY_FRAME.columns
  const origin = { x: cell.x + CATEGORY_INSET.x, y: cell.y + CATEGORY_INSET.y }
  const cells = cellsIn(shape.stripsFor(width) ?? [], shape.blocks, width, cell.height - CATEGORY_FRAME.rows)
  return cells.map((own, index) => {
    const box = boxOf({ ...own, x: own.x + origin.x, y: own.y + origin.y })
    const block = blocks[index] as TreeBlock
    return {
      id: block.id,
      name: block.name,
      ...box,
      tiles: placeTiles(block, shape.blocks[index] as BlockShape, own, box),
    }
  })
}

function placeTiles(
  { id, items }: TreeBlock,
  { spans, rowsFor, columnsFor }: BlockShape,
  cell: Cell,
  box: Box,
): MapTile[] {
  const rows = cell.height - BLOCK_FRAME.rows
  const room = cell.width - BLOCK_FRAME.columns
  // Rarely, tiles need more rows in a wider block; they then keep to the width that is known to do.
  const columns = rowsFor(room) <= rows ? room : columnsFor(rows)
  return packTiles(spans, columns).places.map(({ x, y }, index) => ({
    item: items[index] as Item,
    blockId: id,
    x: box.x + BLOCK_INSET.x + x,
    y: box.y + BLOCK_INSET.y + y,
    span: spans[index] as number,
  }))
}
