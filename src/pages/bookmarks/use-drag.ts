import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { keyOf } from '../../lib/keys.ts'

/** The dragged row, its offset in pixels, and the row before which it would be dropped; undefined for the end. */
export type Drag = { id: string; by: number; before: string | undefined }

/** Movement in pixels below which a press is not a drag. */
const DRAG_THRESHOLD = 5
/** Distance from the window's edge within which a drag scrolls, and the step per frame; pixels. */
const EDGE = 90
const SCROLL_STEP = 12

/**
 * Drags a row of `list` with the pointer until it is released; Escape cancels. Rows are identified by `data-row`.
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
        if (!current && Math.abs(by) < DRAG_THRESHOLD) return
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
        // The release must not count as a click on the element below.
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

/** The first row, other than the dragged one, whose middle is below the pointer. */
function rowBelow(list: HTMLElement | null, draggedId: string, pointer: number): string | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    .filter((row) => row.dataset['row'] !== draggedId)
    .map((row) => ({ id: row.dataset['row'], box: row.getBoundingClientRect() }))
    // The DOM order of a windowed list is arbitrary.
    .toSorted((a, b) => a.box.top - b.box.top)
  return rows.find(({ box }) => box.top + box.height / 2 > pointer)?.id
}
