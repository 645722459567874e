import { logoFinder, type PlacedLogo } from '../../../../domain/logo/find-logo.ts'
import type { LevelName, LogoSheets } from '../../../../domain/logo/sheets.ts'
import type { AwaitedLogo } from '../paint/drawing.ts'
import type { Logo } from '../paint/painter.ts'
import { halvedBitmaps } from './halved-bitmaps.ts'

/** A request for a sheet of logos. */
export type SheetRequest = { level: LevelName; sheet: number }

/** A logo is drawn from a cell up to this much smaller, relative to its size: the difference cannot be seen. */
const MAX_ENLARGEMENT = 1.25
/** A logo this much wider than it is high is unreadable as a whole on a tiny tile. */
const WIDE = 2
/** Large sheets that are stored besides those in view; each takes 2 MB. */
const MAX_LARGE_SHEETS = 16

/** A sheet at full size, halved, and so on; and the number of the drawing that used it last. */
type StoredSheet = { bitmaps: readonly ImageBitmap[]; lastUsedIn: number }

/** The sheets of logos that the map draws from, with least-recently-used eviction of large ones. */
export class SheetStore {
  readonly #stored = new Map<string, StoredSheet>()
  readonly #failed = new Set<string>()
  #sheets: LogoSheets | undefined
  #find = logoFinder(undefined)
  #requests = new Map<string, SheetRequest>()
  #drawing = 0

  /** Sets the sheets of the build. */
  setSheets(sheets: LogoSheets | undefined): void {
    this.#sheets = sheets
    this.#find = logoFinder(sheets)
  }

  /** Allows sheets that failed to load to be requested again. */
  clearMissing(): void {
    this.#failed.clear()
  }

  /** Starts a drawing: requests of earlier ones are dropped. */
  startDrawing(): void {
    this.#drawing++
    this.#requests = new Map()
  }

  /**
   * The logo for `pixels` device pixels, or a blurred one while its sheet is requested. `missing` is one that is to be a
   * monogram; undefined, one that the sheets do not know.
   * @param isTiny whether of a wide logo only the first part is drawn, which usually is its symbol
   */
  get(name: string, pixels: number, isTiny = false): Logo | AwaitedLogo | 'missing' | undefined {
    const placed = this.#find(name, pixels / MAX_ENLARGEMENT)
    if (typeof placed !== 'object') return placed
    const logo = this.#logoAt(placed, pixels, isTiny)
    if (logo) return logo
    const request = { level: placed.level, sheet: placed.cell.sheet }
    const hasFailed = this.#failed.has(keyOf(request))
    if (!hasFailed) this.#requests.set(keyOf(request), request)
    const smaller = placed.level === 'large' ? this.#find(name, 0) : undefined
    const blurred = typeof smaller === 'object' ? this.#logoAt(smaller, pixels, isTiny) : undefined
    return blurred ?? (hasFailed ? 'missing' : 'awaited')
  }

  /** The requests of the drawing. */
  requests(): SheetRequest[] {
    return [...this.#requests.values()]
  }

  /** Stores a sheet; `undefined` marks it as failed. */
  put(request: SheetRequest, bitmap: ImageBitmap | undefined): void {
    const key = keyOf(request)
    if (!bitmap) return void this.#failed.add(key)
    this.#drop(key)
    // Only small logos are drawn much smaller than they are.
    const bitmaps = request.level === 'small' ? halvedBitmaps(bitmap) : [bitmap]
    this.#stored.set(key, { bitmaps, lastUsedIn: this.#drawing })
    const large = [...this.#stored].filter(([name]) => name.startsWith('large'))
    for (const [oldest, { lastUsedIn }] of large.toSorted(([, a], [, b]) => a.lastUsedIn - b.lastUsedIn)) {
      if (large.length <= MAX_LARGE_SHEETS || lastUsedIn === this.#drawing) return
      this.#drop(oldest)
      large.pop()
    }
  }

  #logoAt({ level, cell }: PlacedLogo, pixels: number, isTiny: boolean): Logo | undefined {
    const stored = this.#stored.get(keyOf({ level, sheet: cell.sheet }))
    if (!stored || !this.#sheets) return undefined
    stored.lastUsedIn = this.#drawing
    const { x, y, height } = cell
    const width = isTiny && cell.width > WIDE * height ? height : cell.width
    const side = Math.max(width, height)
    // The most halved bitmap that is still as large as the logo is drawn.
    let halved = 0
    while (halved + 1 < stored.bitmaps.length && side / 2 ** (halved + 1) >= pixels) halved++
    const source = stored.bitmaps[halved]
    const scale = 2 ** -halved
    return source && { source, x: x * scale, y: y * scale, width: width * scale, height: height * scale }
  }

  #drop(key: string): void {
    for (const bitmap of this.#stored.get(key)?.bitmaps ?? []) bitmap.close()
    this.#stored.delete(key)
  }
}

function keyOf({ level, sheet }: SheetRequest): string {
  return `${level} ${sheet}`
}
