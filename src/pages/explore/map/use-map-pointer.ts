import { useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { tileAt } from '../../../domain/map/find.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import type { MapStage } from './stage/stage.ts'

/** The link that lies on an item's tile, where it is in the document. */
export function linkOf(surface: RefObject<HTMLElement | null>, id: string): HTMLElement | null {
  return surface.current?.querySelector<HTMLElement>(`[data-item="${id}"] a`) ?? null
}

/**
 * What the pointer is on. A link is laid under a mouse as it moves, so that the browser does with a press what it does
 * with any link; a tap, which comes without a warning, is handed on to the link that it should have met.
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
      // oxlint-disable-next-line react/no-flush-sync -- the press is passed on to what this renders
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
