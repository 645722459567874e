import { Trash2 } from '../../../ui/icons.tsx'
import { useEffect, useState } from 'react'
import { language, t } from '../../../i18n/i18n.ts'
import { deleteStored, finishDeletion, hasUserData, type StoredKind } from '../../../stores/storage/delete-stored.ts'
import { Button } from '../../../ui/Button.tsx'
import { TitledDialog } from '../../../ui/TitledDialog.tsx'
import styles from '../DataPage.module.css'

/** The fragment with which the page reloads after the deletion, to report the result. */
const DONE_FRAGMENT = 'deleted'

/** Deletes everything that the site has stored in this browser, after a confirmation, and reports what could not be deleted. */
export function StoredDataDeletion() {
  const [isConfirming, setIsConfirming] = useState(false)
  const [remaining, setRemaining] = useState<StoredKind[]>([])
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    // The fragment alone proves nothing: anyone can link to it.
    if (globalThis.location.hash !== `#${DONE_FRAGMENT}` || hasUserData()) return
    void finishDeletion(scope()).then((kinds) => (kinds.length === 0 ? setIsDone(true) : setRemaining(kinds)))
  }, [])

  const remove = async () => {
    setIsConfirming(false)
    const kinds = await deleteStored(scope())
    setRemaining(kinds)
    if (kinds.length > 0) return
    globalThis.history.replaceState(null, '', `#${DONE_FRAGMENT}`)
    globalThis.location.reload()
  }
  return (
    <>
      <div className={styles['check']}>
        <Button onClick={() => setIsConfirming(true)}>
          <Trash2 size={16} aria-hidden /> {t('data.privacy.delete')}
        </Button>
        <p id={DONE_FRAGMENT} role="status">
          {isDone && t('data.privacy.deleted')}
        </p>
      </div>
      {remaining.length > 0 && (
        <p role="alert" className={styles['text']}>
          {t('data.privacy.left', { kinds: joinKinds(remaining) })}
        </p>
      )}
      {isConfirming && (
        <TitledDialog
          title={t('data.privacy.ask')}
          closeLabel={t('data.privacy.close')}
          onClose={() => setIsConfirming(false)}
        >
          <p>{t('data.privacy.askText')}</p>
          <div className={styles['actions']}>
            <Button primary onClick={() => void remove()}>
              {t('data.privacy.confirm')}
            </Button>
            <Button onClick={() => setIsConfirming(false)}>{t('data.privacy.cancel')}</Button>
          </div>
        </TitledDialog>
      )}
    </>
  )
}

/** The scope of the service worker. */
function scope(): string {
  return new URL(import.meta.env.BASE_URL, globalThis.location.href).href
}

function joinKinds(kinds: readonly StoredKind[]): string {
  return new Intl.ListFormat(language()).format(kinds.map((kind) => t(`data.privacy.kind.${kind}`)))
}
