import { monogram } from '../../../../components/logo/logo.ts'
import type { Maturity } from '../../../../domain/landscape/landscape.ts'
import { isMaturity } from '../../../../domain/landscape/levels.ts'
import { tileDetail } from '../../../../domain/map/detail.ts'
import { tileBox } from '../../../../domain/map/find.ts'
import type { Box } from '../../../../domain/map/geometry.ts'
import { inset, onScreen, type DrawnTile, type Drawing } from './drawing.ts'
import type { Logo } from './painter.ts'
import { tileColour } from './palette.ts'

/** The margin of a tile on each side, relative to its cell, and its maximum in pixels. */
const MARGIN = { cells: 0.055, max: 3 }
/** The minimum size of tiles with one letter, with a monogram, and with the shape of their maturity; pixels. */
const MIN_LETTER_SIZE = 20
const MIN_SMALL_LETTER_SIZE = 8
const MIN_MONOGRAM_SIZE = 30
const MIN_MARK_SIZE = 56
/** Below this size a tile is the logo, with hardly a margin, or one letter of the tile's height; pixels. */
const SMALL_SIZE = 20

/** Plain tiles are translucent, since a full hue would be too dominant. */
const PLAIN_ALPHA = 0.6

/** Draws an item with as much detail as its size allows. */
export function drawTile(drawing: Drawing, tile: DrawnTile): void {
  const { painter, palette, matching, view, highlights } = drawing
  const outer = onScreen(view, tileBox(tile))
  const box = inset(outer, Math.max(0.5, Math.min(MARGIN.max, view.k * MARGIN.cells)))
  const { maturity, id } = tile.item
  const detail = tileDetail(box.width)
  const radius = Math.min(8, box.width * 0.14)
  if (matching.flags[tile.index] !== 1) {
    painter.box(box, { radius, fill: palette.faint })
    if (detail === 'named') drawName(drawing, tile, box, palette.inkSoft)
  } else if (detail === 'plain' && !drawing.hasSheets) {
    painter.box(box, { radius, fill: tileColour(palette, maturity), alpha: maturity ? PLAIN_ALPHA : 1 })
  } else {
    drawPicture(drawing, tile, box, radius)
  }
  if (id === highlights.open || id === highlights.focused) ring(drawing, box, radius, palette.accent, 2.5)
  else if (id === highlights.hovered) ring(drawing, box, radius, palette.ink, 1.5)
}

function drawPicture(drawing: Drawing, tile: DrawnTile, box: Box, radius: number): void {
  const { painter, palette, logoOf } = drawing
  const { maturity, name } = tile.item
  const loaded = logoOf(tile, box.width)
  const logo = loaded === 'awaited' ? undefined : loaded
  const border = borderWidth(maturity, box.width)
  painter.box(inset(box, border / 2), {
    radius,
    fill: logo ? palette.tile : palette.empty,
    ...(maturity && { stroke: tileColour(palette, maturity), lineWidth: border }),
  })
  const isNamed = tileDetail(box.width) === 'named'
  const room = isNamed ? { ...box, height: box.height - nameHeight(box.width) } : box
  const isSmall = box.width < SMALL_SIZE
  const margin = isSmall ? 0.25 : box.width * (isNamed ? 0.12 : 0.13)
  if (logo) painter.logo(logo, logoBox(logo, inset(room, margin + border / 2)))
  else if (loaded === undefined && box.width >= (drawing.hasSheets ? MIN_SMALL_LETTER_SIZE : MIN_LETTER_SIZE))
    drawLetters(drawing, name, room)
  if (isNamed) drawName(drawing, tile, box, logo ? palette.inkOnTile : palette.ink)
  if (isMaturity(maturity) && box.width >= MIN_MARK_SIZE) drawMark(drawing, maturity, box, logo)
}

function drawLetters({ painter, palette }: Drawing, name: string, room: Box): void {
  const letters = monogram(name)
  painter.text(
    room.width < MIN_MONOGRAM_SIZE ? ([...letters][0] ?? '') : letters,
    room.x + room.width / 2,
    room.y + room.height / 2,
    { size: letterSize(room), weight: 600, fill: palette.inkSoft, align: 'middle' },
  )
}

/** The letter of a small tile stands for a logo, and is as small as one. */
function letterSize({ width, height }: Box): number {
  return width < SMALL_SIZE ? Math.round(height * 0.7) : Math.round(Math.max(13, height * 0.3))
}

/** The width of the border in the hue of the maturity: visible, but not dominant. */
function borderWidth(maturity: string | undefined, width: number): number {
  return maturity ? Math.min(3, Math.max(width < SMALL_SIZE ? 1 : 1.25, width / 30)) : 0
}

function drawMark({ painter, palette }: Drawing, maturity: Maturity, box: Box, logo: Logo | undefined): void {
  const radius = Math.min(6, Math.max(3.5, box.width / 22))
  const offset = radius * 2.1
  const ground = logo ? palette.tile : palette.empty
  painter.mark(maturity, box.x + box.width - offset, box.y + offset, radius, palette[maturity], ground)
}

function nameSize(width: number): number {
  return width >= 220 ? 15 : 13
}

/** The height of the line for the name at the foot of a tile, in pixels. */
function nameHeight(width: number): number {
  return nameSize(width) + 10
}

function drawName({ painter, ruler }: Drawing, tile: DrawnTile, box: Box, fill: string): void {
  const size = nameSize(box.width)
  const text = ruler.fit(tile.item.name, size, 600, box.width - 12)
  const y = box.y + box.height - nameHeight(box.width) / 2 - 2
  painter.text(text, box.x + box.width / 2, y, { size, weight: 600, fill, align: 'middle' })
}

/** The largest box with the logo's aspect ratio, centred in `room`. */
function logoBox({ width, height }: Logo, room: Box): Box {
  const scale = Math.min(room.width / width, room.height / height)
  return {
    x: room.x + (room.width - width * scale) / 2,
    y: room.y + (room.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  }
}

function ring({ painter }: Drawing, box: Box, radius: number, stroke: string, lineWidth: number): void {
  painter.box(inset(box, -lineWidth / 2), { radius: radius + 1, stroke, lineWidth })
}
