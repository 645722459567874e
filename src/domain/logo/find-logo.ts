import { findCell, longestSide, type LevelName, type LogoSheets, type SheetCell } from './sheets.ts'

/** Where a logo is: a level and a cell of it. */
export type PlacedLogo = { level: LevelName; cell: SheetCell }

/**
 * Finds the cell of a logo whose longer side has at least `pixels`, if there is one; otherwise the largest. It answers
 * `missing` for a logo that is to be a monogram, and undefined for one that the sheets do not know.
 */
export type FindLogo = (name: string, pixels: number) => PlacedLogo | 'missing' | undefined

/** How logos are found in sheets, by their file names. */
export function logoFinder(sheets: LogoSheets | undefined): FindLogo {
  const positions = new Map(sheets?.names.map((name, position) => [name, position]))
  const missing = new Set(sheets?.missing)
  return (name, pixels) => {
    if (missing.has(name)) return 'missing'
    const position = positions.get(name)
    const box = position === undefined ? undefined : sheets?.boxes[position]
    if (!sheets || position === undefined || !box) return undefined
    const isSmall = longestSide(sheets.small) >= pixels
    for (const level of isSmall ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
      const cell = findCell(sheets[level], position, box)
      if (cell) return { level, cell }
    }
    return undefined
  }
}
