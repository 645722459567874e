import { join } from 'node:path'
import sharp from 'sharp'

import { readExtract } from '../../src/build/read-extract.ts'
import { boxOf, sizeInCell } from '../../src/domain/logo/sheets.ts'
import { listLogos } from '../../src/refresh/logos/list-logos.ts'
import { LARGE_CELL } from '../../src/refresh/logos/rasterise.ts'
import { writeSheets } from '../../src/refresh/logos/write-sheets.ts'
import { PROJECT_ROOT } from './paths.ts'

/** Enough logos for every category to have some, few enough to be drawn in a second. */
const STEP = 9

/** A colour that nothing else of the page has. */
export const MADE_COLOUR = { r: 255, g: 0, b: 255 }

/**
 * Writes sheets for the shipped extract, in which each ninth logo is a square of one colour, and all others are missing.
 * @param folder is to be the build's LOGO_SHEETS
 */
export async function makeSheets(folder: string): Promise<void> {
  const box = boxOf(1, 1)
  const [width, height] = sizeInCell({ cell: LARGE_CELL }, box)
  const png = await sharp({ create: { width, height, channels: 4, background: { ...MADE_COLOUR, alpha: 1 } } })
    .png()
    .toBuffer()
  const logos = listLogos(readExtract(join(PROJECT_ROOT, 'data')).landscape)
  const isDrawn = (_: unknown, index: number) => index % STEP === 0
  const drawn = logos.filter(isDrawn).map((logo) => ({ ...logo, box, digest: 'made' }))
  const missing = logos.filter((logo, index) => !isDrawn(logo, index)).map(({ name }) => name)
  await writeSheets(folder, drawn, missing, () => png)
}
