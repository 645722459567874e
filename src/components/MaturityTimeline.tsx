import { maturitySteps } from '../domain/timeline.ts'
import type { Item } from '../domain/landscape.ts'
import { formatDate } from '../i18n/format.ts'
import { t } from '../i18n/i18n.ts'
import styles from './ItemDetails.module.css'
import { Section } from './Section.tsx'

/** When a project reached each level. */
export function MaturityTimeline({ item }: { item: Item }) {
  const steps = maturitySteps(item)
  if (steps.length === 0) return null
  return (
    <Section title={t('item.timeline')}>
      <ol className={styles['timeline']}>
        {steps.map(({ stage, date }) => (
          <li key={stage} className={`${styles['step']} ${styles[stage]}`}>
            <span className={styles['stepName']}>{t(`item.${stage}`)}</span>
            <time className={styles['stepDate']} dateTime={date}>
              {formatDate(date)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  )
}
