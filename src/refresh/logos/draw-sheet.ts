import sharp from 'sharp'
import { findCell, sheetSize, sizeInCell, type SheetLevel } from '../../domain/logo/sheets.ts'
import type { DrawnLogo, PlannedSheet } from './plan-sheets.ts'

/** How a level is drawn: the side of its cells, cells in a row, and the quality of WebP from 1 to 100. */
export type SheetStyle = Pick<SheetLevel, 'cell' | 'columns'> & { quality: number }

/**
 * Draws a sheet as WebP.
 * @param pixelsOf gives the pixels of a logo that was drawn, a PNG
 */
export async function drawSheet(
  { logos }: PlannedSheet,
  style: SheetStyle,
  pixelsOf: (logo: DrawnLogo) => Buffer,
): Promise<Buffer> {
  const sheet = { address: '', count: logos.length }
  const level = { ...style, sheets: [sheet] }
  const [sheetWidth, sheetHeight] = sheetSize(level, sheet)
  const raw = { width: sheetWidth, height: sheetHeight, channels: 4 as const }
  const cells = logos.map(async (logo, position) => {
    const [width, height] = sizeInCell(style, logo.box)
    const cell = findCell(level, position, logo.box)
    const input = await sharp(pixelsOf(logo)).resize(width, height, { fit: 'fill' }).raw().toBuffer()
    return { input, raw: { width, height, channels: 4 as const }, left: cell?.x ?? 0, top: cell?.y ?? 0 }
  })
  const pixels = await sharp({ create: { ...raw, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(await Promise.all(cells))
    .raw()
    .toBuffer()
  return sharp(pixels, { raw })
    .webp({ quality: style.quality, alphaQuality: 80, smartSubsample: true, effort: 5 })
    .toBuffer()
}
