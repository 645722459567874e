import { t } from '../i18n/i18n.ts'
import styles from './PageSkeleton.module.css'

/** A placeholder for the page while its data loads. */
export function PageSkeleton() {
  return (
    <div className={styles['skeleton']} role="status" aria-label={t('results.loading')}>
      <div className={styles['column']}>
        {Array.from({ length: 14 }, (_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines are all alike
          <div key={index} className={styles['line']} />
        ))}
      </div>
      <div className={styles['cards']}>
        {Array.from({ length: 18 }, (_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the cards are all alike
          <div key={index} className={styles['card']} />
        ))}
      </div>
    </div>
  )
}
