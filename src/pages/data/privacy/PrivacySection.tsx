import { useId } from 'react'
import { t } from '../../../i18n/i18n.ts'
import { LANDSCAPE_HOSTS } from '../../../stores/landscape-choice.ts'
import styles from '../DataPage.module.css'
import { StoredDataDeletion } from './StoredDataDeletion.tsx'
import { outsideHosts } from './outside-hosts.ts'

const HOSTS = outsideHosts({
  landscapeUrl: import.meta.env.LANDSCAPE_URL,
  logoUrl: import.meta.env.LOGO_URL,
  githubApiUrl: import.meta.env.GITHUB_API_URL,
  landscapeHosts: LANDSCAPE_HOSTS,
})

/** Which hosts learn the visitor's IP address and when, what is stored in the browser, and how to delete it. */
export function PrivacySection() {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{t('data.privacy')}</h2>
      <p className={styles['text']}>{t('data.privacy.lead')}</p>
      <dl className={`${styles['facts']} ${styles['hosts']}`}>
        <dt>{t('data.privacy.own')}</dt>
        <dd>{t('data.privacy.ownText')}</dd>
        {HOSTS.map(({ host, occasions }) => (
          <div key={host} className={styles['row']}>
            <dt>{host}</dt>
            <dd>{occasions.map((occasion) => t(`data.privacy.when.${occasion}`)).join(' ')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['text']}>{t('data.privacy.never')}</p>
      <h3>{t('data.privacy.stored')}</h3>
      <p className={styles['text']}>{t('data.privacy.storedText')}</p>
      <StoredDataDeletion />
    </section>
  )
}
