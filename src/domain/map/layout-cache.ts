import type { Landscape } from '../landscape/landscape.ts'
import type { PlaceName } from '../results/sort.ts'
import { layoutMap } from './layout.ts'
import type { MapLayout, Size } from './geometry.ts'
import { mapTree } from './tree.ts'

const cache = new WeakMap<Landscape, Map<string, MapLayout>>()

/** The map of a landscape, cached for each landscape, window and choice of members; `placeName` must always be the same. */
export function cachedLayout(landscape: Landscape, withMembers: boolean, size: Size, placeName?: PlaceName): MapLayout {
  let layouts = cache.get(landscape)
  if (!layouts) cache.set(landscape, (layouts = new Map()))
  const key = `${withMembers} ${size.width} ${size.height}`
  let layout = layouts.get(key)
  if (!layout) layouts.set(key, (layout = layoutMap(mapTree(landscape, withMembers, placeName), size)))
  return layout
}

/** Factor by which the window's shape must change before a new layout, so that tiles stay where the user saw them. */
const TOLERANCE = 1.3

/** The window for the layout: the previous one, as long as shape and area are about the same. */
export function steadyWindow(size: Size, previous: Size | undefined): Size {
  const next = { width: Math.max(240, size.width), height: Math.max(180, size.height) }
  if (!previous) return next
  const isNear = (a: number, b: number) => Math.abs(Math.log(a / b)) < Math.log(TOLERANCE)
  const isSame =
    isNear(next.width / next.height, previous.width / previous.height) &&
    isNear(next.width * next.height, previous.width * previous.height)
  return isSame ? previous : next
}
