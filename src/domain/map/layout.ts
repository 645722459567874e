import type { MapCategory, MapLayout, Size } from './geometry.ts'
import { boxOf, cellsIn, GAP, placeBlocks } from './place.ts'
import { blockShape, categoryShape, heightOf, type CategoryShape } from './shapes.ts'
import { fillStrips, type Shape, type Strip } from './strips.ts'
import { cellsOf, spanOf } from './tiles.ts'
import type { TreeCategory } from './tree.ts'

/** The height of the band above a category's blocks in cells, without the extra rows for small windows. */
const CATEGORY_BAND = 1.5

/** The widths that are tried, relative to the square root of the cells, and the number of steps. */
const WIDTHS = { least: 0.95, most: 1.6, steps: 7 }
/** Approximate share of a map that tiles cover; the rest is names and gaps. */
const COVERED = 0.53
/** Line height of a category's name, and the most rows added to the band for it. */
const NAME_LINE_PX = 19
const MAX_EXTRA_ROWS = 3
/** A category is at least as wide as its name: estimated cells per letter, and the maximum in cells. */
const CELLS_PER_LETTER = 0.67
const MAX_NAME_CELLS = 19

/**
 * Lays out the landscape as nested blocks: strips of categories, which contain strips of subcategories, which contain
 * tiles. A block's area follows from its tiles. Deterministic.
 * @param size of the window that the whole map fills, in pixels
 */
export function layoutMap(tree: readonly TreeCategory[], size: Size): MapLayout {
  const aspect = size.width / size.height
  const blocks = tree.map((category) => category.blocks.map((block) => blockShape(block.items.map(spanOf))))
  const cells = blocks.flat().reduce((sum, { spans }) => sum + cellsOf(spans), 0)
  const ideal = Math.sqrt(aspect * cells)
  const band = CATEGORY_BAND + extraRows(size, cells)
  const mostWidth = Math.ceil(ideal * WIDTHS.most) + 2 * WIDTHS.steps
  const shapes = blocks.map((inner, index) =>
    categoryShape(inner, { columns: 1, rows: band + GAP }, { least: nameWidth(tree[index]), most: mostWidth }),
  )
  const best = bestStrips(shapes, ideal, aspect)
  const { strips } = best
  // The map extends to fill the window on both axes.
  const height = Math.max(heightOf(strips), Math.floor(best.width / aspect))
  const width = Math.max(best.width, Math.floor(heightOf(strips) * aspect))
  const categories = cellsIn(strips, shapes, width, height).map((cell, index): MapCategory => {
    const { id, name, blocks: inner } = tree[index] as TreeCategory
    return { id, name, ...boxOf(cell), blocks: placeBlocks(inner, shapes[index] as CategoryShape, cell, band) }
  })
  const tiles = categories.flatMap((category) => category.blocks.flatMap((block) => block.tiles))
  for (const [index, tile] of tiles.entries()) tile.index = index
  return { width: width + GAP, height: height + GAP, band, categories, tiles }
}

/** The extra rows of a category's band, so that its name has a full line in a window of that size. */
function extraRows(size: Size, cells: number): number {
  const k = Math.sqrt((size.width * size.height * COVERED) / Math.max(1, cells))
  return Math.min(MAX_EXTRA_ROWS, Math.max(0, Math.round(NAME_LINE_PX / k - CATEGORY_BAND)))
}

function nameWidth(category: TreeCategory | undefined): number {
  return Math.min(MAX_NAME_CELLS, Math.ceil((category?.name.length ?? 0) * CELLS_PER_LETTER) + 1)
}

type Arranged = { width: number; strips: Strip[] }

/** The arrangement with the largest scale in a window of that aspect ratio. */
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
