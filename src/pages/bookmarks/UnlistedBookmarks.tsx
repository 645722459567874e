import { X } from '../../ui/icons.tsx'
import { NoteText } from '../../components/lists/NoteText.tsx'
import { MAX_UNWINDOWED_ROWS, WindowedList } from '../../components/lists/WindowedList.tsx'
import { t } from '../../i18n/i18n.ts'
import type { Bookmark } from '../../stores/bookmarks/bookmark-record.ts'
import { changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { removeItem } from '../../stores/bookmarks/item-edits.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './BookmarksPage.module.css'

/** Bookmarks whose items are no longer in the landscape: by name, with their notes. */
export function UnlistedBookmarks({ listId, bookmarks }: { listId: string; bookmarks: readonly Bookmark[] }) {
  const row = (bookmark: Bookmark) => <UnlistedBookmark listId={listId} bookmark={bookmark} />
  return (
    <section className={styles['gone']}>
      <h3>{t('bookmarks.gone.title')}</h3>
      <p>{t('bookmarks.gone.text')}</p>
      {bookmarks.length > MAX_UNWINDOWED_ROWS ? (
        <WindowedList rows={bookmarks} idOf={({ id }) => id} renderRow={row} />
      ) : (
        <ul>
          {bookmarks.map((bookmark) => (
            <li key={bookmark.id}>{row(bookmark)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function UnlistedBookmark({ listId, bookmark: { id, name, note } }: { listId: string; bookmark: Bookmark }) {
  return (
    <div className={styles['goneRow']}>
      <div>
        <span dir="auto">{name}</span>
        {note && <NoteText text={note} />}
      </div>
      <IconButton
        label={t('bookmarks.remove', { name })}
        onClick={() =>
          changeBookmarks((state, now) => removeItem(state, id, now, listId), { kind: 'removedFrom', name })
        }
      >
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
