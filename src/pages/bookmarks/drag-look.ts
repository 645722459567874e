import type { CSSProperties } from 'react'
import type { KeptItem } from './BookmarkRow.tsx'
import styles from './BookmarkRow.module.css'
import type { Drag } from './use-drag.ts'

/** How a row looks while one is dragged: that one follows the pointer, and a line shows where it would land. */
export function dragLook(id: string, drag: Drag | undefined, kept: readonly KeptItem[], top = 0) {
  const shift = top + (drag?.id === id ? drag.by : 0)
  const style: CSSProperties = shift === 0 ? {} : { transform: `translateY(${shift}px)` }
  const isLast = kept.at(-1)?.bookmark.id === id
  const look =
    drag?.id === id
      ? styles['dragged']
      : drag?.before === id
        ? styles['landsBefore']
        : drag && drag.before === undefined && isLast
          ? styles['landsAfter']
          : undefined
  return { style, className: `${styles['slot']} ${look ?? ''}` }
}
