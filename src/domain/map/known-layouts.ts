import type { Landscape } from '../landscape/landscape.ts'
import { layoutMap } from './layout.ts'
import type { MapLayout, Size } from './geometry.ts'
import { mapTree } from './tree.ts'

const known = new WeakMap<Landscape, Map<string, MapLayout>>()

/** The map of a landscape; made once for each landscape, window and choice of members. */
export function knownLayout(landscape: Landscape, withMembers: boolean, size: Size): MapLayout {
  let layouts = known.get(landscape)
  if (!layouts) known.set(landscape, (layouts = new Map()))
  const key = `${withMembers} ${size.width} ${size.height}`
  let layout = layouts.get(key)
  if (!layout) layouts.set(key, (layout = layoutMap(mapTree(landscape, withMembers), size)))
  return layout
}

/** How much the window's shape must change before the map is laid out anew: what one knows should stay in its place. */
const TOLERANCE = 1.3

/** The window to lay the map out for: the one it is laid out for, as long as that has about the same shape and area. */
export function steadyWindow(size: Size, before: Size | undefined): Size {
  const now = { width: Math.max(240, size.width), height: Math.max(180, size.height) }
  if (!before) return now
  const isNear = (a: number, b: number) => Math.abs(Math.log(a / b)) < Math.log(TOLERANCE)
  const isSame =
    isNear(now.width / now.height, before.width / before.height) &&
    isNear(now.width * now.height, before.width * before.height)
  return isSame ? before : now
}
