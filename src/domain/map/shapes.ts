import { cellsOf, rowCounter } from './tiles.ts'
import { fillStrips, type Shape, type Strip } from './strips.ts'

/** The cells around the contents of a block, subtracted from its width and height. */
export type Frame = { columns: number; rows: number }

/** The frame of a subcategory: its name above its tiles, and half a cell to each neighbour. */
export const BLOCK_FRAME: Frame = { columns: 1, rows: 2 }

/** Fewest columns of tiles at which a name fits. */
const MIN_COLUMNS = 4

/** Divisor of the step in the search for the narrowest block: larger is more precise and slower. */
const STRIDE = 8

/** The possible shapes of a block of tiles, its frame included. */
export type BlockShape = Shape & {
  spans: readonly number[]
  /** The fewest columns in which the tiles need at most `rows`, without the frame. */
  columnsFor: (rows: number) => number
  /** The number of rows that the tiles need in `columns`. */
  rowsFor: (columns: number) => number
}

/** @param spans sides of the tiles in cells, largest first, at least one */
export function blockShape(spans: readonly number[]): BlockShape {
  const least = Math.max(spans[0] ?? 1, MIN_COLUMNS)
  const cells = cellsOf(spans)
  const rowsFor = rowCounter(spans)
  const columnsFor = memoize((rows) => {
    if (rows < (spans[0] ?? 1)) return Infinity
    let columns = Math.max(least, Math.ceil(cells / rows))
    for (let excess = rowsFor(columns) - rows; excess > 0; excess = rowsFor(columns) - rows) {
      // Single columns in small blocks; a wide block may become slightly wider than necessary.
      columns += Math.max(1, Math.floor((columns * excess) / (STRIDE * rows)))
    }
    return columns
  })
  const minWidth = (height: number) => columnsFor(height - BLOCK_FRAME.rows) + BLOCK_FRAME.columns
  return { spans, rowsFor, columnsFor, minWidth }
}

/** The possible shapes of a category, its frame included. */
export type CategoryShape = Shape & {
  frame: Frame
  blocks: readonly BlockShape[]
  /** Its blocks in the lowest strips within `width` cells, without the frame. */
  stripsFor: (width: number) => Strip[] | undefined
}

/**
 * @param blocks at least one; their order is preserved
 * @param frame around the blocks
 * @param widths the limits of the category's width, in cells with its frame
 */
export function categoryShape(
  blocks: readonly BlockShape[],
  frame: Frame,
  widths: { least: number; most: number },
): CategoryShape {
  const tallest = Math.max(...blocks.map(({ spans, rowsFor }) => rowsFor(Math.max(spans[0] ?? 1, MIN_COLUMNS))))
  const stripsFor = memoize((width) => fillStrips(blocks, width, tallest + BLOCK_FRAME.rows))
  const heightFor = memoize((width) => heightOf(stripsFor(width)))
  const minWidth = memoize((height) => {
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

/** The total height of stacked strips; Infinity if undefined. */
export function heightOf(strips: readonly Strip[] | undefined): number {
  return strips?.reduce((sum, strip) => sum + strip.height, 0) ?? Infinity
}

/** Memoizes a function of a size. */
function memoize<V>(compute: (size: number) => V): (size: number) => V {
  const cache: { value: V }[] = []
  return (size) => (size < 0 ? compute(size) : (cache[size] ??= { value: compute(size) }).value)
}
