import { logoSize } from '../../../../domain/map/detail.ts'
import type { AwaitedLogo } from '../paint/drawing.ts'
import type { Logo } from '../paint/painter.ts'

/** Device pixels that the kept logos may have together, those in sight not counted: 32 MB. */
const MOST_PIXELS = 8_000_000
/** As many wishes as are told at once: what comes after them is asked for when these have come. */
const MOST_WISHES = 24

/** A logo by its file name, and the longer side it is wanted at, in device pixels. */
export type Wish = { name: string; size: number }
/** A logo, the side it is kept at, and the drawing that used it last. */
type Kept = { size: number; logo: Logo; usedIn: number }

/** The logos of the map at about the size they are shown at. What was used longest ago is let go. */
export class LogoStore {
  readonly #kept = new Map<string, Kept>()
  readonly #missing = new Set<string>()
  #wishes: Wish[] = []
  #drawing = 0
  #pixels = 0

  /** Lets what was not to be had be asked for again. */
  forgetMissing(): void {
    this.#missing.clear()
  }

  /** Begins a drawing: what earlier ones wished for is forgotten. */
  beginDrawing(): void {
    this.#drawing++
    this.#wishes = []
  }

  /** The logo as near to `pixels` device pixels as is there; one that is not there or too small is wished for, and may come. */
  get(name: string, pixels: number): Logo | AwaitedLogo | undefined {
    const size = logoSize(pixels)
    const kept = this.#kept.get(name)
    const isMissing = this.#missing.has(name)
    if ((kept?.size ?? 0) < size && !isMissing) this.#wishes.push({ name, size })
    if (kept) kept.usedIn = this.#drawing
    return kept?.logo ?? (isMissing ? undefined : 'awaited')
  }

  /** What the drawing wished for, the largest first. */
  wishes(): Wish[] {
    return this.#wishes.toSorted((a, b) => b.size - a.size).slice(0, MOST_WISHES)
  }

  /** Takes a logo in; `undefined` where there is none to be had. */
  put({ name, size }: Wish, logo: Logo | undefined): void {
    if (!logo) return void this.#missing.add(name)
    this.#drop(name)
    this.#kept.set(name, { size, logo, usedIn: this.#drawing })
    this.#pixels += logo.width * logo.height
    if (this.#pixels <= MOST_PIXELS) return
    for (const [oldest, { usedIn }] of [...this.#kept].toSorted(([, a], [, b]) => a.usedIn - b.usedIn)) {
      if (this.#pixels <= MOST_PIXELS || usedIn === this.#drawing) return
      this.#drop(oldest)
    }
  }

  #drop(name: string): void {
    const kept = this.#kept.get(name)
    if (!kept) return
    this.#kept.delete(name)
    this.#pixels -= kept.logo.width * kept.logo.height
    kept.logo.source.close()
  }
}
