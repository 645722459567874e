import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react'
import type { KeptItem } from './BookmarkRow.tsx'
import styles from './BookmarkRow.module.css'
import { dragLook } from './drag-look.ts'
import type { Drag } from './use-drag.ts'

/** A row without a note; pixels. */
const USUAL_HEIGHT = 73
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 6

type Props = {
  list: RefObject<HTMLOListElement | null>
  kept: readonly KeptItem[]
  drag: Drag | undefined
  /** A row that stays in the document wherever it is: it is held by the pointer or has the focus. */
  active: string | undefined
  renderRow: (one: KeptItem) => ReactNode
}

/** A long list of which only what is near the viewport is in the document. Rows are as high as their notes. */
export function WindowedRows({ list, kept, drag, active, renderRow }: Props) {
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    setScrollMargin(Math.round((list.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY))
  }, [list])
  const held = active === undefined ? -1 : kept.findIndex((one) => one.bookmark.id === active)
  const virtualizer = useWindowVirtualizer({
    count: kept.length,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => kept[index]?.bookmark.id ?? index,
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return held < 0 || indexes.includes(held) ? indexes : [...indexes, held].toSorted((a, b) => a - b)
    },
  })
  return (
    <ol ref={list} className={`${styles['rows']} ${styles['windowed']}`} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const one = kept[index]
        return (
          one && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-row={one.bookmark.id}
              aria-posinset={index + 1}
              aria-setsize={kept.length}
              {...dragLook(one.bookmark.id, drag, kept, start - scrollMargin)}
            >
              {renderRow(one)}
            </li>
          )
        )
      })}
    </ol>
  )
}
