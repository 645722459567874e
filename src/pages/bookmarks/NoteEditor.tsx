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

/** Milliseconds without a key after which what was written is stored. */
const REST_MS = 500
/** From how many characters left on the limit is spoken of. */
const NEAR_LIMIT = 500

type Props = { bookmark: Bookmark; name: string; onDone: () => void }

/** A note while it is written. It is stored at every rest, and before the page goes. */
export function NoteEditor({ bookmark, name, onDone }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [first] = useState(bookmark.note ?? '')
  const [text, setText] = useState(first)
  const base = useRef(first)
  const latest = useRef(first)

  const store = () => {
    if (latest.current === base.current) return
    changeBookmarks((kept, now) => {
      const current = kept.bookmarks.get(bookmarkKey(bookmark))?.note ?? ''
      const joined = joinNotes(base.current, current, latest.current).slice(0, NOTE_LENGTH)
      base.current = joined
      latest.current = joined
      return withNote(kept, bookmark.list, bookmark.id, joined, now)
    })
    setText(latest.current)
  }
  const storeNow = useRef(store)
  useEffect(() => {
    storeNow.current = store
    const timer = setTimeout(store, REST_MS)
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
    if (latest.current.trim() === '' && first !== '') offerBack(bookmark, first, name)
    onDone()
  }
  const left = NOTE_LENGTH - text.length
  return (
    <div className={styles['writing']}>
      <textarea
        ref={field}
        dir="auto"
        className={styles['field']}
        aria-label={t('bookmarks.note.label', { name })}
        aria-describedby={left < NEAR_LIMIT ? id : undefined}
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
        {left < NEAR_LIMIT && <span id={id}>{t('bookmarks.note.left', { count: left })}</span>}
      </div>
    </div>
  )
}

/** Offers to undo the removal of a note, which was stored while it was being deleted. */
function offerBack(bookmark: Bookmark, note: string, name: string): void {
  const { state: kept } = useBookmarks.getState()
  const before = withNote(kept, bookmark.list, bookmark.id, note, Date.now())
  useBookmarks.setState({ undoable: { kind: 'noteRemoved', name, before, after: kept } })
}
