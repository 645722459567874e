import { useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { tileAt } from '../../../domain/map/find.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import type { MapStage } from './stage/stage.ts'

/** The link over an item's tile, if it is rendered. */
export function linkOf(surface: RefObject<HTMLElement | null>, id: string): HTMLElement | null {
  return surface.current?.querySelector<HTMLElement>(`[data-item="${id}"] a`) ?? null
}

/**
 * The hovered tile. A link is rendered under the moving mouse, so that clicks behave as on any link; a tap, which is not
 * preceded by a hover, is forwarded to the link rendered for it.
 */
export function useMapPointer(surface: RefObject<HTMLElement | null>, stage: MapStage | undefined) {
  const [hovered, setHovered] = useState<MapTile>()
  const tileUnder = ({ clientX, clientY }: MouseEvent): MapTile | undefined => {
    if (!stage?.scene || !surface.current) return undefined
    const { left, top } = surface.current.getBoundingClientRect()
    const { k, x, y } = stage.zoom.view()
    return tileAt(
      stage.scene.layout,
      (clientX - left - surface.current.clientLeft - x) / k,
      (clientY - top - surface.current.clientTop - y) / k,
    )
  }
  const leave = () => setHovered(undefined)
  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && event.buttons === 0) setHovered(tileUnder(event))
    },
    onPointerLeave: leave,
    onClick: (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) return
      const tile = tileUnder(event)
      if (!tile) return
      // oxlint-disable-next-line react/no-flush-sync -- the link for the click is rendered by this
      flushSync(() => setHovered(tile))
      const link = linkOf(surface, tile.item.id)
      link?.focus({ preventScroll: true })
      const { ctrlKey, metaKey, shiftKey, altKey } = event
      link?.dispatchEvent(
        new globalThis.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey }),
      )
      leave()
    },
  }
  return { hovered, leave, handlers }
}
