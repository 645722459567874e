import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Other.module.css'
import type { OpeningState } from './use-open-landscape.ts'

/** The file that is being read, or why that failed. The current landscape stays in use meanwhile. */
export function OpeningStatus({ opening }: { opening: OpeningState }) {
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
      {DISPLAYS_DETAIL.has(failure) && (
        <p className={styles['detail']} lang="en">
          {detail}
        </p>
      )}
      <p>{t('data.other.unchanged')}</p>
      <Button onClick={opening.retry}>{t('live.retry')}</Button>
    </div>
  )
}

/** Failures whose detail gives a position in the file. */
const DISPLAYS_DETAIL: ReadonlySet<string> = new Set(['not-yaml', 'not-a-landscape', 'aliases'])
