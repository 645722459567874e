import { categoryTextSize, nameDetail } from '../../../domain/map/detail.ts'
import type { Box, MapBlock, MapCategory } from '../../../domain/map/layout.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { onScreen, type Drawing } from './drawing.ts'

/** Pixels; a name cut to less says nothing. */
const LEAST_ROOM = 34
/** Pixels of a subcategory's name. */
const BLOCK_TEXT = 13
/** Cells; see the insets of the layout. */
const BAND = { category: 1.5, block: 1.25 }

/**
 * Writes the names of a category and its subcategories into the bands above what they hold. What reaches out of the
 * window above keeps its name at the window's edge, so that one always knows where one is.
 */
export function drawNames(drawing: Drawing, category: MapCategory, blocks: readonly MapBlock[]): void {
  const { view, palette } = drawing
  const detail = nameDetail(view.k)
  const size = categoryTextSize(view.k)
  const box = onScreen(view, category)
  const band = detail.categories === 'over' ? size + 7 : Math.max(size + 3, BAND.category * view.k)
  const top = stuck(box, band)
  const isStuck = top > box.y
  if (detail.blocks) {
    for (const block of blocks) {
      const own = onScreen(view, block)
      const height = Math.max(BLOCK_TEXT + 3, BAND.block * view.k)
      // Under its category's name, where that keeps to the edge.
      const y = stuck(own, height, isStuck ? top + band : 0)
      const bare = y > own.y ? palette.block : undefined
      label(drawing, { ...own, y, height }, { id: block.id, name: block.name, size: BLOCK_TEXT, weight: 400, bare })
    }
  }
  const bare = isStuck || detail.categories === 'over' ? palette.category : undefined
  label(drawing, { ...box, y: top, height: band }, { id: category.id, name: category.name, size, weight: 600, bare })
}

/** Where a band begins that would rather not leave the window: at its box's top, else at the edge, never below the box. */
function stuck(box: Box, band: number, edge = 0): number {
  return Math.max(box.y, Math.min(edge, box.y + box.height - band))
}

type Label = {
  id: string
  name: string
  size: number
  weight: 400 | 600
  /** What is painted beneath it, where it stands over something else. */
  bare: string | undefined
}

function label(drawing: Drawing, band: Box, { id, name, size, weight, bare }: Label): void {
  const { painter, palette, ruler, scene, view } = drawing
  const indent = Math.min(12, view.k * 0.5)
  // A band that is partly beside the window says its name in the part that is inside.
  const start = Math.max(band.x, 0) + indent
  const room = band.x + band.width - indent - start
  if (room < LEAST_ROOM) return
  const text = ruler.fit(name, size, weight, room)
  if (text === '') return
  if (bare) painter.box({ ...band, x: band.x + 1, width: band.width - 2 }, { radius: 4, fill: bare, alpha: 0.94 })
  const y = band.y + band.height / 2 + 0.5
  const isSilent = scene.isNarrowed && !scene.counts.has(id)
  const fill = isSilent || weight === 400 ? palette.inkSoft : palette.ink
  painter.text(text, start, y, { size, weight, fill })
  if (text !== name) return
  const count = formatNumber(scene.counts.get(id) ?? 0)
  const used = ruler.width(name, size, weight) + 6
  if (ruler.width(count, BLOCK_TEXT, 400) > room - used) return
  painter.text(count, start + used, y, { size: BLOCK_TEXT, weight: 400, fill: palette.inkSoft })
}
