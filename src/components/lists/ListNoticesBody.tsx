import { useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { downloadAside, downloadKept } from './download-kept.ts'
import { UndoNotice } from './UndoNotice.tsx'

/** When this session began: what was set aside before has been spoken of before. */
const STARTED_AT = performance.timeOrigin
const said = { notSaved: false, aside: false }

/** The notices themselves; trouble is said once a session. */
export function ListNoticesBody() {
  const undoable = useBookmarks((state) => state.undoable)
  const isSaved = useBookmarks((state) => state.isSaved)
  const hasAside = useBookmarks((store) => store.state.aside.some((one) => one.at >= STARTED_AT))
  const [, setSaid] = useState(0)
  const dismiss = (what: keyof typeof said) => {
    said[what] = true
    setSaid((count) => count + 1)
  }
  return (
    <>
      {!isSaved && !said.notSaved && (
        <Notice
          trouble
          actions={
            <>
              <Button onClick={downloadKept}>{t('lists.downloadAll')}</Button>
              <Button onClick={() => dismiss('notSaved')}>{t('lists.dismiss')}</Button>
            </>
          }
        >
          {t('lists.notSaved')}
        </Notice>
      )}
      {hasAside && !said.aside && (
        <Notice
          trouble
          actions={
            <>
              <Button onClick={downloadAside}>{t('lists.download')}</Button>
              <Button onClick={() => dismiss('aside')}>{t('lists.dismiss')}</Button>
            </>
          }
        >
          {t('lists.aside')}
        </Notice>
      )}
      {undoable && <UndoNotice key={undoable.kind + undoable.name} undoable={undoable} />}
    </>
  )
}
