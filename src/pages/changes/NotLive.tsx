import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { t } from '../../i18n/i18n.ts'
import { Message } from '../../ui/Message.tsx'
import styles from './ChangesPage.module.css'

/** What stands in the place of changes while the page has nothing but the extract, which may be older than what was seen. */
export function NotLive() {
  const { isLivePending } = useLandscape()
  if (isLivePending) return <Working />
  return (
    <Message title={t('changes.extract.none')}>
      <p>{t('changes.extract.noneText')}</p>
    </Message>
  )
}

/** Says that the comparison is being made; it keeps the place of what comes. */
export function Working() {
  return (
    <p role="status" className={styles['working']}>
      {t('changes.loading')}
    </p>
  )
}
