import type { MapCategory, MapLayout, Size } from './geometry.ts'
import { boxOf, cellsIn, GAP, placeBlocks } from './place.ts'
import { blockShape, categoryShape, heightOf, type CategoryShape } from './shapes.ts'
import { fillStrips, type Shape, type Strip } from './strips.ts'
import { cellsOf, spanOf } from './tiles.ts'
import type { TreeCategory } from './tree.ts'

/** The height of the band above a category's blocks, whole rows aside that small windows need for a line of text. */
const CATEGORY_BAND = 1.5

/** How far around the square root of the cells the best width is looked for, and in how many steps. */
const WIDTHS = { least: 0.95, most: 1.6, steps: 7 }
/** The part of a map that is covered by tiles, about; the rest is names and gaps. */
const COVERED = 0.53
/** Pixels of a line with a category's name, and the most rows that are added to the band for it. */
const NAME_LINE = 19
const MOST_ROWS = 3
/** A category is at least as wide as its name, up to so many cells; a letter is taken for this part of a cell. */
const LETTER = 0.67
const MOST_NAME_CELLS = 19

/**
 * Lays the landscape out as nested blocks: categories in strips, in each of them its subcategories in strips, in each
 * of those its tiles. A block's area follows from its tiles'. The same landscape always comes out the same.
 * @param size of the window in which the map is to be seen whole, in pixels
 */
export function layoutMap(tree: readonly TreeCategory[], size: Size): MapLayout {
  const aspect = size.width / size.height
  const blocks = tree.map((category) => category.blocks.map((block) => blockShape(block.items.map(spanOf))))
  const cells = blocks.flat().reduce((sum, { spans }) => sum + cellsOf(spans), 0)
  const ideal = Math.sqrt(aspect * cells)
  const band = CATEGORY_BAND + extraRows(size, cells)
  const mostWidth = Math.ceil(ideal * WIDTHS.most) + 2 * WIDTHS.steps
  const shapes = blocks.map((own, index) =>
    categoryShape(own, { columns: 1, rows: band + GAP }, { least: nameWidth(tree[index]), most: mostWidth }),
  )
  const best = bestStrips(shapes, ideal, aspect)
  const { strips } = best
  // Whichever side the window leaves free, the map takes it too.
  const height = Math.max(heightOf(strips), Math.floor(best.width / aspect))
  const width = Math.max(best.width, Math.floor(heightOf(strips) * aspect))
  const categories = cellsIn(strips, shapes, width, height).map((cell, index): MapCategory => {
    const { id, name, blocks: own } = tree[index] as TreeCategory
    return { id, name, ...boxOf(cell), blocks: placeBlocks(own, shapes[index] as CategoryShape, cell, band) }
  })
  const tiles = categories.flatMap((category) => category.blocks.flatMap((block) => block.tiles))
  for (const [index, tile] of tiles.entries()) tile.index = index
  return { width: width + GAP, height: height + GAP, band, categories, tiles }
}

/** The rows that a category's band needs beyond its least height, for its name to have a line in a window of that size. */
function extraRows(size: Size, cells: number): number {
  const k = Math.sqrt((size.width * size.height * COVERED) / Math.max(1, cells))
  return Math.min(MOST_ROWS, Math.max(0, Math.round(NAME_LINE / k - CATEGORY_BAND)))
}

function nameWidth(category: TreeCategory | undefined): number {
  return Math.min(MOST_NAME_CELLS, Math.ceil((category?.name.length ?? 0) * LETTER) + 1)
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
