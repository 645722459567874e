import type { Box, Size } from './geometry.ts'

/** How the map is looked at: a cell is `k` pixels, and the map's top left is `x`, `y` pixels from the window's. */
export type MapView = { k: number; x: number; y: number }
type Point = { x: number; y: number }

/** Pixels of a cell when one can come no closer: a name has room under every logo. */
export const MAX_SCALE = 150

/** The view that shows all of `box`, as large as `size` lets it, in the middle. `margin` is in pixels. */
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

/** The smallest box around all of them; undefined for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The view within its limits: no smaller than the whole map, no closer than a name needs, no further than the edge. */
export function clampView(view: MapView, map: Size, size: Size): MapView {
  const least = fitBox({ x: 0, y: 0, ...map }, size).k
  const k = Math.min(Math.max(view.k, least), Math.max(MAX_SCALE, least))
  return { k, x: clampEdge(view.x, map.width * k, size.width), y: clampEdge(view.y, map.height * k, size.height) }
}

/** Where the map begins along one side: in the middle where it is smaller than the window, else without a bare edge. */
function clampEdge(start: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, start))
}

/** The view `factor` times as close, with `point` of the window staying where it is. */
export function zoomAt(view: MapView, factor: number, point: Point): MapView {
  return {
    k: view.k * factor,
    x: point.x - (point.x - view.x) * factor,
    y: point.y - (point.y - view.y) * factor,
  }
}

/** The least move of the view that brings all of `box` into the window, `margin` pixels from its edge. */
export function reveal(view: MapView, box: Box, size: Size, margin: number): MapView {
  return {
    k: view.k,
    x: revealAlong(view.x, box.x * view.k, box.width * view.k, size.width, margin),
    y: revealAlong(view.y, box.y * view.k, box.height * view.k, size.height, margin),
  }
}

function revealAlong(start: number, at: number, length: number, room: number, margin: number): number {
  const first = start + at
  // What is larger than the window is shown from its beginning.
  if (first < margin || length + 2 * margin > room) return margin - at
  return first + length > room - margin ? room - margin - length - at : start
}

/** The view on the way from one to another, `part` from 0 to 1: it comes closer evenly, towards one fixed point. */
export function between(from: MapView, to: MapView, part: number): MapView {
  if (part >= 1) return to
  const k = from.k * (to.k / from.k) ** part
  const way = Math.abs(to.k - from.k) < 1e-9 ? part : (k - from.k) / (to.k - from.k)
  return { k, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
}

/** The part of the map that the window shows, in cells. */
export function visibleBox(view: MapView, size: Size): Box {
  return { x: -view.x / view.k, y: -view.y / view.k, width: size.width / view.k, height: size.height / view.k }
}

/** Whether any of one box lies in the other. */
export function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
