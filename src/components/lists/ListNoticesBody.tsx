import { useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { downloadQuarantined, downloadAllLists } from './download-bookmarks.ts'
import { UndoNotice } from './UndoNotice.tsx'

/** When this session began: text quarantined earlier has been reported earlier. */
const STARTED_AT = performance.timeOrigin
const dismissed = { notSaved: false, aside: false }

/** The notices; storage failures are reported once a session. */
export function ListNoticesBody() {
  const undoable = useBookmarks((state) => state.undoable)
  const isSaved = useBookmarks((state) => state.isSaved)
  const hasQuarantined = useBookmarks((store) => store.state.aside.some((one) => one.at >= STARTED_AT))
  const [, setDismissals] = useState(0)
  const dismiss = (what: keyof typeof dismissed) => {
    dismissed[what] = true
    setDismissals((count) => count + 1)
  }
  return (
    <>
      {!isSaved && !dismissed.notSaved && (
        <Notice
          trouble
          actions={
            <>
              <Button onClick={downloadAllLists}>{t('lists.downloadAll')}</Button>
              <Button onClick={() => dismiss('notSaved')}>{t('lists.dismiss')}</Button>
            </>
          }
        >
          {t('lists.notSaved')}
        </Notice>
      )}
      {hasQuarantined && !dismissed.aside && (
        <Notice
          trouble
          actions={
            <>
              <Button onClick={downloadQuarantined}>{t('lists.download')}</Button>
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
