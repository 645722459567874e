import { intersects, visibleBox } from '../../../../domain/map/view.ts'
import { drawTile } from './draw-tile.ts'
import { onScreen, type Drawing, type DrawnBlock, type DrawnCategory } from './drawing.ts'
import { textSizes } from '../../../../domain/map/detail.ts'
import type { Box } from '../../../../domain/map/geometry.ts'
import { BLOCK_BAND } from '../../../../domain/map/place.ts'

/** Draws what the window shows of the map: blocks, then tiles, then the names above them. */
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

/** Pixels; a name cut to less says nothing. */
const LEAST_ROOM = 34
/** Pixels of the numbers behind names. */
const COUNT_TEXT = 13
/** Height of a name's own line, as a part of its size. */
const LINE = 1.7

/**
 * Writes the names of a category and its subcategories into the bands above what they hold. What reaches out of the
 * window above keeps its name at the window's edge, so that one always knows where one is.
 */
function drawNames(drawing: Drawing, category: DrawnCategory, blocks: readonly DrawnBlock[]): void {
  const { view, palette, layout } = drawing
  const { id, name } = category
  const sizes = textSizes(view.k)
  const box = onScreen(view, category)
  const own = nameLine(box, layout.band * view.k, sizes.category)
  if (sizes.block !== undefined) {
    for (const block of blocks) {
      const blockBox = onScreen(view, block)
      // Under its category's name, where that keeps to the edge.
      const line = nameLine(blockBox, BLOCK_BAND * view.k, sizes.block, own.isStuck ? own.y + own.height : 0)
      label(drawing, line, { id: block.id, name: block.name, size: sizes.block, weight: 400, ground: palette.block })
    }
  }
  label(drawing, own, { id, name, size: sizes.category, weight: 600, ground: palette.category })
}

/** Where a name stands, and whether that is not its own band. */
type Line = Box & { isStuck: boolean }

/** A name stands in the middle of its band; where that has left the window, at `edge`, but never below its box. */
function nameLine(box: Box, band: number, size: number, edge = 0): Line {
  const height = size * LINE
  const inBand = box.y + (Math.max(band, size) - height) / 2
  const y = Math.max(inBand, Math.min(edge, box.y + box.height - height))
  return { x: box.x, y, width: box.width, height, isStuck: y > inBand || band < size }
}

type Label = {
  id: string
  name: string
  size: number
  weight: 400 | 600
  /** What is painted beneath it, where it stands over something else. */
  ground: string
}

function label(drawing: Drawing, line: Line, { id, name, size, weight, ground }: Label): void {
  const { painter, palette, ruler, matching, view } = drawing
  const indent = Math.min(12, view.k * 0.5)
  // What is partly beside the window says its name in the part that is inside.
  const start = Math.max(line.x, 0) + indent
  const room = line.x + line.width - indent - start
  if (room < LEAST_ROOM) return
  const text = ruler.fit(name, size, weight, room)
  if (text === '') return
  if (line.isStuck)
    painter.box({ ...line, x: line.x + 1, width: line.width - 2 }, { radius: 4, fill: ground, alpha: 0.94 })
  const y = line.y + line.height / 2 + 0.5
  const isSilent = matching.isNarrowed && !matching.counts.has(id)
  const fill = isSilent || weight === 400 ? palette.inkSoft : palette.ink
  painter.text(text, start, y, { size, weight, fill })
  if (text !== name) return
  const count = drawing.formatCount(matching.counts.get(id) ?? 0)
  const used = ruler.width(name, size, weight) + 6
  if (ruler.width(count, COUNT_TEXT, 400) > room - used) return
  painter.text(count, start + used, y, { size: COUNT_TEXT, weight: 400, fill: palette.inkSoft })
}
