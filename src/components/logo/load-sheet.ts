import type { PlacedLogo } from '../../domain/logo/find-logo.ts'
import { sheetSize } from '../../domain/logo/sheets.ts'
import { screenScale, setSheetLookup, type CellStyle } from './logo-cache.ts'
import { findLogo, logoSheets, sheetAddress } from './logo-sheets.ts'

/** The longest side of a logo in a tile of an item's page, and in a small one, in CSS pixels; see LogoTile.module.css. */
const SIDES = { large: 58, small: 38 }

/** Sheets that are loading or loaded, by address. The images keep them in the browser's memory. */
const images = new Map<string, Promise<HTMLImageElement>>()
const loaded = new Set<string>()

/** The place of a logo in the sheets that suit a tile on this screen. */
function placeInTile(logo: string, isSmall: boolean): ReturnType<typeof findLogo> {
  return findLogo(logo, isSmall ? SIDES.small * (devicePixelRatio || 1) : SIDES.large * screenScale())
}

// Tiles that come back show their logo at once.
setSheetLookup((logo, isSmall) => {
  const placed = placeInTile(logo, isSmall)
  return typeof placed === 'object' && loaded.has(sheetAddress(placed)) ? styleOf(placed) : undefined
})

/**
 * Loads the sheet that has a logo.
 * @returns how to show the logo; undefined if it is to be a monogram, and `unknown` if the build has no sheet with it
 */
export async function loadCell(logo: string, isSmall: boolean): Promise<CellStyle | 'unknown' | undefined> {
  const placed = placeInTile(logo, isSmall)
  if (typeof placed !== 'object') return placed === 'missing' ? undefined : 'unknown'
  return loadImage(sheetAddress(placed)).then(
    () => styleOf(placed),
    () => undefined,
  )
}

/** A sheet that a tile has asked for. @throws when it cannot be loaded */
export function requestedImage(address: string): Promise<HTMLImageElement> | undefined {
  return images.get(address)
}

/** @throws when the sheet cannot be loaded: while there is no network, it is awaited first */
async function loadImage(address: string): Promise<HTMLImageElement> {
  const existing = images.get(address)
  if (existing) return existing
  const image = fetchImage(address).catch(async (error: unknown) => {
    if (navigator.onLine) throw error
    await new Promise((resolve) => globalThis.addEventListener('online', resolve, { once: true }))
    return fetchImage(address)
  })
  images.set(address, image)
  image.then(
    () => loaded.add(address),
    () => images.delete(address),
  )
  return image
}

async function fetchImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** Shows one cell of a sheet as the background of a square. Percentages, so that it suits squares of every size. */
function styleOf({ level, cell: { sheet, column, row } }: PlacedLogo): CellStyle | undefined {
  const sheets = logoSheets?.[level]
  const listed = sheets?.sheets[sheet]
  if (!sheets || !listed) return undefined
  const [width, height] = sheetSize(sheets, listed)
  const [columns, rows] = [width / sheets.cell, height / sheets.cell]
  const percent = (place: number, count: number) => `${count > 1 ? (place / (count - 1)) * 100 : 0}%`
  return {
    backgroundImage: `url("${listed.address}")`,
    backgroundSize: `${columns * 100}% ${rows * 100}%`,
    backgroundPosition: `${percent(column, columns)} ${percent(row, rows)}`,
  }
}
