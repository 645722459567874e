import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ComponentProps, type ReactNode, type RefObject } from 'react'
import styles from './WindowedList.module.css'

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
export const WHOLE_UP_TO = 60
/** A row without a note; pixels. */
const USUAL_HEIGHT = 73
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 6

type Props<T> = {
  /** The list's element, where the caller needs it too. */
  list?: RefObject<HTMLOListElement | null>
  rows: readonly T[]
  idOf: (row: T) => string
  className?: string | undefined
  /** A row that stays in the document wherever it is: it is held by the pointer or has the focus. */
  active?: string | undefined
  /** What the element of a row has besides; `top` is how far below the list's beginning it stands, in pixels. */
  rowProps?: (row: T, top: number) => ComponentProps<'li'>
  renderRow: (row: T) => ReactNode
}

/** A long list of which only what is near the viewport is in the document. Rows are as high as what they hold. */
export function WindowedList<T>({ list, rows, idOf, className, active, rowProps = placed, renderRow }: Props<T>) {
  const [scrollMargin, setScrollMargin] = useState(0)
  const own = useRef<HTMLOListElement>(null)
  const element = list ?? own
  const held = active === undefined ? -1 : rows.findIndex((one) => idOf(one) === active)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : idOf(row)
    },
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return held < 0 || indexes.includes(held) ? indexes : [...indexes, held].toSorted((a, b) => a - b)
    },
  })
  const first = virtualizer.getVirtualItems()[0]?.index
  // Again with every other window: another such list may stand above, which grows while its rows are measured.
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

function placed(_row: unknown, top: number): ComponentProps<'li'> {
  return { className: styles['row'], style: { transform: `translateY(${top}px)` } }
}
