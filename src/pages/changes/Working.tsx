import { t } from '../../i18n/i18n.ts'
import styles from './ChangesPage.module.css'

/** Says that the comparison is being made; it keeps the place of what comes. */
export function Working() {
  return (
    <p role="status" className={styles['working']}>
      {t('changes.loading')}
    </p>
  )
}
