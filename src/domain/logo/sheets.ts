// Sheets of logos: pictures with many logos in square cells, which the refresh writes (src/refresh/logos) and pages read.
// A logo has the same position in both levels, and its box in a cell follows from its proportions.

/** The longer side of a logo's box, in units; the shorter one is a whole number of them. */
export const BOX_UNITS = 60
/** Transparent pixels around a logo within its cell, so that neighbours do not show at its edge. */
const CELL_MARGIN = 1

/** A sheet: where it is, and how many logos it has. Its logos follow those of the sheet before. */
export type LogoSheet = { address: string; count: number }

/** The sheets of one size. The first logos have a cell, in order of position; a level may lack the last ones. */
export type SheetLevel = {
  /** Side of a cell in pixels. */
  cell: number
  /** Cells in a row of a sheet. */
  columns: number
  sheets: readonly LogoSheet[]
}

export const LEVELS = ['small', 'large'] as const
export type LevelName = (typeof LEVELS)[number]

/** Width and height of a logo in units; the larger one is BOX_UNITS. */
export type LogoBox = readonly [width: number, height: number]

/** All sheets, and the position of each logo by its file name. */
export type LogoSheets = Record<LevelName, SheetLevel> & {
  names: readonly string[]
  boxes: readonly LogoBox[]
  /** Names of logos that the source does not have, or that are not drawn; nothing is asked for them. */
  missing: readonly string[]
}

/** Where a logo is: the number of its sheet, the column and row of its cell, and the logo's box in pixels of the sheet. */
export type SheetCell = {
  sheet: number
  column: number
  row: number
  x: number
  y: number
  width: number
  height: number
}

/** The longest side of a logo in a cell, in pixels. */
export function longestSide({ cell }: Pick<SheetLevel, 'cell'>): number {
  return cell - 2 * CELL_MARGIN
}

/** The size of a logo in a level, in whole pixels. */
export function sizeInCell(level: Pick<SheetLevel, 'cell'>, [width, height]: LogoBox): [width: number, height: number] {
  const scale = longestSide(level) / BOX_UNITS
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** The proportions of a picture as a box, its longer side BOX_UNITS. */
export function boxOf(width: number, height: number): LogoBox {
  const scale = BOX_UNITS / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** The size of a sheet in pixels. */
export function sheetSize({ cell, columns }: SheetLevel, { count }: Pick<LogoSheet, 'count'>): [number, number] {
  return [columns * cell, Math.ceil(count / columns) * cell]
}

/** The cell of the logo at `position`; undefined if the level has none for it. Logos are centred in their cells. */
export function findCell(level: SheetLevel, position: number, box: LogoBox): SheetCell | undefined {
  const { cell, columns, sheets } = level
  let place = position
  for (const [sheet, { count }] of sheets.entries()) {
    if (place < count) {
      const column = place % columns
      const row = Math.floor(place / columns)
      const [width, height] = sizeInCell(level, box)
      const x = column * cell + Math.floor((cell - width) / 2)
      const y = row * cell + Math.floor((cell - height) / 2)
      return { sheet, column, row, x, y, width, height }
    }
    place -= count
  }
  return undefined
}
