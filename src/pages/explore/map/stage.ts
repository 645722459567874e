import type { MapScene } from '../../../domain/map/scene.ts'
import { clampView, fitBox, type MapView, type Size } from '../../../domain/map/view.ts'
import { canvasPainter } from './canvas-painter.ts'
import { drawMap } from './draw-map.ts'
import type { Marked } from './drawing.ts'
import { LogoCache } from './logo-cache.ts'
import { readPalette, type Palette } from './palette.ts'
import { textRuler, type TextRuler } from './text-ruler.ts'
import { mapZoom, type MapZoom } from './zoom.ts'

/** More device pixels to a pixel than this are not seen, but have to be drawn. */
const MOST_DENSE = 2

/** Called after every drawing, with what it showed. */
type Listener = (view: MapView, size: Size) => void

/** The map on the screen: it holds what is drawn, and draws it once a frame where anything has changed. */
export class MapStage {
  readonly zoom: MapZoom
  readonly logos: LogoCache
  readonly #canvas: HTMLCanvasElement
  readonly #listeners = new Set<Listener>()
  #scene: MapScene | undefined
  #size: Size = { width: 0, height: 0 }
  #marked: Marked = {}
  #palette: Palette
  #ruler: TextRuler
  #frame = 0

  constructor(surface: HTMLElement, canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#palette = readPalette(surface)
    this.#ruler = textRuler(this.#palette.font)
    this.logos = new LogoCache(() => this.#changed())
    this.zoom = mapZoom(surface, {
      onView: () => this.#changed(),
      onMoving: (isMoving) => (this.logos.isPaused = isMoving),
    })
  }

  get size(): Size {
    return this.#size
  }

  get palette(): Palette {
    return this.#palette
  }

  get ruler(): TextRuler {
    return this.#ruler
  }

  get scene(): MapScene | undefined {
    return this.#scene
  }

  /** Follows the drawings. @returns a function that stops */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows a map: from `start`, if that is given and it is the first one; another one of another size is shown whole. */
  show(scene: MapScene, start?: MapView): void {
    const before = this.#scene?.layout
    const { layout } = scene
    this.#scene = scene
    if (before !== layout) this.zoom.resize(layout, this.#size)
    if (!before) this.zoom.moveTo(start ?? this.home())
    else if (before.width !== layout.width || before.height !== layout.height) this.zoom.moveTo(this.home())
    // The first one without waiting for a frame: the page is not painted without its map.
    if (before) this.#changed()
    else this.#draw()
  }

  mark(marked: Marked): void {
    this.#marked = marked
    this.#changed()
  }

  /** Follows the window's size. A map that was shown whole stays so, unless `keepsScale`. */
  resize(size: Size, keepsScale: boolean): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return
    const wasHome = this.isHome()
    this.#size = size
    if (!this.#scene) return
    this.zoom.resize(this.#scene.layout, size)
    this.zoom.moveTo(wasHome && !keepsScale ? this.home() : this.zoom.view())
    // At once: a canvas that has changed its size is empty until it is drawn.
    this.#draw()
  }

  /** The view of the whole map. */
  home(): MapView {
    const { width, height } = this.#scene?.layout ?? { width: 1, height: 1 }
    return clampView(fitBox({ x: 0, y: 0, width, height }, this.#size), { width, height }, this.#size)
  }

  isHome(): boolean {
    return this.#size.width === 0 || this.zoom.view().k <= this.home().k * 1.001
  }

  /** Reads the colours anew, after the theme has changed. */
  restyle(surface: HTMLElement): void {
    this.#palette = readPalette(surface)
    this.#ruler = textRuler(this.#palette.font)
    this.#changed()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.zoom.stop()
    this.logos.clear()
  }

  #changed(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #density(): number {
    return Math.min(MOST_DENSE, globalThis.devicePixelRatio || 1)
  }

  #fitCanvas(density: number): void {
    const width = Math.round(this.#size.width * density)
    const height = Math.round(this.#size.height * density)
    // Setting it, even to what it is, empties the canvas.
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const context = this.#canvas.getContext('2d', { alpha: false })
    const density = this.#density()
    const view = this.zoom.view()
    if (this.#scene && context) {
      this.#fitCanvas(density)
      context.setTransform(density, 0, 0, density, 0, 0)
      this.logos.beginDrawing()
      drawMap({
        painter: canvasPainter(context, this.#palette.font),
        scene: this.#scene,
        palette: this.#palette,
        ruler: this.#ruler,
        view,
        size: this.#size,
        marked: this.#marked,
        logoOf: ({ item }, pixels) => (item.logo ? this.logos.get(item.logo, pixels * density) : undefined),
      })
      this.logos.endDrawing()
    }
    for (const listener of this.#listeners) listener(view, this.#size)
  }
}
