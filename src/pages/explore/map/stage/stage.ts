import type { MapScene } from '../../../../domain/map/scene.ts'
import { clampView, fitBox, type MapView } from '../../../../domain/map/view.ts'
import type { Size, MapLayout } from '../../../../domain/map/geometry.ts'
import { language } from '../../../../i18n/i18n.ts'
import type { Marked, DrawnLayout } from '../paint/drawing.ts'
import type { Palette } from '../paint/palette.ts'
import type { DrawerNews } from './drawer.ts'
import { LogoFetcher } from './logo-fetcher.ts'
import { readPalette } from './read-palette.ts'
import { mapScreen, type MapScreen } from './screen.ts'
import { mapZoom, type MapZoom } from './zoom.ts'

/** More device pixels to a pixel than this are not seen, but have to be drawn. */
const MOST_DENSE = 2

/** Called once a frame in which the view or what it shows has changed. */
type Listener = (view: MapView, size: Size) => void

/** The map on the page: what it shows and how it is looked at. The canvas, and what lies on it, follow. */
export class MapStage {
  readonly zoom: MapZoom
  readonly #surface: HTMLElement
  readonly #logos: LogoFetcher
  readonly #screen: MapScreen
  readonly #listeners = new Set<Listener>()
  #scene: MapScene | undefined
  #size: Size = { width: 0, height: 0 }
  #density = 0
  #palette: Palette
  #frame = 0

  /** @param surface is given a canvas beneath whatever else it has */
  constructor(surface: HTMLElement) {
    this.#surface = surface
    this.#screen = mapScreen(surface, (news) => this.#drawn(news))
    this.#logos = new LogoFetcher({
      onLogo: (wish, logo) => this.#screen.tell('logo', { wish, logo }),
      onHostPaused: (isPaused) => this.#screen.tell('logosPaused', isPaused),
    })
    this.#palette = readPalette(surface)
    this.restyle()
    this.zoom = mapZoom(surface, {
      onView: (view) => {
        this.#screen.tell('view', view)
        this.#changed()
      },
      onMoving: (isMoving) => (this.#logos.isPaused = isMoving),
    })
  }

  get size(): Size {
    return this.#size
  }

  get palette(): Palette {
    return this.#palette
  }

  get scene(): MapScene | undefined {
    return this.#scene
  }

  /** Follows the view. @returns a function that stops */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#changed()
    return () => this.#listeners.delete(listener)
  }

  /** Shows a map: from `start`, if that is given and it is the first one; another one of another size is shown whole. */
  show(scene: MapScene, start?: MapView): void {
    const before = this.#scene?.layout
    const { layout } = scene
    this.#scene = scene
    if (before !== layout) {
      this.#screen.tell('layout', drawnLayout(layout))
      this.zoom.resize(layout, this.#size)
    }
    this.#screen.tell('matching', scene.matching)
    if (!before) this.zoom.moveTo(start ?? this.home())
    else if (before.width !== layout.width || before.height !== layout.height) this.zoom.moveTo(this.home())
    this.#changed()
  }

  mark(marked: Marked): void {
    this.#screen.tell('marked', marked)
  }

  /** Follows the window's size. A map that was shown whole stays so, unless `keepsScale`. */
  resize(size: Size, keepsScale: boolean): void {
    const density = Math.min(MOST_DENSE, globalThis.devicePixelRatio || 1)
    if (size.width === this.#size.width && size.height === this.#size.height && density === this.#density) return
    const wasHome = this.isHome()
    this.#size = size
    this.#density = density
    this.#screen.tell('window', { size, density })
    if (!this.#scene) return
    this.zoom.resize(this.#scene.layout, size)
    this.zoom.moveTo(wasHome && !keepsScale ? this.home() : this.zoom.view())
  }

  /** The view of the whole map. */
  home(): MapView {
    const { width, height } = this.#scene?.layout ?? { width: 1, height: 1 }
    return clampView(fitBox({ x: 0, y: 0, width, height }, this.#size), { width, height }, this.#size)
  }

  isHome(): boolean {
    return this.#size.width === 0 || this.zoom.view().k <= this.home().k * 1.001
  }

  /** Takes the colours from the page, whose theme may have changed. */
  restyle(): void {
    this.#palette = readPalette(this.#surface)
    this.#screen.tell('look', { palette: this.#palette, locale: language() })
    this.#changed()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.zoom.stop()
    this.#logos.want([])
    this.#screen.tell('running', false)
    this.#screen.remove()
  }

  #drawn({ size, wishes }: DrawerNews): void {
    // The canvas keeps its old size until it has been drawn at its new one: stretched, it would jump twice.
    this.#screen.resize(size)
    this.#logos.want(wishes)
  }

  #changed(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      for (const listener of this.#listeners) listener(this.zoom.view(), this.#size)
    })
  }
}

/** Of a layout, what a drawing shows: small enough to be sent to a worker. */
function drawnLayout({ width, height, band, categories }: MapLayout): DrawnLayout {
  return {
    width,
    height,
    band,
    categories: categories.map((category) => ({
      ...category,
      blocks: category.blocks.map((block) => ({
        ...block,
        tiles: block.tiles.map(({ item: { id, name, maturity, logo }, ...tile }) => ({
          ...tile,
          item: { id, name, maturity, logo },
        })),
      })),
    })),
  }
}
