import type { Matching } from '../../../../domain/map/scene.ts'
import type { MapView } from '../../../../domain/map/view.ts'
import { tileDetail } from '../../../../domain/map/detail.ts'
import type { LogoSheets } from '../../../../domain/logo/sheets.ts'
import type { Size } from '../../../../domain/map/geometry.ts'
import { canvasPainter } from '../paint/canvas-painter.ts'
import { drawMap } from '../paint/draw-map.ts'
import type { DrawnLayout, Highlights } from '../paint/drawing.ts'
import type { Logo } from '../paint/painter.ts'
import type { Palette } from '../paint/palette.ts'
import { textRuler, type TextRuler } from '../paint/text-ruler.ts'
import type { LogoStore, LogoRequest } from './logo-store.ts'
import { SheetStore, type SheetRequest } from './sheet-store.ts'

/** The commands of a drawer, with their inputs. */
export type DrawerCommands = {
  layout: DrawnLayout
  matching: Matching
  look: { palette: Palette; locale: string }
  /** `density` is device pixels per pixel. */
  window: { size: Size; density: number }
  view: MapView
  highlights: Highlights
  logo: { request: LogoRequest; logo: Logo | undefined }
  /** The sheets of logos of the build. */
  sheets: LogoSheets
  sheet: { request: SheetRequest; bitmap: ImageBitmap | undefined }
  /** Whether no logos are loaded, as their host is paused. */
  logosPaused: boolean
  /** Whether the drawer keeps drawing. */
  running: boolean
}

/** Sends a command to a drawer. */
export type SendCommand = <C extends keyof DrawerCommands>(call: C, input: DrawerCommands[C]) => void

/** The result of a drawing: the size of the canvas, and requests for missing logos and sheets. */
export type DrawResult = { size: Size; requests: LogoRequest[]; sheets: SheetRequest[] }

type State = { [C in keyof Omit<DrawerCommands, 'logo' | 'sheet'>]?: DrawerCommands[C] }

/**
 * Draws the map on a canvas, at most once per frame after changes. Does not depend on the page, so that it runs in a
 * worker.
 * @returns undefined if the canvas has no 2D context
 */
export function mapDrawer(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  logos: LogoStore,
  onDrawn: (result: DrawResult) => void,
  sheetStore = new SheetStore(),
): SendCommand | undefined {
  const state: State = { highlights: {}, running: true }
  let ruler: TextRuler | undefined
  let formatCount = (count: number) => String(count)
  let frame = 0
  // Called once per canvas: in a worker, Firefox refuses further calls.
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null
  if (!context) return undefined
  logos.clearMissing()
  sheetStore.clearMissing()

  const draw = () => {
    frame = 0
    const { layout, matching, look, window, view, highlights = {}, logosPaused = false, sheets } = state
    if (!state.running || !layout || !matching || !look || !window || !view || !ruler) return
    const { size, density } = window
    const width = Math.round(size.width * density)
    const height = Math.round(size.height * density)
    // Setting the size, even to the same value, clears the canvas.
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    context.setTransform(density, 0, 0, density, 0, 0)
    logos.startDrawing()
    sheetStore.startDrawing()
    drawMap({
      painter: canvasPainter(context, look.palette.font),
      layout,
      matching,
      palette: look.palette,
      ruler,
      formatCount,
      view,
      size,
      highlights,
      hasSheets: sheets !== undefined,
      logoOf: ({ item }, pixels) => {
        if (item.logo === undefined) return undefined
        const isTiny = tileDetail(pixels) === 'plain'
        const known = sheetStore.get(item.logo, pixels * density, isTiny)
        if (known !== undefined) return known === 'missing' ? undefined : known
        // Newer than the build: too small to ask its host for it.
        if (isTiny) return undefined
        const logo = logos.get(item.logo, pixels * density)
        return logo === 'awaited' && logosPaused ? undefined : logo
      },
    })
    drawFrame(context, size, look.palette)
    onDrawn({ size, requests: logos.requests(), sheets: sheetStore.requests() })
  }

  return (call, input) => {
    if (call === 'logo') {
      const { request, logo } = input as DrawerCommands['logo']
      logos.put(request, logo)
    } else if (call === 'sheet') {
      const { request, bitmap } = input as DrawerCommands['sheet']
      sheetStore.put(request, bitmap)
    } else Object.assign(state, { [call]: input })
    if (call === 'sheets') sheetStore.setSheets(input as LogoSheets)
    if (call === 'look') {
      const { palette, locale } = input as DrawerCommands['look']
      ruler = textRuler(palette.font)
      const numbers = new Intl.NumberFormat(locale)
      formatCount = (count) => numbers.format(count)
    }
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
}

/** Radius of the corners in pixels, as those of cards. */
const CORNER = 10

/** Draws a border with round corners around the window, and the page's background outside. */
function drawFrame(context: CanvasRenderingContext2D, { width, height }: Size, palette: Palette): void {
  context.beginPath()
  context.rect(0, 0, width, height)
  context.roundRect(0.5, 0.5, width - 1, height - 1, CORNER)
  context.fillStyle = palette.ground
  context.fill('evenodd')
  context.beginPath()
  context.roundRect(0.5, 0.5, width - 1, height - 1, CORNER)
  context.lineWidth = 1
  context.strokeStyle = palette.line
  context.stroke()
}
