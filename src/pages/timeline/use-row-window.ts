import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { usePrinting } from '../../ui/use-media.ts'
import { useHydrated } from '../../ui/hydration.tsx'

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
const MAX_UNWINDOWED_ROWS = 60
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 8

/** Rows that the build writes into a page: as many as the first screen of a large window shows. */
const ROWS_AT_FIRST = 30

/**
 * The rows that are in the document; `offset` is a row's distance from the list's top in pixels. Both it and the height
 * are unknown while the rows just follow each other, as the build writes them and as paper has them.
 */
export type RowWindow<E extends HTMLElement> = {
  list: RefObject<E | null>
  rows: { index: number; offset: number | undefined }[]
  height: number | undefined
}

/** Of a list of rows of one height in a scrolling page, those that are near the window. */
export function useRowWindow<E extends HTMLElement>(count: number, rowHeight: number): RowWindow<E> {
  const list = useRef<E>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const isHydrated = useHydrated()
  const isPrinting = usePrinting()
  // Before the first paint, and again when what stands above the list may have changed its height.
  useLayoutEffect(() => setScrollMargin(topOf(list.current)), [])
  useEffect(() => {
    const frame = requestAnimationFrame(() => setScrollMargin(topOf(list.current)))
    return () => cancelAnimationFrame(frame)
  }, [count, rowHeight])
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: count <= MAX_UNWINDOWED_ROWS ? count : OVERSCAN,
    scrollMargin,
    initialRect: { width: 1440, height: 900 },
  })
  // Heights are known, not measured: they change only with the width of the window.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  // Paper has no window: every row follows the one before.
  if (!isHydrated || isPrinting) {
    const length = isPrinting ? count : Math.min(count, ROWS_AT_FIRST)
    return { list, rows: Array.from({ length }, (_, index) => ({ index, offset: undefined })), height: undefined }
  }
  const rows = virtualizer
    .getVirtualItems()
    .map((row: VirtualItem) => ({ index: row.index, offset: row.start - scrollMargin }))
  return { list, rows, height: count * rowHeight }
}

/** How far an element's top lies below the page's; pixels. */
function topOf(element: HTMLElement | null): number {
  return Math.round((element?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
}
