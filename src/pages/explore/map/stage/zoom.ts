import { select } from 'd3-selection'
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom'
import { interpolateView, clampView, fitBox, MAX_SCALE, type MapView } from '../../../../domain/map/view.ts'
import type { Size } from '../../../../domain/map/geometry.ts'

/** Milliseconds that a step by key or button takes. */
const STEP_MS = 220
/** Pixels a press may move and still be a click. */
const CLICK_DISTANCE = 4

/** What moves the map: wheel, pinch and drag by themselves, everything else through its methods. */
export type MapZoom = {
  view: () => MapView
  /** Tells how large the map and its window are; the view is kept within them. */
  resize: (map: Size, size: Size) => void
  /** Goes to a view, over a moment or at once. */
  moveTo: (view: MapView, isSmooth?: boolean) => void
  stop: () => void
}

type Listener = {
  onView: (view: MapView) => void
  /** Whether something moves. */
  onMoving: (isMoving: boolean) => void
}

/** Whether an event moves the map: other buttons have their own meaning, and Ctrl with a press asks for a menu. */
function isMeant(event: MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel' || !('button' in event)) return true
  return event.button === 0 && !event.ctrlKey && event.view !== null
}

/** Lets `element` be zoomed and dragged. The wheel is the page's own again where the map can get no smaller or larger. */
export function mapZoom(element: HTMLElement, { onView, onMoving }: Listener): MapZoom {
  let map: Size = { width: 1, height: 1 }
  let size: Size = { width: 1, height: 1 }
  let frame = 0
  const selection = select(element)
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(CLICK_DISTANCE)
    // Known, not measured: measuring makes the browser lay the page out at every step of the wheel.
    .extent(() => [
      [0, 0],
      [size.width, size.height],
    ])
    .filter(isMeant)
    .on('start', () => onMoving(true))
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => onView({ k, x, y }))
    .on('end', () => onMoving(false))
  selection.call(behaviour).on('dblclick.zoom', null)
  // A hand on the map ends what a button began.
  const halt = () => cancelAnimationFrame(frame)
  element.addEventListener('wheel', halt, { passive: true, capture: true })
  element.addEventListener('pointerdown', halt, { capture: true })

  const view = (): MapView => zoomTransform(element)
  const jump = (to: MapView) => {
    const { k, x, y } = clampView(to, map, size)
    behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k))
  }
  return {
    view,
    resize: (newMap, newSize) => {
      map = newMap
      size = newSize
      const least = fitBox({ x: 0, y: 0, ...map }, size).k
      behaviour.scaleExtent([least, Math.max(MAX_SCALE, least)]).translateExtent([
        [0, 0],
        [map.width, map.height],
      ])
    },
    moveTo: (to, isSmooth = false) => {
      halt()
      if (!isSmooth || globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) return jump(to)
      const from = { ...view() }
      const goal = clampView(to, map, size)
      let start: number | undefined
      const step = (now: number) => {
        start ??= now
        const part = Math.min(1, (now - start) / STEP_MS)
        jump(interpolateView(from, goal, 1 - (1 - part) ** 3))
        if (part < 1) frame = requestAnimationFrame(step)
      }
      frame = requestAnimationFrame(step)
    },
    stop: () => {
      halt()
      selection.on('.zoom', null)
    },
  }
}
