import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { nextTile, tileBox } from '../../../domain/map/find.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { reveal } from '../../../domain/map/view.ts'
import { onScreen } from './paint/drawing.ts'
import { directionOf, moveByKey } from './map-keys.ts'
import type { MapStage } from './stage/stage.ts'
import { linkOf } from './use-map-pointer.ts'
import { keyOf } from '../../../lib/keys.ts'

/** Minimum distance of a focused tile from the window's edge, in pixels. */
const MARGIN = 56

type Options = {
  surface: RefObject<HTMLElement | null>
  stage: MapStage | undefined
  scene: MapScene | undefined
  /** The results on the map. */
  items: readonly Item[]
  openId: string | undefined
}

/** Keyboard navigation of the map: the tile in the tab order, the focused tile, and the key handlers. */
export function useMapFocus({ surface, stage, scene, items, openId }: Options) {
  const [last, setLast] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const isListed = (id: string | undefined) => id !== undefined && items.some((item) => item.id === id)
  const current = [last, openId].find(isListed) ?? items[0]?.id

  const focusItem = useCallback(
    (id: string) => {
      // oxlint-disable-next-line react/no-flush-sync -- the element to focus is rendered by this
      flushSync(() => setLast(id))
      linkOf(surface, id)?.focus({ preventScroll: true })
    },
    [surface],
  )
  const onFocus = useCallback(
    (item: Item, isKeyboard: boolean) => {
      setLast(item.id)
      if (!isKeyboard) return
      setFocused(item.id)
      const tile = scene?.tilesOf.get(item.id)?.[0]
      if (stage && tile) stage.zoom.moveTo(reveal(stage.zoom.view(), tileBox(tile), stage.size, MARGIN), true)
    },
    [stage, scene],
  )
  const clearFocus = useCallback(() => setFocused(undefined), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!stage || !scene) return
    if (keyOf(event) === 'Escape') return clearFocus()
    const isOnTile = event.target !== surface.current && !event.shiftKey
    const next = isOnTile && current !== undefined && tileByKey(event, scene, items, current)
    if (next) focusItem(next)
    const tile = focused === undefined ? undefined : scene.tilesOf.get(focused)?.[0]
    const box = tile && onScreen(stage.zoom.view(), tileBox(tile))
    const around = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    // On a tile the arrow keys move the focus; with Shift, or on the map itself, they pan the map.
    if (next || moveByKey(stage, event, !isOnTile, around)) event.preventDefault()
  }
  return { current, focused, focusItem, onFocus, clearFocus, onKeyDown }
}

/** The target of a key from an item: arrow keys lead to the adjacent tile, Home and End to the ends of the list. */
function tileByKey(event: KeyboardEvent, scene: MapScene, items: readonly Item[], current: string): string | undefined {
  const key = keyOf(event)
  if (key === 'Home') return items[0]?.id
  if (key === 'End') return items.at(-1)?.id
  const direction = directionOf(event)
  const from = scene.tilesOf.get(current)?.[0]
  return direction && from && nextTile(scene.matches, from, direction)?.item.id
}
