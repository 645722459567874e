import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ComponentProps, type ReactNode, type RefObject } from 'react'
import styles from './WindowedList.module.css'

/** Lists up to this length are rendered completely, for find-in-page and screen readers. */
export const MAX_UNWINDOWED_ROWS = 60
/** Height of a row without a note, in pixels. */
const ESTIMATED_ROW_HEIGHT = 73
/** Rows rendered above and below the viewport. */
const OVERSCAN = 6

type Props<T> = {
  /** A ref for the list's element, where the caller needs it. */
  list?: RefObject<HTMLOListElement | null>
  rows: readonly T[]
  idOf: (row: T) => string
  className?: string | undefined
  /** The id of a row that stays rendered outside the window: it is being dragged or has the focus. */
  active?: string | undefined
  /** Further props of a row's element; `top` is its offset in the list, in pixels. */
  rowProps?: (row: T, top: number) => ComponentProps<'li'>
  renderRow: (row: T) => ReactNode
}

/** A long list that renders only rows near the viewport. Row heights follow their content. */
export function WindowedList<T>({ list, rows, idOf, className, active, rowProps = positionRow, renderRow }: Props<T>) {
  const [scrollMargin, setScrollMargin] = useState(0)
  const fallbackRef = useRef<HTMLOListElement>(null)
  const element = list ?? fallbackRef
  const activeIndex = active === undefined ? -1 : rows.findIndex((row) => idOf(row) === active)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATED_ROW_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : idOf(row)
    },
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return activeIndex < 0 || indexes.includes(activeIndex)
        ? indexes
        : [...indexes, activeIndex].toSorted((a, b) => a - b)
    },
  })
  const first = virtualizer.getVirtualItems()[0]?.index
  // Repeated whenever the window moves: another windowed list above may grow while its rows are measured.
  useLayoutEffect(() => {
    setScrollMargin(Math.round((element.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY))
  }, [element, rows, first])
  return (
    <ol ref={element} className={`${className ?? ''} ${styles['list']}`} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return (
          row !== undefined && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-row={idOf(row)}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              {...rowProps(row, start - scrollMargin)}
            >
              {renderRow(row)}
            </li>
          )
        )
      })}
    </ol>
  )
}

function positionRow(_row: unknown, top: number): ComponentProps<'li'> {
  return { className: styles['row'], style: { transform: `translateY(${top}px)` } }
}
