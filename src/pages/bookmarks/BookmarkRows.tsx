import { useRef, type CSSProperties } from 'react'
import { MAX_UNWINDOWED_ROWS, WindowedList } from '../../components/lists/WindowedList.tsx'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { BookmarkRow, type ListedBookmark } from './BookmarkRow.tsx'
import styles from './BookmarkRow.module.css'
import { useReordering } from './use-reordering.ts'
import type { Drag } from './use-drag.ts'

type Props = { listId: string; entries: readonly ListedBookmark[]; landscape: Landscape }

/** The bookmarks of a list, in the user's order. */
export function BookmarkRows({ listId, entries, landscape }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const { moves, drag, active, announcement } = useReordering(listId, entries, list)
  const row = (entry: ListedBookmark) => <BookmarkRow entry={entry} landscape={landscape} moves={moves} />
  return (
    <>
      <p id={moves.hintId} hidden>
        {t('bookmarks.move.keys')}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {announcement}
      </p>
      {entries.length > MAX_UNWINDOWED_ROWS ? (
        <WindowedList
          list={list}
          rows={entries}
          idOf={(entry) => entry.bookmark.id}
          className={`${styles['rows']} ${styles['windowed']}`}
          active={drag?.id ?? active}
          rowProps={(entry, top) => dragProps(entry.bookmark.id, drag, entries, top)}
          renderRow={row}
        />
      ) : (
        <ol ref={list} className={styles['rows']}>
          {entries.map((entry) => (
            <li key={entry.bookmark.id} data-row={entry.bookmark.id} {...dragProps(entry.bookmark.id, drag, entries)}>
              {row(entry)}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** Style and class of a row during a drag: the dragged row follows the pointer, and a line marks the drop position. */
function dragProps(id: string, drag: Drag | undefined, entries: readonly ListedBookmark[], top = 0) {
  const shift = top + (drag?.id === id ? drag.by : 0)
  const style: CSSProperties = shift === 0 ? {} : { transform: `translateY(${shift}px)` }
  const isLast = entries.at(-1)?.bookmark.id === id
  const dragClass =
    drag?.id === id
      ? styles['dragged']
      : drag?.before === id
        ? styles['landsBefore']
        : drag && drag.before === undefined && isLast
          ? styles['landsAfter']
          : undefined
  return { style, className: `${styles['slot']} ${dragClass ?? ''}` }
}
