import type { MapScene } from '../../../domain/map/scene.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { canvasPainter } from './paint/canvas-painter.ts'
import { drawMap } from './paint/draw-map.ts'
import type { Logo, Painter } from './paint/painter.ts'
import type { Palette } from './paint/palette.ts'
import { svgPainter } from './paint/svg-painter.ts'
import { pictureLogos } from './picture-logos.ts'
import { textRuler } from './paint/text-ruler.ts'

/** Pixels per cell: large enough for the logos of all tiles and the names of all subcategories. */
const SCALE = 28
/** Padding around the map, and height of the line below, in pixels. */
const PADDING = 12
const CAPTION = 40
/** Image pixels of a PNG per pixel, and the canvas size that every browser supports. */
const DENSITY = 2
const MAX_CANVAS_PIXELS = 12_000_000
/** The file formats of a map. */
export const PICTURE_KINDS = ['png', 'svg'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** The content of a picture. */
export type Picture = {
  scene: MapScene
  palette: Palette
  /** The title, on the left of the line below the map. */
  title: string
  /** The source of the data, on the right. */
  source: string
  /** A cache of fetched logos by file name and size, which is extended. */
  fetched: Map<string, Logo>
}

/**
 * The whole map as a file, with all logos that can be read; monograms replace the others.
 * @param onProgress receives the completed share, from 0 to 1
 * @throws the signal's reason when it is aborted; Error when the browser cannot make the picture
 */
export async function makePicture(
  kind: PictureKind,
  picture: Picture,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const { scene, fetched } = picture
  const logos = await pictureLogos(scene, SCALE * DENSITY, fetched, { signal, onProgress })
  return kind === 'svg' ? svgOf(picture, logos) : pngOf(picture, logos)
}

function sizeOf({ scene }: Picture) {
  return { width: scene.layout.width * SCALE + 2 * PADDING, height: scene.layout.height * SCALE + PADDING + CAPTION }
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
    view: { k: SCALE, x: PADDING, y: PADDING },
    highlights: {},
    logoOf: ({ item }) => (item.logo ? logos.get(item.logo) : undefined),
  })
  const y = size.height - CAPTION / 2 - 2
  const inner = size.width - 4 * PADDING
  painter.text(ruler.fit(title, 15, 600, inner / 2), 2 * PADDING, y, { size: 15, weight: 600, fill: palette.ink })
  const sourceText = ruler.fit(source, 13, 400, inner / 2)
  const x = size.width - 2 * PADDING - ruler.width(sourceText, 13, 400)
  painter.text(sourceText, x, y, { size: 13, weight: 400, fill: palette.inkSoft })
}

function svgOf(picture: Picture, logos: ReadonlyMap<string, Logo>): Blob {
  const { width, height } = sizeOf(picture)
  const painter = svgPainter(picture.palette.font, dataAddress)
  paint(painter, picture, logos)
  return new Blob([painter.finish(width, height, picture.title)], { type: 'image/svg+xml' })
}

async function pngOf(picture: Picture, logos: ReadonlyMap<string, Logo>): Promise<Blob> {
  const { width, height } = sizeOf(picture)
  const density = Math.min(DENSITY, Math.sqrt(MAX_CANVAS_PIXELS / (width * height)))
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

/** A logo as a `data:` URL. It was fetched with CORS, so the canvas is not tainted. */
function dataAddress({ source, x = 0, y = 0, width, height }: Logo): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, width, height)
  return canvas.toDataURL('image/png')
}
