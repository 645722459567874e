import type { Matching } from '../../../../domain/map/scene.ts'
import type { MapView } from '../../../../domain/map/view.ts'
import type { Size } from '../../../../domain/map/geometry.ts'
import { canvasPainter } from '../paint/canvas-painter.ts'
import { drawMap } from '../paint/draw-map.ts'
import type { DrawnLayout, Marked } from '../paint/drawing.ts'
import type { Logo } from '../paint/painter.ts'
import type { Palette } from '../paint/palette.ts'
import { textRuler, type TextRuler } from '../paint/text-ruler.ts'
import type { LogoStore, Wish } from './logo-store.ts'

/** All that a drawer can be told, each with what it is told. */
export type DrawerCalls = {
  layout: DrawnLayout
  matching: Matching
  look: { palette: Palette; locale: string }
  /** `density` is device pixels to a pixel. */
  window: { size: Size; density: number }
  view: MapView
  marked: Marked
  logo: { wish: Wish; logo: Logo | undefined }
  /** Whether no logo comes for now, as their host is left alone. */
  logosPaused: boolean
  /** Whether it goes on drawing. */
  running: boolean
}

/** Tells a drawer something. */
export type Tell = <C extends keyof DrawerCalls>(call: C, input: DrawerCalls[C]) => void

/** What a drawer tells: how large the canvas is that it has drawn, and which logos it lacked. */
export type DrawerNews = { size: Size; wishes: Wish[] }

type State = { [C in keyof Omit<DrawerCalls, 'logo'>]?: DrawerCalls[C] }

/**
 * Draws the map on a canvas, once a frame where anything has changed. It needs nothing of the page, so that a worker can
 * do it.
 * @returns undefined where the canvas cannot be drawn on
 */
export function mapDrawer(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  logos: LogoStore,
  onDrawn: (news: DrawerNews) => void,
): Tell | undefined {
  const state: State = { marked: {}, running: true }
  let ruler: TextRuler | undefined
  let formatCount = (count: number) => String(count)
  let frame = 0
  // Once for each canvas: in a worker, Firefox refuses every further call.
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null
  if (!context) return undefined
  logos.forgetMissing()

  const draw = () => {
    frame = 0
    const { layout, matching, look, window, view, marked = {}, logosPaused = false } = state
    if (!state.running || !layout || !matching || !look || !window || !view || !ruler) return
    const { size, density } = window
    const width = Math.round(size.width * density)
    const height = Math.round(size.height * density)
    // Setting it, even to what it is, empties the canvas.
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    context.setTransform(density, 0, 0, density, 0, 0)
    logos.beginDrawing()
    drawMap({
      painter: canvasPainter(context, look.palette.font),
      layout,
      matching,
      palette: look.palette,
      ruler,
      formatCount,
      view,
      size,
      marked,
      logoOf: ({ item }, pixels) => {
        const found = item.logo === undefined ? undefined : logos.get(item.logo, pixels * density)
        return found === 'awaited' && logosPaused ? undefined : found
      },
    })
    drawFrame(context, size, look.palette)
    onDrawn({ size, wishes: logos.wishes() })
  }

  return (call, input) => {
    if (call === 'logo') {
      const { wish, logo } = input as DrawerCalls['logo']
      logos.put(wish, logo)
    } else Object.assign(state, { [call]: input })
    if (call === 'look') {
      const { palette, locale } = input as DrawerCalls['look']
      ruler = textRuler(palette.font)
      const numbers = new Intl.NumberFormat(locale)
      formatCount = (count) => numbers.format(count)
    }
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
}

/** Pixels; as the corners of cards. */
const CORNER = 10

/** Draws a line with round corners around the window, and the page beyond them. */
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
