import { useEffect, useId, useRef, useState } from 'react'
import { NOTE_LENGTH } from '../../lib/limits.ts'
import { t } from '../../i18n/i18n.ts'
import type { Bookmark } from '../../stores/bookmarks/bookmark-record.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarkKey } from '../../stores/bookmarks/merge.ts'
import { joinNotes, withNote } from '../../stores/bookmarks/list-edits.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './BookmarkRow.module.css'
import { keyOf } from '../../lib/keys.ts'

/** Delay after the last key before a note is saved, in milliseconds. */
const SAVE_DEBOUNCE_MS = 500
/** The counter is displayed below this number of remaining characters. */
const COUNTER_THRESHOLD = 500

type Props = { bookmark: Bookmark; name: string; onDone: () => void }

/** Edits a note. It is saved after each pause in typing, and before the page is hidden. */
export function NoteEditor({ bookmark, name, onDone }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [initialNote] = useState(bookmark.note ?? '')
  const [text, setText] = useState(initialNote)
  const base = useRef(initialNote)
  const latest = useRef(initialNote)

  const store = () => {
    if (latest.current === base.current) return
    changeBookmarks((state, now) => {
      const current = state.bookmarks.get(bookmarkKey(bookmark))?.note ?? ''
      const joined = joinNotes(base.current, current, latest.current).slice(0, NOTE_LENGTH)
      base.current = joined
      latest.current = joined
      return withNote(state, bookmark.list, bookmark.id, joined, now)
    })
    setText(latest.current)
  }
  const storeNow = useRef(store)
  useEffect(() => {
    storeNow.current = store
    const timer = setTimeout(store, SAVE_DEBOUNCE_MS)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(latest.current.length, latest.current.length)
    const onLeave = () => storeNow.current()
    globalThis.addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      globalThis.removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      onLeave()
    }
  }, [])

  const finish = () => {
    store()
    if (latest.current.trim() === '' && initialNote !== '') offerUndo(bookmark, initialNote, name)
    onDone()
  }
  const remaining = NOTE_LENGTH - text.length
  return (
    <div className={styles['writing']}>
      <textarea
        ref={field}
        dir="auto"
        className={styles['field']}
        aria-label={t('bookmarks.note.label', { name })}
        aria-describedby={remaining < COUNTER_THRESHOLD ? id : undefined}
        rows={Math.min(10, Math.max(2, text.split('\n').length))}
        maxLength={NOTE_LENGTH}
        value={text}
        onChange={(event) => {
          latest.current = event.target.value
          setText(event.target.value)
        }}
        onKeyDown={(event) => {
          const key = keyOf(event)
          const isEnd = key === 'Escape' || (key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!isEnd) return
          event.preventDefault()
          finish()
        }}
      />
      <div className={styles['writingFoot']}>
        <Button onClick={finish}>{t('lists.done')}</Button>
        {remaining < COUNTER_THRESHOLD && <span id={id}>{t('bookmarks.note.left', { count: remaining })}</span>}
      </div>
    </div>
  )
}

/** Offers to undo the removal of a note: the debounced save has already stored the empty text. */
function offerUndo(bookmark: Bookmark, note: string, name: string): void {
  const { state } = useBookmarks.getState()
  const before = withNote(state, bookmark.list, bookmark.id, note, Date.now())
  useBookmarks.setState({ undoable: { kind: 'noteRemoved', name, before, after: state } })
}
