import { meets, visibleBox } from '../../../../domain/map/view.ts'
import { drawNames } from './draw-names.ts'
import { drawTile } from './draw-tile.ts'
import { onScreen, type Drawing } from './drawing.ts'

/** Draws what the window shows of the map: blocks, then tiles, then the names above them. */
export function drawMap(drawing: Drawing): void {
  const { painter, palette, layout, view, size } = drawing
  const window = visibleBox(view, size)
  painter.box({ x: 0, y: 0, ...size }, { radius: 0, fill: palette.ground })
  const radius = Math.min(10, view.k * 0.5)
  const categories = layout.categories.filter((category) => meets(category, window))
  for (const category of categories) {
    painter.box(onScreen(view, category), { radius, fill: palette.category, stroke: palette.line })
    const blocks = category.blocks.filter((block) => meets(block, window))
    for (const block of blocks) {
      painter.box(onScreen(view, block), { radius: radius * 0.6, fill: palette.block })
      for (const tile of block.tiles) {
        const { x, y, span } = tile
        if (meets({ x, y, width: span, height: span }, window)) drawTile(drawing, tile)
      }
    }
    drawNames(drawing, category, blocks)
  }
}
