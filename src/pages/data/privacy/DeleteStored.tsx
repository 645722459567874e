import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { language, t } from '../../../i18n/i18n.ts'
import { deleteStored, finishDeletion, hasUserData, type StoredKind } from '../../../stores/storage/delete-stored.ts'
import { Button } from '../../../ui/Button.tsx'
import { TitledDialog } from '../../../ui/TitledDialog.tsx'
import styles from '../DataPage.module.css'

/** The page begins anew after the deletion, and says at this place how it went. */
const DONE = 'deleted'

/** Deletes all that the site has stored in this browser, once that is confirmed, and says what is left of it. */
export function DeleteStored() {
  const [isAsking, setIsAsking] = useState(false)
  const [left, setLeft] = useState<StoredKind[]>([])
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    // The address alone proves nothing: anyone can link to it.
    if (globalThis.location.hash !== `#${DONE}` || hasUserData()) return
    void finishDeletion(scope()).then((kinds) => (kinds.length === 0 ? setIsDone(true) : setLeft(kinds)))
  }, [])

  const remove = async () => {
    setIsAsking(false)
    const kinds = await deleteStored(scope())
    setLeft(kinds)
    if (kinds.length > 0) return
    globalThis.history.replaceState(null, '', `#${DONE}`)
    globalThis.location.reload()
  }
  return (
    <>
      <div className={styles['check']}>
        <Button onClick={() => setIsAsking(true)}>
          <Trash2 size={16} aria-hidden /> {t('data.privacy.delete')}
        </Button>
        <p id={DONE} role="status">
          {isDone && t('data.privacy.deleted')}
        </p>
      </div>
      {left.length > 0 && (
        <p role="alert" className={styles['text']}>
          {t('data.privacy.left', { kinds: listed(left) })}
        </p>
      )}
      {isAsking && (
        <TitledDialog
          title={t('data.privacy.ask')}
          closeLabel={t('data.privacy.close')}
          onClose={() => setIsAsking(false)}
        >
          <p>{t('data.privacy.askText')}</p>
          <div className={styles['actions']}>
            <Button primary onClick={() => void remove()}>
              {t('data.privacy.confirm')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('data.privacy.cancel')}</Button>
          </div>
        </TitledDialog>
      )}
    </>
  )
}

/** What the service worker is for. */
function scope(): string {
  return new URL(import.meta.env.BASE_URL, globalThis.location.href).href
}

function listed(kinds: readonly StoredKind[]): string {
  return new Intl.ListFormat(language()).format(kinds.map((kind) => t(`data.privacy.kind.${kind}`)))
}
