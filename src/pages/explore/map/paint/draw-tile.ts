import { monogram } from '../../../../components/logo/logo.ts'
import type { Maturity } from '../../../../domain/landscape/landscape.ts'
import { isMaturity } from '../../../../domain/landscape/levels.ts'
import { tileDetail } from '../../../../domain/map/detail.ts'
import { tileBox } from '../../../../domain/map/find.ts'
import type { Box } from '../../../../domain/map/geometry.ts'
import { inset, onScreen, type DrawnTile, type Drawing } from './drawing.ts'
import type { Logo } from './painter.ts'
import { tileColour } from './palette.ts'

/** The part of a cell that a tile leaves free on each side, and the most pixels that is. */
const MARGIN = { cells: 0.055, most: 3 }
/** Pixels of the smallest tile with a letter in it, with two, and with the shape of its maturity. */
const LETTER_FROM = 20
const MONOGRAM_FROM = 30
const MARK_FROM = 56

/** A hue that fills a tile would shout where it only has to be told from others. */
const PLAIN_ALPHA = 0.6

/** Draws an item: the more there is room for, the more of it. */
export function drawTile(drawing: Drawing, tile: DrawnTile): void {
  const { painter, palette, matching, view, marked } = drawing
  const outer = onScreen(view, tileBox(tile))
  const box = inset(outer, Math.max(0.5, Math.min(MARGIN.most, view.k * MARGIN.cells)))
  const { maturity, id } = tile.item
  const detail = tileDetail(box.width)
  const radius = Math.min(8, box.width * 0.14)
  if (matching.flags[tile.index] !== 1) {
    painter.box(box, { radius, fill: palette.faint })
    if (detail === 'named') drawName(drawing, tile, box, palette.inkSoft)
  } else if (detail === 'plain') {
    painter.box(box, { radius, fill: tileColour(palette, maturity), alpha: maturity ? PLAIN_ALPHA : 1 })
  } else {
    drawPicture(drawing, tile, box, radius)
  }
  if (id === marked.open || id === marked.focused) ring(drawing, box, radius, palette.accent, 2.5)
  else if (id === marked.hovered) ring(drawing, box, radius, palette.ink, 1.5)
}

function drawPicture(drawing: Drawing, tile: DrawnTile, box: Box, radius: number): void {
  const { painter, palette, logoOf } = drawing
  const { maturity, name } = tile.item
  const found = logoOf(tile, box.width)
  const logo = found === 'awaited' ? undefined : found
  const rim = rimWidth(maturity, box.width)
  painter.box(inset(box, rim / 2), {
    radius,
    fill: logo ? palette.tile : palette.empty,
    ...(maturity && { stroke: tileColour(palette, maturity), lineWidth: rim }),
  })
  const isNamed = tileDetail(box.width) === 'named'
  const room = isNamed ? { ...box, height: box.height - nameHeight(box.width) } : box
  if (logo) painter.logo(logo, logoBox(logo, inset(room, box.width * (isNamed ? 0.12 : 0.13) + rim / 2)))
  else if (found === undefined && box.width >= LETTER_FROM) drawLetters(drawing, name, room)
  if (isNamed) drawName(drawing, tile, box, logo ? palette.inkOnTile : palette.ink)
  if (isMaturity(maturity) && box.width >= MARK_FROM) drawMark(drawing, maturity, box, logo)
}

function drawLetters({ painter, palette }: Drawing, name: string, room: Box): void {
  const letters = monogram(name)
  painter.text(
    room.width < MONOGRAM_FROM ? ([...letters][0] ?? '') : letters,
    room.x + room.width / 2,
    room.y + room.height / 2,
    { size: Math.round(Math.max(13, room.height * 0.3)), weight: 600, fill: palette.inkSoft, align: 'middle' },
  )
}

/** The hue of its maturity around a project: enough to be seen, too little to shout. */
function rimWidth(maturity: string | undefined, width: number): number {
  return maturity ? Math.min(3, Math.max(1.25, width / 30)) : 0
}

function drawMark({ painter, palette }: Drawing, maturity: Maturity, box: Box, logo: Logo | undefined): void {
  const radius = Math.min(6, Math.max(3.5, box.width / 22))
  const at = radius * 2.1
  const ground = logo ? palette.tile : palette.empty
  painter.mark(maturity, box.x + box.width - at, box.y + at, radius, palette[maturity], ground)
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

/** The largest box of the logo's own shape in the middle of `room`. */
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
