import { useEffect, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks, type Undoable } from '../../stores/bookmarks/bookmarks.ts'
import { undoChange } from '../../stores/bookmarks/list-undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Milliseconds for which undoing is offered, unless somebody points at the offer or stands on it. */
const OFFERED_FOR_MS = 20_000

/** What was done last, and the way back. */
export function UndoNotice({ undoable }: { undoable: Undoable }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(withdraw, OFFERED_FOR_MS)
    return () => clearTimeout(timer)
  }, [isHeld, undoable])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notice
        actions={
          <>
            <Button
              onClick={() => {
                changeBookmarks((kept, now) => undoChange(kept, undoable.before, undoable.after, now))
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
