import { logoSize } from '../../../../domain/map/detail.ts'
import type { AwaitedLogo } from '../paint/drawing.ts'
import type { Logo } from '../paint/painter.ts'

/** Maximum total of cached device pixels, besides the logos in view: 32 MB. */
const MAX_CACHED_PIXELS = 8_000_000
/** Maximum number of requests returned at once; further logos are requested after these are loaded. */
const MAX_REQUESTS = 24

/** A request for a logo: its file name, and the length of the longer side in device pixels. */
export type LogoRequest = { name: string; size: number }
/** A logo, its requested size, and the number of the drawing that used it last. */
type CachedLogo = { size: number; logo: Logo; lastUsedIn: number }

/** A cache of the map's logos near their displayed size, with least-recently-used eviction. */
export class LogoStore {
  readonly #cache = new Map<string, CachedLogo>()
  readonly #missing = new Set<string>()
  #requests: LogoRequest[] = []
  #drawing = 0
  #pixels = 0

  /** Allows logos that failed to load to be requested again. */
  clearMissing(): void {
    this.#missing.clear()
  }

  /** Starts a drawing: requests of earlier ones are dropped. */
  startDrawing(): void {
    this.#drawing++
    this.#requests = []
  }

  /** The cached logo for `pixels` device pixels; a missing or smaller one is also requested. */
  get(name: string, pixels: number): Logo | AwaitedLogo | undefined {
    const size = logoSize(pixels)
    const cached = this.#cache.get(name)
    const isMissing = this.#missing.has(name)
    if ((cached?.size ?? 0) < size && !isMissing) this.#requests.push({ name, size })
    if (cached) cached.lastUsedIn = this.#drawing
    return cached?.logo ?? (isMissing ? undefined : 'awaited')
  }

  /** The requests of the drawing, largest first. */
  requests(): LogoRequest[] {
    return this.#requests.toSorted((a, b) => b.size - a.size).slice(0, MAX_REQUESTS)
  }

  /** Caches a logo; `undefined` marks it as missing. */
  put({ name, size }: LogoRequest, logo: Logo | undefined): void {
    if (!logo) return void this.#missing.add(name)
    this.#drop(name)
    this.#cache.set(name, { size, logo, lastUsedIn: this.#drawing })
    this.#pixels += logo.width * logo.height
    if (this.#pixels <= MAX_CACHED_PIXELS) return
    for (const [oldest, { lastUsedIn }] of [...this.#cache].toSorted(([, a], [, b]) => a.lastUsedIn - b.lastUsedIn)) {
      if (this.#pixels <= MAX_CACHED_PIXELS || lastUsedIn === this.#drawing) return
      this.#drop(oldest)
    }
  }

  #drop(name: string): void {
    const cached = this.#cache.get(name)
    if (!cached) return
    this.#cache.delete(name)
    this.#pixels -= cached.logo.width * cached.logo.height
    cached.logo.source.close()
  }
}
