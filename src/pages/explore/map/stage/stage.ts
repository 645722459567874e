import type { MapScene } from '../../../../domain/map/scene.ts'
import { clampView, fitBox, type MapView } from '../../../../domain/map/view.ts'
import type { Size, MapLayout } from '../../../../domain/map/geometry.ts'
import { language } from '../../../../i18n/i18n.ts'
import type { Highlights, DrawnLayout } from '../paint/drawing.ts'
import type { Palette } from '../paint/palette.ts'
import type { DrawResult } from './drawer.ts'
import { LogoFetcher } from './logo-fetcher.ts'
import { readPalette } from './read-palette.ts'
import { SheetFetcher } from './sheet-fetcher.ts'
import { mapScreen, type MapScreen } from './screen.ts'
import { mapZoom, type MapZoom } from './zoom.ts'

/** Maximum device pixels per pixel: more are not visible, but cost time. */
const MAX_DENSITY = 2

/** Called at most once per frame when view or content has changed. */
type Listener = (view: MapView, size: Size) => void

/** The state of the map: scene, view and size. Canvas and overlays follow. */
export class MapStage {
  readonly zoom: MapZoom
  readonly #surface: HTMLElement
  readonly #logos: LogoFetcher
  readonly #sheets: SheetFetcher
  readonly #screen: MapScreen
  readonly #listeners = new Set<Listener>()
  #scene: MapScene | undefined
  #size: Size = { width: 0, height: 0 }
  #density = 0
  #palette: Palette
  #frame = 0

  /** @param surface gets a canvas below its other content */
  constructor(surface: HTMLElement) {
    this.#surface = surface
    this.#screen = mapScreen(surface, (result) => this.#onDrawn(result))
    this.#logos = new LogoFetcher({
      onLogo: (request, logo) => this.#screen.send('logo', { request, logo }),
      onHostPaused: (isPaused) => this.#screen.send('logosPaused', isPaused),
    })
    this.#sheets = new SheetFetcher({
      onSheets: (sheets) => this.#screen.send('sheets', sheets),
      onSheet: (request, bitmap) => this.#screen.send('sheet', { request, bitmap }),
    })
    this.#palette = readPalette(surface)
    this.restyle()
    this.zoom = mapZoom(surface, {
      onView: (view) => {
        this.#screen.send('view', view)
        this.#scheduleUpdate()
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

  /** Subscribes to the view. @returns a function that unsubscribes */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#scheduleUpdate()
    return () => this.#listeners.delete(listener)
  }

  /** Displays a scene: the first one from the view `start`, if given; a scene of another size is displayed whole. */
  setScene(scene: MapScene, start?: MapView): void {
    const before = this.#scene?.layout
    const { layout } = scene
    this.#scene = scene
    if (before !== layout) {
      this.#screen.send('layout', toDrawnLayout(layout))
      this.zoom.resize(layout, this.#size)
    }
    this.#screen.send('matching', scene.matching)
    if (!before) this.zoom.moveTo(start ?? this.home())
    else if (before.width !== layout.width || before.height !== layout.height) this.zoom.moveTo(this.home())
    this.#scheduleUpdate()
  }

  highlight(highlights: Highlights): void {
    this.#screen.send('highlights', highlights)
  }

  /** Follows the window's size. A map displayed whole stays so, unless `preservesScale`. */
  resize(size: Size, preservesScale: boolean): void {
    const density = Math.min(MAX_DENSITY, globalThis.devicePixelRatio || 1)
    if (size.width === this.#size.width && size.height === this.#size.height && density === this.#density) return
    const wasHome = this.isHome()
    this.#size = size
    this.#density = density
    this.#screen.send('window', { size, density })
    if (!this.#scene) return
    this.zoom.resize(this.#scene.layout, size)
    this.zoom.moveTo(wasHome && !preservesScale ? this.home() : this.zoom.view())
  }

  /** The view of the whole map. */
  home(): MapView {
    const { width, height } = this.#scene?.layout ?? { width: 1, height: 1 }
    return clampView(fitBox({ x: 0, y: 0, width, height }, this.#size), { width, height }, this.#size)
  }

  isHome(): boolean {
    return this.#size.width === 0 || this.zoom.view().k <= this.home().k * 1.001
  }

  /** Reads the colours again, as the theme may have changed. */
  restyle(): void {
    this.#palette = readPalette(this.#surface)
    this.#screen.send('look', { palette: this.#palette, locale: language() })
    this.#scheduleUpdate()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.zoom.stop()
    this.#logos.fetchLogos([])
    this.#screen.send('running', false)
    this.#screen.remove()
  }

  #onDrawn({ size, requests, sheets }: DrawResult): void {
    // The canvas is resized only after it is drawn at its new size: a stretched canvas would flicker.
    this.#screen.resize(size)
    this.#logos.fetchLogos(requests)
    this.#sheets.fetchSheets(sheets)
  }

  #scheduleUpdate(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      for (const listener of this.#listeners) listener(this.zoom.view(), this.#size)
    })
  }
}

/** Reduces a layout to the data that is drawn, to be sent to a worker. */
function toDrawnLayout({ width, height, band, categories }: MapLayout): DrawnLayout {
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
