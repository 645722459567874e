import { SUMMARY_FIELDS, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { linkifyMarkdown } from '../../lib/linkify.ts'
import { ExternalLink } from '../navigation/ExternalLink.tsx'
import styles from './ItemDetails.module.css'
import { Section } from './Section.tsx'

/** The project's summary from the landscape file. */
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
              {linkifyMarkdown(item.summary?.[field] ?? '').map(({ text, url }, index) =>
                url ? (
                  // oxlint-disable-next-line react/no-array-index-key -- the parts have no other identity
                  <ExternalLink key={index} url={url}>
                    {text}
                  </ExternalLink>
                ) : (
                  text
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['source']}>{t('item.descriptionSource')}</p>
    </Section>
  )
}
