import { useRef, type UIEvent } from 'react'

/**
 * Has the parts of a table that scroll sideways, each by itself, go together.
 * @returns what to do when one of them has scrolled, for the table's `onScrollCapture`
 */
export function useSideParts(): (event: UIEvent<HTMLTableElement>) => void {
  /** Where each part was sent, in pixels: its own event says no more than that, and must not stop the one that leads. */
  const sent = useRef(new WeakMap<Element, number>())
  return ({ target, currentTarget: table }) => {
    if (!(target instanceof HTMLTableSectionElement) || sent.current.get(target) === target.scrollLeft) return
    sent.current.delete(target)
    for (const part of table.querySelectorAll(':scope > :is(thead, tbody)')) {
      if (part === target) continue
      part.scrollLeft = target.scrollLeft
      sent.current.set(part, part.scrollLeft)
    }
  }
}
