import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { t } from '../../i18n/i18n.ts'
import { Message } from '../../ui/Message.tsx'
import styles from './ChangesPage.module.css'

/** Replaces changes while only the bundled landscape is available, which may be older than the one seen last. */
export function OfflineHint() {
  const { isLivePending } = useLandscape()
  if (isLivePending) return <LoadingIndicator />
  return (
    <Message title={t('changes.extract.none')}>
      <p>{t('changes.extract.noneText')}</p>
    </Message>
  )
}

/** Displayed while a comparison is computed; reserves its space. */
export function LoadingIndicator() {
  return (
    <p role="status" className={styles['working']}>
      {t('changes.loading')}
    </p>
  )
}
