import { SUMMARY_FIELDS, type Item } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import styles from './ItemDetails.module.css'
import { Section } from './Section.tsx'

/** What the project says of itself in the landscape file. */
export function ItemSummary({ item }: { item: Item }) {
  const fields = SUMMARY_FIELDS.filter((field) => item.summary?.[field])
  if (fields.length === 0) return null
  return (
    <Section title={t('item.summary')}>
      <dl className={`${styles['pairs']} ${styles['words']}`}>
        {fields.map((field) => (
          <div key={field} className={styles['pair']}>
            <dt>{t(`summary.${field}`)}</dt>
            <dd dir="auto" lang="en">
              {item.summary?.[field]}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['source']}>{t('item.descriptionSource')}</p>
    </Section>
  )
}
