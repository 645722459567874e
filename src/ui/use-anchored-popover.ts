import { useId, useRef, useState, type PointerEvent, type ToggleEvent } from 'react'
import styles from './anchored-popover.module.css'

/** Distance from the anchor to the popover, and from there to the window's edge, in pixels. */
const GAP = 6
const EDGE = 16

/**
 * A native popover beside the element that opens it, below it or, where there is no space, above. Escape or a click outside
 * closes it.
 * @returns props for both elements; `toggle` opens or closes it, `position` must be called when its content changes
 */
export function useAnchoredPopover<A extends HTMLElement, P extends HTMLElement>() {
  const id = useId()
  const anchor = useRef<A>(null)
  const popover = useRef<P>(null)
  const [isOpen, setOpen] = useState(false)
  // A press on the anchor closes an open popover before the click event, which must not reopen it.
  const wasOpen = useRef(false)
  const position = () => {
    // An anchor broken over two lines: the popover is aligned with its beginning.
    const [start] = anchor.current?.getClientRects() ?? []
    const box = popover.current
    if (!start || !box) return
    const left = Math.max(EDGE, Math.min(start.left, globalThis.innerWidth - box.offsetWidth - EDGE))
    const bottom = anchor.current?.getBoundingClientRect().bottom ?? start.bottom
    const isBelow = bottom + GAP + box.offsetHeight <= globalThis.innerHeight
    box.style.left = `${left}px`
    box.style.top = `${isBelow ? bottom + GAP : Math.max(EDGE, start.top - GAP - box.offsetHeight)}px`
  }
  // Read from the element: the toggle event is asynchronous, and a key may precede it.
  const isOpenNow = () => popover.current?.matches(':popover-open') === true
  const toggle = () => {
    popover.current?.togglePopover(!isOpenNow() && !wasOpen.current)
    wasOpen.current = false
  }
  return {
    isOpen,
    toggle,
    position,
    /** For the line above the popover's text. */
    titleClass: styles['title'],
    anchorProps: {
      ref: anchor,
      'aria-expanded': isOpen,
      'aria-controls': id,
      onPointerDown: (_event: PointerEvent) => {
        wasOpen.current = isOpenNow()
      },
      onClick: toggle,
    },
    popoverProps: {
      className: styles['popover'] ?? '',
      ref: popover,
      id,
      popover: 'auto' as const,
      onToggle: ({ newState }: ToggleEvent) => {
        setOpen(newState === 'open')
        position()
      },
    },
  }
}
