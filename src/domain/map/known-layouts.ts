import type { Landscape } from '../landscape.ts'
import { layoutMap, type MapLayout } from './layout.ts'
import { mapTree } from './tree.ts'

const known = new WeakMap<Landscape, Map<string, MapLayout>>()

/** The map of a landscape; made once for each landscape, aspect and choice of members. */
export function knownLayout(landscape: Landscape, withMembers: boolean, aspect: number): MapLayout {
  let layouts = known.get(landscape)
  if (!layouts) known.set(landscape, (layouts = new Map()))
  const key = `${withMembers} ${aspect}`
  let layout = layouts.get(key)
  if (!layout) layouts.set(key, (layout = layoutMap(mapTree(landscape, withMembers), aspect)))
  return layout
}

/** How much the window's shape must change before the map is laid out anew: what one knows should stay in its place. */
const ASPECT_TOLERANCE = 1.3

/**
 * The aspect to lay the map out for: the one it has, as long as that still fits; otherwise a round one near the
 * window's.
 */
export function steadyAspect(width: number, height: number, before: number | undefined): number {
  const aspect = Math.min(4, Math.max(0.3, width / Math.max(1, height) || 1))
  if (before !== undefined && Math.abs(Math.log(aspect / before)) < Math.log(ASPECT_TOLERANCE)) return before
  return Math.round(aspect * 10) / 10
}
