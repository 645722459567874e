import { cellsOf, rowCounter } from './tiles.ts'
import { fillStrips, type Shape, type Strip } from './strips.ts'

/** Cells around what is inside: by how much it is narrower and lower for that. */
export type Frame = { columns: number; rows: number }

/** A subcategory: its name above its tiles, and half a cell to each neighbour. */
export const BLOCK_FRAME: Frame = { columns: 1, rows: 2 }

/** In fewer columns of tiles no name has room. */
const MIN_COLUMNS = 4

/** How careful the search for the narrowest block is: it goes on by this part of what it lacks. */
const STRIDE = 8

/** The shapes that a block of tiles can take, its frame included. */
export type BlockShape = Shape & {
  spans: readonly number[]
  /** The columns in which the tiles need no more than `rows`, as few as there can be; the frame is not included. */
  columnsFor: (rows: number) => number
  /** How many rows the tiles need in so many columns. */
  rowsFor: (columns: number) => number
}

/** @param spans sides of the tiles in cells, largest first, at least one */
export function blockShape(spans: readonly number[]): BlockShape {
  const least = Math.max(spans[0] ?? 1, MIN_COLUMNS)
  const cells = cellsOf(spans)
  const rowsFor = rowCounter(spans)
  const columnsFor = remembered((rows) => {
    if (rows < (spans[0] ?? 1)) return Infinity
    let columns = Math.max(least, Math.ceil(cells / rows))
    for (let excess = rowsFor(columns) - rows; excess > 0; excess = rowsFor(columns) - rows) {
      // By single columns in small blocks; a wide one may become a little wider than it must be.
      columns += Math.max(1, Math.floor((columns * excess) / (STRIDE * rows)))
    }
    return columns
  })
  const minWidth = (height: number) => columnsFor(height - BLOCK_FRAME.rows) + BLOCK_FRAME.columns
  return { spans, rowsFor, columnsFor, minWidth }
}

/** The shapes that a category can take, its frame included. */
export type CategoryShape = Shape & {
  frame: Frame
  blocks: readonly BlockShape[]
  /** Its blocks in strips as low as they can be within `width` cells, frame not included. */
  stripsFor: (width: number) => Strip[] | undefined
}

/**
 * @param blocks at least one; their order is kept
 * @param frame what stands around them
 * @param widths the least and the most that the category may have, in cells with its frame
 */
export function categoryShape(
  blocks: readonly BlockShape[],
  frame: Frame,
  widths: { least: number; most: number },
): CategoryShape {
  const tallest = Math.max(...blocks.map(({ spans, rowsFor }) => rowsFor(Math.max(spans[0] ?? 1, MIN_COLUMNS))))
  const stripsFor = remembered((width) => fillStrips(blocks, width, tallest + BLOCK_FRAME.rows))
  const heightFor = remembered((width) => heightOf(stripsFor(width)))
  const minWidth = remembered((height) => {
    const inner = height - frame.rows
    let low = Math.max(1, widths.least - frame.columns)
    let high = widths.most
    if (heightFor(high) > inner) return Infinity
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (heightFor(middle) <= inner) high = middle
      else low = middle + 1
    }
    return low + frame.columns
  })
  return { frame, blocks, stripsFor, minWidth }
}

/** How high strips are, one above the other; Infinity where there are none that fit. */
export function heightOf(strips: readonly Strip[] | undefined): number {
  return strips?.reduce((sum, strip) => sum + strip.height, 0) ?? Infinity
}

/** A function of a size that is asked again and again and answers from memory. */
function remembered<V>(compute: (size: number) => V): (size: number) => V {
  const known: { value: V }[] = []
  return (size) => (size < 0 ? compute(size) : (known[size] ??= { value: compute(size) }).value)
}
