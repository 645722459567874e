import { useLayoutEffect, useState, type RefObject } from 'react'

/** Pixels, as `--card-width` in tokens.css; a card narrower than this breaks names of one long word. */
const MIN_CARD_WIDTH = 288
const GAP = 12

/** What was found last: a list that comes back most likely has the same room, and is not laid out twice then. */
let latest: number | undefined

/** How many cards fit side by side into `element`, followed as its width changes. */
export function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(
    () => latest ?? ('innerWidth' in globalThis ? columnsIn(globalThis.innerWidth) : 1),
  )
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const update = () => setColumns((latest = columnsIn(target.clientWidth)))
    update()
    const observer = new ResizeObserver(update)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return columns
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (MIN_CARD_WIDTH + GAP)))
}
