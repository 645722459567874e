import type { Box, Size } from './geometry.ts'

/** The viewport transform: a cell is `k` pixels, and the map's top left is `x`, `y` pixels from the window's. */
export type MapView = { k: number; x: number; y: number }
type Point = { x: number; y: number }

/** Maximum zoom in pixels per cell: a name fits under every logo. */
export const MAX_SCALE = 150

/** The view in which `box` is centred and as large as `size` permits. `margin` is in pixels. */
export function fitBox(box: Box, size: Size, margin = 0): MapView {
  const width = Math.max(1, size.width - 2 * margin)
  const height = Math.max(1, size.height - 2 * margin)
  const k = Math.min(MAX_SCALE, width / box.width, height / box.height)
  return {
    k,
    x: size.width / 2 - (box.x + box.width / 2) * k,
    y: size.height / 2 - (box.y + box.height / 2) * k,
  }
}

/** The bounding box of `boxes`; undefined for an empty list. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Clamps the view: at least the whole map, at most the maximum zoom, not beyond the edge. */
export function clampView(view: MapView, map: Size, size: Size): MapView {
  const least = fitBox({ x: 0, y: 0, ...map }, size).k
  const k = Math.min(Math.max(view.k, least), Math.max(MAX_SCALE, least))
  return { k, x: clampEdge(view.x, map.width * k, size.width), y: clampEdge(view.y, map.height * k, size.height) }
}

/** The map's offset along one axis: centred if it is smaller than the window, otherwise without a gap at the edge. */
function clampEdge(start: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, start))
}

/** Zooms by `factor` around the window’s `point`. */
export function zoomAt(view: MapView, factor: number, point: Point): MapView {
  return {
    k: view.k * factor,
    x: point.x - (point.x - view.x) * factor,
    y: point.y - (point.y - view.y) * factor,
  }
}

/** Pans by the least distance that brings `box` into the window, `margin` pixels from its edge. */
export function reveal(view: MapView, box: Box, size: Size, margin: number): MapView {
  return {
    k: view.k,
    x: revealAlong(view.x, box.x * view.k, box.width * view.k, size.width, margin),
    y: revealAlong(view.y, box.y * view.k, box.height * view.k, size.height, margin),
  }
}

function revealAlong(start: number, at: number, length: number, room: number, margin: number): number {
  const first = start + at
  // A box larger than the window is aligned to its start.
  if (first < margin || length + 2 * margin > room) return margin - at
  return first + length > room - margin ? room - margin - length - at : start
}

/** Interpolates between two views, `part` from 0 to 1: the zoom changes evenly, around a fixed point. */
export function interpolateView(from: MapView, to: MapView, part: number): MapView {
  if (part >= 1) return to
  const k = from.k * (to.k / from.k) ** part
  const way = Math.abs(to.k - from.k) < 1e-9 ? part : (k - from.k) / (to.k - from.k)
  return { k, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
}

/** The visible part of the map, in cells. */
export function visibleBox(view: MapView, size: Size): Box {
  return { x: -view.x / view.k, y: -view.y / view.k, width: size.width / view.k, height: size.height / view.k }
}

/** Whether two boxes overlap. */
export function intersects(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
