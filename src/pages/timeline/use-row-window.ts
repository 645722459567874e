import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { usePrinting } from '../../ui/use-media.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import { useListTop } from '../explore/results/use-list-layout.ts'

/** Lists up to this length are rendered completely, for find-in-page and screen readers. */
const MAX_UNWINDOWED_ROWS = 60
/** Rows rendered above and below the viewport. */
const OVERSCAN = 8

/** Rows in prerendered pages: enough for the first screen of a large window. */
const PRERENDERED_ROWS = 30

/**
 * The rendered rows; `offset` is a row's distance from the list's top in pixels. Offsets and height are undefined while
 * rows are in normal flow, in prerendered pages and in print.
 */
export type RowWindow<E extends HTMLElement> = {
  list: RefObject<E | null>
  rows: { index: number; offset: number | undefined }[]
  height: number | undefined
}

/** Windows a list of rows of equal height: returns the rows near the viewport. */
export function useRowWindow<E extends HTMLElement>(count: number, rowHeight: number): RowWindow<E> {
  const list = useRef<E>(null)
  const isHydrated = useHydrated()
  const isPrinting = usePrinting()
  const scrollMargin = useListTop(list, count * rowHeight)
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: count <= MAX_UNWINDOWED_ROWS ? count : OVERSCAN,
    scrollMargin,
    initialRect: { width: 1440, height: 900 },
  })
  // Row heights are fixed, not measured: they change only with the width of the window.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  // Print has no viewport: all rows are in normal flow.
  if (!isHydrated || isPrinting) {
    const length = isPrinting ? count : Math.min(count, PRERENDERED_ROWS)
    return { list, rows: Array.from({ length }, (_, index) => ({ index, offset: undefined })), height: undefined }
  }
  const rows = virtualizer
    .getVirtualItems()
    .map((row: VirtualItem) => ({ index: row.index, offset: row.start - scrollMargin }))
  return { list, rows, height: count * rowHeight }
}
