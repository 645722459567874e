import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Other.module.css'
import type { Opening } from './use-opening.ts'

/** How the opening goes: what is being read, or why it could not be. What is in use stays in use meanwhile. */
export function Outcome({ opening }: { opening: Opening }) {
  if (opening.status === 'idle') return null
  const { name } = opening
  if (opening.status === 'reading') {
    return (
      <div className={styles['reading']}>
        <p role="status">{t('data.other.reading', { name })}</p>
        <Button onClick={opening.cancel}>{t('data.other.cancel')}</Button>
      </div>
    )
  }
  const { failure, status, detail } = opening.error
  return (
    <div role="alert" className={styles['trouble']}>
      <p>
        <strong>{t('data.other.failed', { name })}</strong> {t(`data.other.failure.${failure}`, { status: status ?? '' })}
      </p>
      {HELPS_DETAIL.has(failure) && (
        <p className={styles['detail']} lang="en">
          {detail}
        </p>
      )}
      <p>{t('data.other.unchanged')}</p>
      <Button onClick={opening.retry}>{t('live.retry')}</Button>
    </div>
  )
}

/** Failures whose detail says where in the file to look. */
const HELPS_DETAIL: ReadonlySet<string> = new Set(['not-yaml', 'not-a-landscape', 'aliases'])
