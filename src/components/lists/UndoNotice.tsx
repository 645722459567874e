import { useEffect, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks, type Undoable } from '../../stores/bookmarks/bookmarks.ts'
import { undoChange } from '../../stores/bookmarks/list-undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** How long undo is offered, in milliseconds; paused while the notice is hovered or focused. */
const UNDO_TIMEOUT_MS = 20_000

/** The last change, with an undo button. */
export function UndoNotice({ undoable }: { undoable: Undoable }) {
  const [isPaused, setPaused] = useState(false)
  useEffect(() => {
    if (isPaused) return undefined
    const timer = setTimeout(withdraw, UNDO_TIMEOUT_MS)
    return () => clearTimeout(timer)
  }, [isPaused, undoable])
  return (
    <div
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Notice
        actions={
          <>
            <Button
              onClick={() => {
                changeBookmarks((state, now) => undoChange(state, undoable.before, undoable.after, now))
                withdraw()
              }}
            >
              {t('lists.undo')}
            </Button>
            <Button onClick={withdraw}>{t('lists.dismiss')}</Button>
          </>
        }
      >
        {t(`lists.undoable.${undoable.kind}`, { name: undoable.name })}
      </Notice>
    </div>
  )
}

function withdraw(): void {
  useBookmarks.setState({ undoable: undefined })
}
