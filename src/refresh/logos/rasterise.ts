import sharp from 'sharp'
import type { RasterLimits } from './raster-limits.ts'
import { boxOf, sizeInCell, type LogoBox } from '../../domain/logo/sheets.ts'

/** A logo as pixels: a PNG without transparent margins, its longer side `LOGO_SIDE`, and its proportions. */
export type Pixels = { png: Buffer; box: LogoBox }

/** The limits that the rasteriser itself obeys. */
export type PixelLimits = Pick<RasterLimits, 'pixels' | 'svgPixels'>

/** The cell of large sheets, in pixels: a logo on an item's page is 59 CSS pixels wide, and screens have up to 3 a CSS pixel. */
export const LARGE_CELL = 160
/** A logo is drawn larger than needed, as its margins are cut before it is scaled down. */
const DRAWN_SIDE = 2 * LARGE_CELL
/** Alpha up to which a pixel counts as margin, of 255. */
const MARGIN_ALPHA = 8
/** The formats that logos may have. Nothing else is decoded, whatever a file begins with. */
const LOADERS = ['VipsForeignLoadSvg', 'VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp']

/** Limits the library to the formats of logos and to one thread. Call it once in a process that rasterises. */
export function prepareRasteriser(): void {
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
}

/**
 * Draws a logo. It may take any time and memory: call it in a process that can be ended (raster-process.ts).
 * @param limits of the pixels that the picture says it has
 * @throws Error when it is not a picture, has too many pixels, or nothing in it is visible
 */
export async function rasterise(bytes: Uint8Array, limits: PixelLimits): Promise<Pixels> {
  const input = sharp(bytes, { limitInputPixels: limits.svgPixels, failOn: 'error' })
  const { format, width: ownWidth, height: ownHeight } = await input.metadata()
  if (format !== 'svg' && ownWidth * ownHeight > limits.pixels) throw new Error('too many pixels')
  const { data, info } = await input
    .autoOrient()
    .resize(DRAWN_SIDE, DRAWN_SIDE, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const visible = visibleBox(data, info.width, info.height)
  if (!visible) throw new Error('nothing is visible')
  const box = boxOf(visible.width, visible.height)
  const [width, height] = sizeInCell({ cell: LARGE_CELL }, box)
  const png = await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .extract(visible)
    .resize(width, height, { fit: 'fill' })
    .png({ compressionLevel: 9 })
    .toBuffer()
  return { png, box }
}

/** The part of a picture that is not transparent; undefined if all of it is. */
function visibleBox(rgba: Buffer, width: number, height: number) {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) <= MARGIN_ALPHA) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 }
}
