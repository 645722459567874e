import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { keyOf } from '../../lib/keys.ts'

/** The row that is being dragged, how far from its place in pixels, and before which it would land; undefined for the end. */
export type Drag = { id: string; by: number; before: string | undefined }

/** Pixels that a pointer may tremble while it presses. */
const SLACK = 5
/** Pixels from the window's edge within which it scrolls, and how far in each frame. */
const EDGE = 90
const SCROLL_STEP = 12

/**
 * Follows a pointer that has taken hold of a row of `list` until it lets go; Escape lets go without moving. Rows carry
 * `data-row`.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (id: string, before: string | undefined) => void) {
  const [drag, setDrag] = useState<Drag>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const grab = useCallback(
    (id: string, event: ReactPointerEvent) => {
      stop.current?.()
      const { pointerId, clientY } = event
      const origin = clientY + globalThis.scrollY
      let pointer = clientY
      let current: Drag | undefined
      let frame = 0
      const update = () => {
        const by = pointer + globalThis.scrollY - origin
        if (!current && Math.abs(by) < SLACK) return
        current = { id, by, before: rowBelow(list.current, id, pointer) }
        setDrag(current)
      }
      const scroll = () => {
        const height = globalThis.innerHeight
        const step = pointer < EDGE ? -SCROLL_STEP : pointer > height - EDGE ? SCROLL_STEP : 0
        if (current && step !== 0) {
          globalThis.scrollBy(0, step)
          update()
        }
        frame = requestAnimationFrame(scroll)
      }
      const onMove = (move: PointerEvent) => {
        if (move.pointerId !== pointerId) return
        pointer = move.clientY
        update()
      }
      const end = (isDropped: boolean) => {
        stop.current?.()
        if (!current) return
        // The press that ends a drag is no click on what lies below.
        globalThis.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => globalThis.removeEventListener('click', swallow, { capture: true }))
        if (isDropped) onDrop(id, current.before)
      }
      const onUp = () => end(true)
      const onCancel = () => end(false)
      const onKey = (press: KeyboardEvent) => keyOf(press) === 'Escape' && end(false)
      globalThis.addEventListener('pointermove', onMove)
      globalThis.addEventListener('pointerup', onUp)
      globalThis.addEventListener('pointercancel', onCancel)
      globalThis.addEventListener('keydown', onKey)
      frame = requestAnimationFrame(scroll)
      stop.current = () => {
        globalThis.removeEventListener('pointermove', onMove)
        globalThis.removeEventListener('pointerup', onUp)
        globalThis.removeEventListener('pointercancel', onCancel)
        globalThis.removeEventListener('keydown', onKey)
        cancelAnimationFrame(frame)
        stop.current = undefined
        setDrag(undefined)
      }
    },
    [list, onDrop],
  )
  return { drag, grab }
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

/** The first row, of those that do not move, whose middle lies below the pointer. */
function rowBelow(list: HTMLElement | null, moving: string, pointer: number): string | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    .filter((row) => row.dataset['row'] !== moving)
    .map((row) => ({ id: row.dataset['row'], box: row.getBoundingClientRect() }))
    // A windowed list has them in no order.
    .toSorted((a, b) => a.box.top - b.box.top)
  return rows.find(({ box }) => box.top + box.height / 2 > pointer)?.id
}
