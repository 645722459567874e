import { intersects, visibleBox } from '../../../../domain/map/view.ts'
import { drawTile } from './draw-tile.ts'
import { onScreen, type Drawing, type DrawnBlock, type DrawnCategory } from './drawing.ts'
import { textSizes } from '../../../../domain/map/detail.ts'
import type { Box } from '../../../../domain/map/geometry.ts'
import { BLOCK_BAND } from '../../../../domain/map/place.ts'

/** Draws the visible part of the map: blocks, then tiles, then names on top. */
export function drawMap(drawing: Drawing): void {
  const { painter, palette, layout, view, size } = drawing
  const window = visibleBox(view, size)
  painter.box({ x: 0, y: 0, ...size }, { radius: 0, fill: palette.ground })
  const radius = Math.min(10, view.k * 0.5)
  const categories = layout.categories.filter((category) => intersects(category, window))
  for (const category of categories) {
    painter.box(onScreen(view, category), { radius, fill: palette.category, stroke: palette.line })
    const blocks = category.blocks.filter((block) => intersects(block, window))
    for (const block of blocks) {
      painter.box(onScreen(view, block), { radius: radius * 0.6, fill: palette.block })
      for (const tile of block.tiles) {
        const { x, y, span } = tile
        if (intersects({ x, y, width: span, height: span }, window)) drawTile(drawing, tile)
      }
    }
    drawNames(drawing, category, blocks)
  }
}

/** Names with less space are left out; pixels. */
const MIN_LABEL_WIDTH = 34
/** Font size of the counts after names, in pixels. */
const COUNT_SIZE = 13
/** Line height of a name, relative to its font size. */
const LINE_HEIGHT = 1.7

/**
 * Draws the names of a category and its subcategories into the bands above their content. Names of areas that extend above
 * the window stick to its edge, for orientation.
 */
function drawNames(drawing: Drawing, category: DrawnCategory, blocks: readonly DrawnBlock[]): void {
  const { view, palette, layout } = drawing
  const { id, name } = category
  const sizes = textSizes(view.k)
  const box = onScreen(view, category)
  const categoryLine = nameLine(box, layout.band * view.k, sizes.category)
  if (sizes.block !== undefined) {
    for (const block of blocks) {
      const blockBox = onScreen(view, block)
      // Below the category's name, if that is sticky.
      const line = nameLine(
        blockBox,
        BLOCK_BAND * view.k,
        sizes.block,
        categoryLine.isSticky ? categoryLine.y + categoryLine.height : 0,
      )
      drawLabel(drawing, line, {
        id: block.id,
        name: block.name,
        size: sizes.block,
        weight: 400,
        ground: palette.block,
      })
    }
  }
  drawLabel(drawing, categoryLine, { id, name, size: sizes.category, weight: 600, ground: palette.category })
}

/** The position of a name, and whether it has left its band. */
type Line = Box & { isSticky: boolean }

/** A name is in the middle of its band; if that is outside the window, at `edge`, but never below its box. */
function nameLine(box: Box, band: number, size: number, edge = 0): Line {
  const height = size * LINE_HEIGHT
  const inBand = box.y + (Math.max(band, size) - height) / 2
  const y = Math.max(inBand, Math.min(edge, box.y + box.height - height))
  return { x: box.x, y, width: box.width, height, isSticky: y > inBand || band < size }
}

type Label = {
  id: string
  name: string
  size: number
  weight: 400 | 600
  /** The background of a sticky name. */
  ground: string
}

function drawLabel(drawing: Drawing, line: Line, { id, name, size, weight, ground }: Label): void {
  const { painter, palette, ruler, matching, view } = drawing
  const indent = Math.min(12, view.k * 0.5)
  // Names of partly visible areas are drawn in the visible part.
  const start = Math.max(line.x, 0) + indent
  const available = line.x + line.width - indent - start
  if (available < MIN_LABEL_WIDTH) return
  const text = ruler.fit(name, size, weight, available)
  if (text === '') return
  if (line.isSticky)
    painter.box({ ...line, x: line.x + 1, width: line.width - 2 }, { radius: 4, fill: ground, alpha: 0.94 })
  const y = line.y + line.height / 2 + 0.5
  const isEmpty = matching.isNarrowed && !matching.counts.has(id)
  const fill = isEmpty || weight === 400 ? palette.inkSoft : palette.ink
  painter.text(text, start, y, { size, weight, fill })
  if (text !== name) return
  const count = drawing.formatCount(matching.counts.get(id) ?? 0)
  const used = ruler.width(name, size, weight) + 6
  if (ruler.width(count, COUNT_SIZE, 400) > available - used) return
  painter.text(count, start + used, y, { size: COUNT_SIZE, weight: 400, fill: palette.inkSoft })
}
