import type { KeyboardEvent } from 'react'
import type { Direction } from '../../../domain/map/find.ts'
import { zoomAt } from '../../../domain/map/view.ts'
import type { MapStage } from './stage/stage.ts'
import { keyOf } from '../../../lib/keys.ts'

type Point = { x: number; y: number }

/** The zoom factor of a step by key or button. */
export const ZOOM_STEP = 1.6
/** The distance by which an arrow key pans the map, in pixels. */
const PAN_STEP = 96

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const PANS: Record<Direction, Point> = {
  left: { x: PAN_STEP, y: 0 },
  right: { x: -PAN_STEP, y: 0 },
  up: { x: 0, y: PAN_STEP },
  down: { x: 0, y: -PAN_STEP },
}

/** The direction of an arrow key. */
export function directionOf(event: Pick<KeyboardEvent, 'key'>): Direction | undefined {
  const key = keyOf(event)
  return Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined
}

/** Zooms around a point of the window, by default its middle. */
export function zoomBy(stage: MapStage, factor: number, point?: Point): void {
  const { width, height } = stage.size
  stage.zoom.moveTo(zoomAt(stage.zoom.view(), factor, point ?? { x: width / 2, y: height / 2 }), true)
}

/**
 * Handles the keys of the whole map: plus, minus, 0, and with `pans` the arrow keys. Zooms around a point of the window, by
 * default its middle.
 * @returns whether the key was handled
 */
export function moveByKey(stage: MapStage, event: KeyboardEvent, pans: boolean, around?: Point): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const direction = directionOf(event)
  const key = keyOf(event)
  if (key === '+' || key === '=') zoomBy(stage, ZOOM_STEP, around)
  else if (key === '-' || key === '_') zoomBy(stage, 1 / ZOOM_STEP, around)
  else if (key === '0') stage.zoom.moveTo(stage.home(), true)
  else if (direction && pans) {
    const view = stage.zoom.view()
    stage.zoom.moveTo({ k: view.k, x: view.x + PANS[direction].x, y: view.y + PANS[direction].y }, true)
  } else return false
  return true
}
