import { logoSize } from '../../../domain/map/detail.ts'
import { fetchLogo } from './fetch-logo.ts'
import type { Logo } from './painter.ts'

/** How many logos are fetched and decoded at once. */
const AT_ONCE = 6
/** Device pixels that the kept logos may have together, those in sight not counted: 32 MB. */
const MOST_PIXELS = 8_000_000

/** A logo, the longer side it is kept at in device pixels, and the drawing that used it last. */
type Kept = { size: number; logo: Logo; usedIn: number }
/** A logo by its file name, and the side it is wanted at. */
type Wish = { name: string; size: number }

/**
 * The logos of the map, drawn to about the size they are shown at. Only what the last drawing wished for is fetched, and
 * what was used longest ago is let go.
 */
export class LogoCache {
  readonly #onChange: () => void
  readonly #kept = new Map<string, Kept>()
  readonly #missing = new Set<string>()
  readonly #coming = new Set<string>()
  #wishes: Wish[] = []
  #drawing = 0
  #pixels = 0
  #isPaused = false

  /** @param onChange is called when a logo has come */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** Begins a drawing: what earlier ones wished for is forgotten. */
  beginDrawing(): void {
    this.#drawing++
    this.#wishes = []
  }

  /** The logo as near to `pixels` device pixels as is there; one that is missing or too small is wished for. */
  get(name: string, pixels: number): Logo | undefined {
    const size = logoSize(pixels)
    const kept = this.#kept.get(name)
    if ((kept?.size ?? 0) < size && !this.#missing.has(name)) this.#wishes.push({ name, size })
    if (kept) kept.usedIn = this.#drawing
    return kept?.logo
  }

  /** Ends a drawing: fetches what it wished for, the largest first. */
  endDrawing(): void {
    this.#wishes.sort((a, b) => b.size - a.size)
    this.#fetchWishes()
  }

  /** Holds fetches back while something moves, since a browser may read an SVG on the main thread. */
  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused
    this.#fetchWishes()
  }

  /** Frees the memory. */
  clear(): void {
    this.#wishes = []
    for (const name of this.#kept.keys()) this.#drop(name)
  }

  #fetchWishes(): void {
    while (!this.#isPaused && this.#coming.size < AT_ONCE) {
      const wish = this.#wishes.shift()
      if (!wish) return
      if (!this.#coming.has(wish.name)) void this.#fetch(wish)
    }
  }

  async #fetch({ name, size }: Wish): Promise<void> {
    this.#coming.add(name)
    try {
      const logo = await fetchLogo(name, size)
      this.#drop(name)
      this.#kept.set(name, { size, logo, usedIn: this.#drawing })
      this.#pixels += logo.width * logo.height
      this.#letGo()
    } catch {
      // Not there, or not readable: its monogram stays.
      this.#missing.add(name)
    }
    this.#coming.delete(name)
    this.#onChange()
    this.#fetchWishes()
  }

  #letGo(): void {
    if (this.#pixels <= MOST_PIXELS) return
    const oldestFirst = [...this.#kept].toSorted(([, a], [, b]) => a.usedIn - b.usedIn)
    for (const [name, { usedIn }] of oldestFirst) {
      if (this.#pixels <= MOST_PIXELS || usedIn === this.#drawing) return
      this.#drop(name)
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
