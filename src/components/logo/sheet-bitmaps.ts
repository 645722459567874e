import type { LevelName } from '../../domain/logo/sheets.ts'
import { requestedImage } from './load-sheet.ts'
import { findLogo, logoSheets, sheetAddress } from './logo-sheets.ts'

export { logoSheets }

/** Sheets that a picture of the map is made of; each takes 2 MB. */
const MAX_BITMAPS = 64

/**
 * Fetches a sheet as a bitmap, which its receiver closes.
 * @throws when it cannot be fetched
 */
export async function fetchSheet(level: LevelName, sheet: number): Promise<ImageBitmap> {
  const address = sheetAddress({ level, cell: { sheet } })
  const image = await requestedImage(address)?.catch(() => undefined)
  if (image) return createImageBitmap(image)
  const response = await fetch(address, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`A sheet of logos is not there: ${response.status}`)
  return createImageBitmap(await response.blob())
}

const bitmaps = new Map<string, Promise<ImageBitmap>>()

/**
 * Loads a logo of the build's sheets: the bitmap of a sheet, and the logo's box in it.
 * @param pixels the longer side as it will be drawn
 * @returns undefined for a logo that is to be a monogram, and `unknown` for one that the sheets do not know
 * @throws when its sheet cannot be loaded
 */
export async function loadSheetLogo(name: string, pixels: number) {
  const placed = findLogo(name, pixels)
  if (typeof placed !== 'object') return placed === 'missing' ? undefined : 'unknown'
  const { sheet, x, y, width, height } = placed.cell
  const key = `${placed.level} ${sheet}`
  const bitmap = bitmaps.get(key) ?? fetchSheet(placed.level, sheet)
  bitmaps.set(key, bitmap)
  bitmap.catch(() => bitmaps.delete(key))
  const [oldest] = bitmaps.keys()
  if (bitmaps.size > MAX_BITMAPS && oldest !== undefined) bitmaps.delete(oldest)
  return { source: await bitmap, x, y, width, height }
}
