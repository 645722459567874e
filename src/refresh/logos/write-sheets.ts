import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { encodeSheets } from '../../domain/logo/sheet-table.ts'
import type { SheetLevel } from '../../domain/logo/sheets.ts'
import { drawSheet, type SheetStyle } from './draw-sheet.ts'
import { writeWhole } from './logo-records.ts'
import { planLarge, planSmall, type DrawnLogo, type PlannedSheet } from './plan-sheets.ts'
import { LARGE_CELL } from './rasterise.ts'

/** Most bytes of all small sheets together. */
export const SMALL_BYTES = 1_500_000
/** What small sheets may look like, the best first: the first that is small enough is taken. */
const SMALL_STYLES: readonly SheetStyle[] = [
  { cell: 64, columns: 16, quality: 60 },
  { cell: 56, columns: 16, quality: 70 },
  { cell: 56, columns: 16, quality: 50 },
  { cell: 48, columns: 16, quality: 60 },
  { cell: 40, columns: 16, quality: 60 },
  { cell: 32, columns: 16, quality: 50 },
  { cell: 24, columns: 16, quality: 40 },
]
const LARGE_STYLE: SheetStyle = { cell: LARGE_CELL, columns: 6, quality: 75 }
/** Increase it when sheets are to be drawn anew. */
const SHEETS_VERSION = 1

/** The sheets' folder and index; the index is written last, and names only sheets that are there. */
export const INDEX_FILE = 'index.json'

/** What is written: the bytes of each level, and whether anything differs from before. */
export type WrittenSheets = {
  small: { sheets: number; bytes: number }
  large: { sheets: number; bytes: number }
  isNew: boolean
}

type Level = { level: SheetLevel; bytes: number }

/**
 * Writes all sheets and their index into a folder, unless they are there already, and deletes other sheets.
 * @param folder `data/logos`
 * @param missing names of logos that the source does not have, or that are not drawn
 */
export async function writeSheets(
  folder: string,
  logos: readonly DrawnLogo[],
  missing: readonly string[],
  pixelsOf: (logo: DrawnLogo) => Buffer,
): Promise<WrittenSheets> {
  const writer = new SheetWriter(folder, pixelsOf)
  const small = await writer.writeSmall(planSmall(logos))
  const large = await writer.write(planLarge(logos), LARGE_STYLE)
  const table = encodeSheets({
    small: small.level,
    large: large.level,
    names: logos.map(({ name }) => name),
    boxes: logos.map(({ box }) => box),
    missing: missing.toSorted(),
  })
  const text = `${JSON.stringify(table)}\n`
  const path = join(folder, INDEX_FILE)
  rmSync(`${path}.part`, { force: true })
  const isNew = !existsSync(path) || readFileSync(path, 'utf8') !== text
  if (isNew) writeWhole(path, text)
  writer.prune([...small.level.sheets, ...large.level.sheets].map(({ address }) => address))
  const counted = ({ level, bytes }: Level) => ({ sheets: level.sheets.length, bytes })
  return { small: counted(small), large: counted(large), isNew }
}

class SheetWriter {
  readonly #folder: string
  readonly #pixelsOf: (logo: DrawnLogo) => Buffer

  constructor(folder: string, pixelsOf: (logo: DrawnLogo) => Buffer) {
    this.#folder = folder
    this.#pixelsOf = pixelsOf
    mkdirSync(join(folder, 'sheets'), { recursive: true })
  }

  /** Writes the small sheets in the best style in which they are small enough. @throws Error when there is none */
  async writeSmall(plan: readonly PlannedSheet[]): Promise<Level> {
    for (const style of SMALL_STYLES) {
      const level = await this.write(plan, style)
      if (level.bytes <= SMALL_BYTES) return level
    }
    throw new Error(`The small sheets have more than ${SMALL_BYTES} bytes in every style`)
  }

  async write(plan: readonly PlannedSheet[], style: SheetStyle): Promise<Level> {
    const sheets: { address: string; count: number }[] = []
    let bytes = 0
    for (const sheet of plan) {
      const address = `${sheet.name}-${keyOf(sheet, style)}.webp`
      const path = join(this.#folder, 'sheets', address)
      if (!existsSync(path)) writeWhole(path, await drawSheet(sheet, style, this.#pixelsOf))
      bytes += readFileSync(path).byteLength
      sheets.push({ address, count: sheet.logos.length })
    }
    return { level: { cell: style.cell, columns: style.columns, sheets }, bytes }
  }

  prune(used: readonly string[]): void {
    for (const file of readdirSync(join(this.#folder, 'sheets'))) {
      if (!used.includes(file)) rmSync(join(this.#folder, 'sheets', file))
    }
  }
}

/** What a sheet is made of, so that one that is there need not be drawn. */
function keyOf({ logos }: PlannedSheet, style: SheetStyle): string {
  const content = JSON.stringify([SHEETS_VERSION, style, logos.map(({ digest, box }) => [digest, box])])
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
