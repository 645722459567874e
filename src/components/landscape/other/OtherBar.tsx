import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/i18n.ts'
import { isUndated, landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { dataLink } from '../../../routing/links.ts'
import { Anchor } from '../../navigation/Anchor.tsx'
import { useLandscape } from '../landscape-state.ts'
import { goBack } from './show-landscape.ts'
import styles from './OtherBar.module.css'

/** Text key for the date of its data. */
function dateKeyOf(other: OtherLandscape) {
  if (other.kind === 'address') return 'other.fetchedOn'
  return isUndated(other) ? 'other.savedOn' : 'other.fileOf'
}

/** Names the selected landscape and its date, with a button back to the CNCF's. Texts are shorter on small screens. */
export function OtherBar({ other }: { other: OtherLandscape }) {
  const { current } = useLandscape()
  const name = landscapeName(other)
  return (
    <section className={styles['bar']} aria-label={t('other.bar')}>
      <p className={styles['text']}>
        <span className={styles['lead']}>{t('other.lead')}</span>{' '}
        <span className={styles['leadShort']}>{t('other.leadShort')}</span>{' '}
        <Anchor link={dataLink()} className={styles['name']} title={other.kind === 'file' ? name : other.id}>
          {name}
        </Anchor>{' '}
        {current && <span className={styles['date']}>{t(dateKeyOf(other), { date: formatDate(current.date) })}</span>}
      </p>
      <button type="button" className={styles['back']} onClick={goBack}>
        {t('other.back')} <span className="visually-hidden-phone">{t('other.backTo')}</span>
      </button>
    </section>
  )
}
