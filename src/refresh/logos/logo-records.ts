import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LogoBox } from '../../domain/logo/sheets.ts'

/**
 * What is stored of a logo between two refreshes: the version that was read, and what became of it. `drawn` has pixels in
 * a file named by `digest`; a `fault` says why there are none.
 */
export type LogoRecord = { name: string; etag?: string | undefined; digest: string } & (
  | { drawn: LogoBox }
  | { fault: string }
)

/** Increase it when logos are to be drawn anew: it is part of every digest. */
const DRAWING_VERSION = 1
/** The digest of a logo that the host does not have. */
export const NO_FILE = 'none'

/** The digest of a logo's file, for as long as logos are drawn as now. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(`${DRAWING_VERSION}\n`).update(bytes).digest('hex').slice(0, 32)
}

/** Writes a file at once: a process that is ended leaves the earlier one, or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}

/**
 * The records of logos in a folder, a file each, and their pixels. Each logo is stored as soon as it is drawn, pixels
 * first, so that a refresh that was stopped goes on where it was.
 */
export class LogoRecords {
  readonly #folder: string
  readonly #records = new Map<string, LogoRecord>()
  readonly #pixels: Set<string>

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(join(folder, 'pixels'), { recursive: true })
    mkdirSync(join(folder, 'records'), { recursive: true })
    this.#pixels = new Set(readdirSync(join(folder, 'pixels')))
    for (const file of readdirSync(join(folder, 'records')).filter((name) => name.endsWith('.json'))) {
      const record = JSON.parse(readFileSync(join(folder, 'records', file), 'utf8')) as LogoRecord
      // Without its pixels a record says nothing.
      if ('fault' in record || this.#pixels.has(`${record.digest}.png`)) this.#records.set(record.name, record)
    }
  }

  get(name: string): LogoRecord | undefined {
    return this.#records.get(name)
  }

  /** The stored pixels of a logo, a PNG. @throws Error when they cannot be read */
  pixelsOf({ digest }: LogoRecord): Buffer {
    return readFileSync(this.#pixelPath(digest))
  }

  /** Stores a record, with the pixels of a logo that was drawn. @returns whether it differs from the earlier one */
  put(record: LogoRecord, png?: Uint8Array): boolean {
    if (png) writeWhole(this.#pixelPath(record.digest), png)
    const text = JSON.stringify(record)
    if (text === JSON.stringify(this.#records.get(record.name))) return false
    writeWhole(join(this.#folder, 'records', recordFile(record.name)), text)
    this.#records.set(record.name, record)
    return true
  }

  /** Deletes what no logo of `names` uses any more. */
  prune(names: ReadonlySet<string>): void {
    const [records, pixels] = [new Set<string>(), new Set<string>()]
    for (const record of this.#records.values()) {
      if (!names.has(record.name)) continue
      records.add(recordFile(record.name))
      pixels.add(`${record.digest}.png`)
    }
    for (const [folder, used] of [['records', records] as const, ['pixels', pixels] as const]) {
      for (const file of readdirSync(join(this.#folder, folder))) {
        if (!used.has(file)) rmSync(join(this.#folder, folder, file))
      }
    }
  }

  #pixelPath(digest: string): string {
    return join(this.#folder, 'pixels', `${digest}.png`)
  }
}

/** Names of logos may have any characters, and differ in case alone. */
function recordFile(name: string): string {
  return `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.json`
}
