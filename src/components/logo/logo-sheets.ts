import { sheetTable } from 'virtual:logo-sheets'
import { decodeSheets } from '../../domain/logo/sheet-table.ts'
import { findCell, longestSide, type LevelName, type LogoSheets, type SheetCell } from '../../domain/logo/sheets.ts'

/** The sheets of the build; undefined if it has none. */
export const logoSheets: LogoSheets | undefined = sheetTable && decodeSheets(sheetTable)

const positions = new Map(logoSheets?.names.map((name, position) => [name, position]))
const missing = new Set(logoSheets?.missing)

/** Where a logo is: a level and a cell of it. */
export type PlacedLogo = { level: LevelName; cell: SheetCell }

/**
 * The cell of a logo that is at least `pixels` wide or high, if there is one; otherwise the largest.
 * @returns undefined for a logo that the build does not know, and `missing` for one that is to be a monogram
 */
export function placeLogo(name: string, pixels: number): PlacedLogo | 'missing' | undefined {
  if (missing.has(name)) return 'missing'
  const position = positions.get(name)
  const box = position === undefined ? undefined : logoSheets?.boxes[position]
  if (!logoSheets || position === undefined || !box) return undefined
  const isSmall = longestSide(logoSheets.small) >= pixels
  for (const level of isSmall ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
    const cell = findCell(logoSheets[level], position, box)
    if (cell) return { level, cell }
  }
  return undefined
}

/** The address of a sheet. */
export function sheetAddress({ level, cell }: PlacedLogo): string {
  return logoSheets?.[level].sheets[cell.sheet]?.address ?? ''
}
