import type { FirstStep } from '../../domain/knowledge/knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import styles from './FirstMinutes.module.css'
import { Section } from './Section.tsx'

/** First steps with an item. */
export function FirstMinutes({ steps }: { steps: readonly FirstStep[] }) {
  if (steps.length === 0) return null
  return (
    <Section title={t('item.firstMinutes')}>
      <ol className={styles['steps']}>
        {steps.map(({ text, command }) => (
          <li key={text}>
            <p>{text}</p>
            {command && (
              <div className={styles['command']}>
                <code>{command}</code>
                <CopyButton text={command} label={t('item.copyCommand')} doneLabel={t('item.copied')} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
