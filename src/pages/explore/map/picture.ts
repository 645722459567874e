import type { MapScene } from '../../../domain/map/scene.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { canvasPainter } from './paint/canvas-painter.ts'
import { drawMap } from './paint/draw-map.ts'
import type { Logo, Painter } from './paint/painter.ts'
import type { Palette } from './paint/palette.ts'
import { svgPainter } from './paint/svg-painter.ts'
import { pictureLogos } from './picture-logos.ts'
import { textRuler } from './paint/text-ruler.ts'

/** Pixels of a cell in a picture: every tile has its logo, every subcategory its name. */
const SCALE = 28
/** Pixels around the map, and for the line beneath it. */
const EDGE = 12
const CAPTION = 40
/** Dots of a PNG to a pixel, and the most dots that every browser's canvas can hold. */
const DENSITY = 2
const MOST_DOTS = 12_000_000
/** The kinds of file that a map can be taken home as. */
export const PICTURE_KINDS = ['png', 'svg'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** What a picture shows, and the words on it. */
export type Picture = {
  scene: MapScene
  palette: Palette
  /** What the picture is called, at the left of the line beneath. */
  title: string
  /** Where its data is from, at the right. */
  source: string
  /** What earlier pictures fetched, and this one adds to: logos by file name and side. */
  fetched: Map<string, Logo>
}

/**
 * The whole map as a file, with the logos that may be read; monograms stand for the others.
 * @param onProgress is told how much of the work is done, from 0 to 1
 * @throws the signal's reason when it is aborted; Error when the browser cannot make the picture
 */
export async function makePicture(
  kind: PictureKind,
  picture: Picture,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<Blob> {
  const { scene, fetched } = picture
  const logos = await pictureLogos(scene, SCALE * DENSITY, fetched, { signal, onProgress })
  return kind === 'svg' ? svgOf(picture, logos) : pngOf(picture, logos)
}

function sizeOf({ scene }: Picture) {
  return { width: scene.layout.width * SCALE + 2 * EDGE, height: scene.layout.height * SCALE + EDGE + CAPTION }
}

function paint(painter: Painter, picture: Picture, logos: ReadonlyMap<string, Logo>): void {
  const { scene, palette, title, source } = picture
  const ruler = textRuler(palette.font)
  const size = sizeOf(picture)
  drawMap({
    painter,
    layout: scene.layout,
    matching: scene.matching,
    formatCount: formatNumber,
    palette,
    ruler,
    size,
    view: { k: SCALE, x: EDGE, y: EDGE },
    marked: {},
    logoOf: ({ item }) => (item.logo ? logos.get(item.logo) : undefined),
  })
  const y = size.height - CAPTION / 2 - 2
  const inner = size.width - 4 * EDGE
  painter.text(ruler.fit(title, 15, 600, inner / 2), 2 * EDGE, y, { size: 15, weight: 600, fill: palette.ink })
  const line = ruler.fit(source, 13, 400, inner / 2)
  const x = size.width - 2 * EDGE - ruler.width(line, 13, 400)
  painter.text(line, x, y, { size: 13, weight: 400, fill: palette.inkSoft })
}

function svgOf(picture: Picture, logos: ReadonlyMap<string, Logo>): Blob {
  const { width, height } = sizeOf(picture)
  const painter = svgPainter(picture.palette.font, dataAddress)
  paint(painter, picture, logos)
  return new Blob([painter.finish(width, height, picture.title)], { type: 'image/svg+xml' })
}

async function pngOf(picture: Picture, logos: ReadonlyMap<string, Logo>): Promise<Blob> {
  const { width, height } = sizeOf(picture)
  const density = Math.min(DENSITY, Math.sqrt(MOST_DOTS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * density)
  canvas.height = Math.floor(height * density)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('No canvas of that size')
  context.scale(density, density)
  paint(canvasPainter(context, picture.palette.font), picture, logos)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No canvas of that size'))), 'image/png')
  })
}

/** A logo as a `data:` address. It was fetched with the right to be read, so this cannot be refused. */
function dataAddress({ source, width, height }: Logo): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(source, 0, 0, width, height)
  return canvas.toDataURL('image/png')
}
