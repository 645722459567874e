import type { KeyboardEvent } from 'react'
import type { Direction } from '../../../domain/map/find.ts'
import { zoomAt } from '../../../domain/map/view.ts'
import type { MapStage } from './stage/stage.ts'
import { keyOf } from '../../../lib/keys.ts'

type Point = { x: number; y: number }

/** How much closer a step by key or button comes. */
export const ZOOM_STEP = 1.6
/** Pixels that an arrow key moves the map by. */
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

/** Where an arrow key points. */
export function directionOf(event: Pick<KeyboardEvent, 'key'>): Direction | undefined {
  const key = keyOf(event)
  return Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined
}

/** Comes closer, or goes back, around a point of the window; its middle without one. */
export function zoomBy(stage: MapStage, factor: number, point?: Point): void {
  const { width, height } = stage.size
  stage.zoom.moveTo(zoomAt(stage.zoom.view(), factor, point ?? { x: width / 2, y: height / 2 }), true)
}

/**
 * Does what a key means for the map as a whole: plus, minus, 0, and an arrow where `pans`. What comes closer does so
 * around a point of the window; around its middle without one.
 * @returns whether it meant anything
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
