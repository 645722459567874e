import { useRef, type CSSProperties } from 'react'
import { MAX_UNWINDOWED_ROWS, WindowedList } from '../../components/lists/WindowedList.tsx'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { BookmarkRow, type KeptItem } from './BookmarkRow.tsx'
import styles from './BookmarkRow.module.css'
import { useMoving } from './use-moving.ts'
import type { Drag } from './use-drag.ts'

type Props = { listId: string; kept: readonly KeptItem[]; landscape: Landscape }

/** The bookmarks of a list, in the person's order. */
export function BookmarkRows({ listId, kept, landscape }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const { moving, drag, active, announcement } = useMoving(listId, kept, list)
  const row = (one: KeptItem) => <BookmarkRow kept={one} landscape={landscape} moving={moving} />
  return (
    <>
      <p id={moving.hintId} hidden>
        {t('bookmarks.move.keys')}
      </p>
      <p className={styles['unseen']} aria-live="assertive">
        {announcement}
      </p>
      {kept.length > MAX_UNWINDOWED_ROWS ? (
        <WindowedList
          list={list}
          rows={kept}
          idOf={(one) => one.bookmark.id}
          className={`${styles['rows']} ${styles['windowed']}`}
          active={drag?.id ?? active}
          rowProps={(one, top) => dragLook(one.bookmark.id, drag, kept, top)}
          renderRow={row}
        />
      ) : (
        <ol ref={list} className={styles['rows']}>
          {kept.map((one) => (
            <li key={one.bookmark.id} data-row={one.bookmark.id} {...dragLook(one.bookmark.id, drag, kept)}>
              {row(one)}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** How a row looks while one is dragged: that one follows the pointer, and a line shows where it would land. */
function dragLook(id: string, drag: Drag | undefined, kept: readonly KeptItem[], top = 0) {
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
