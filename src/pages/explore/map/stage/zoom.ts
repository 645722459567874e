import { select } from 'd3-selection'
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom'
import { interpolateView, clampView, fitBox, MAX_SCALE, type MapView } from '../../../../domain/map/view.ts'
import type { Size } from '../../../../domain/map/geometry.ts'

/** Duration of a step by key or button, in milliseconds. */
const ANIMATION_MS = 220
/** Maximum movement of a click, in pixels. */
const CLICK_DISTANCE = 4

/** Zooms and pans the map: wheel, pinch and drag directly, everything else through its methods. */
export type MapZoom = {
  view: () => MapView
  /** Sets the sizes of map and window, which limit the view. */
  resize: (map: Size, size: Size) => void
  /** Moves to a view, animated or immediately. */
  moveTo: (view: MapView, isSmooth?: boolean) => void
  stop: () => void
}

type ZoomCallbacks = {
  onView: (view: MapView) => void
  /** Called when movement starts and ends. */
  onMoving: (isMoving: boolean) => void
}

/** Whether an event moves the map: not with other mouse buttons, nor with Ctrl, which opens the context menu. */
function shouldMoveMap(event: MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel' || !('button' in event)) return true
  return event.button === 0 && !event.ctrlKey && event.view !== null
}

/** Makes `element` zoomable and draggable. At the limits of the scale, the wheel scrolls the page. */
export function mapZoom(element: HTMLElement, { onView, onMoving }: ZoomCallbacks): MapZoom {
  let map: Size = { width: 1, height: 1 }
  let size: Size = { width: 1, height: 1 }
  let frame = 0
  const selection = select(element)
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(CLICK_DISTANCE)
    // Given, not measured: measuring would force a layout at every step of the wheel.
    .extent(() => [
      [0, 0],
      [size.width, size.height],
    ])
    .filter(shouldMoveMap)
    .on('start', () => onMoving(true))
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => onView({ k, x, y }))
    .on('end', () => onMoving(false))
  selection.call(behaviour).on('dblclick.zoom', null)
  // Direct manipulation stops a running animation.
  const stopAnimation = () => cancelAnimationFrame(frame)
  element.addEventListener('wheel', stopAnimation, { passive: true, capture: true })
  element.addEventListener('pointerdown', stopAnimation, { capture: true })

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
      const minScale = fitBox({ x: 0, y: 0, ...map }, size).k
      behaviour.scaleExtent([minScale, Math.max(MAX_SCALE, minScale)]).translateExtent([
        [0, 0],
        [map.width, map.height],
      ])
    },
    moveTo: (to, isSmooth = false) => {
      stopAnimation()
      if (!isSmooth || globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) return jump(to)
      const from = { ...view() }
      const target = clampView(to, map, size)
      let start: number | undefined
      const step = (now: number) => {
        start ??= now
        const progress = Math.min(1, (now - start) / ANIMATION_MS)
        jump(interpolateView(from, target, 1 - (1 - progress) ** 3))
        if (progress < 1) frame = requestAnimationFrame(step)
      }
      frame = requestAnimationFrame(step)
    },
    stop: () => {
      stopAnimation()
      selection.on('.zoom', null)
    },
  }
}
