import { sheetTable } from 'virtual:logo-sheets'
import { logoFinder, type PlacedLogo } from '../../domain/logo/find-logo.ts'
import { decodeSheets } from '../../domain/logo/sheet-table.ts'
import type { LogoSheets } from '../../domain/logo/sheets.ts'

/** The sheets of the build; undefined if it has none. */
export const logoSheets: LogoSheets | undefined = sheetTable && decodeSheets(sheetTable)

/** Finds logos in the sheets of the build. */
export const findLogo = logoFinder(logoSheets)

/** The address of a sheet. */
export function sheetAddress({ level, cell }: Pick<PlacedLogo, 'level'> & { cell: { sheet: number } }): string {
  return logoSheets?.[level].sheets[cell.sheet]?.address ?? ''
}
