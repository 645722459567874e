import { useLayoutEffect, useState, type RefObject } from 'react'

/** In pixels, as `--card-width` in tokens.css; narrower cards would break long words in names. */
const MIN_CARD_WIDTH = 288
const GAP = 12

/** The last result: a list that mounts again most likely has the same width, which saves a second layout. */
let lastColumns: number | undefined

/** The number of cards that fit side by side into `element`; follows its width. */
export function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(
    () => lastColumns ?? ('innerWidth' in globalThis ? columnsIn(globalThis.innerWidth) : 1),
  )
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const update = () => setColumns((lastColumns = columnsIn(target.clientWidth)))
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
