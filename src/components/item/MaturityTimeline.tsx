import {
  closedSpans,
  maturitySteps,
  undatedLevel,
  type ClosedSpan,
  type MaturityStep,
} from '../../domain/maturity/history.ts'
import type { Item, Maturity } from '../../domain/landscape/landscape.ts'
import { formatSpan } from '../../i18n/duration.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { dateSpan } from '../../lib/date-span.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { MaturityFigure } from './MaturityFigure.tsx'
import styles from './MaturityTimeline.module.css'
import { Section } from './Section.tsx'
import { levelName } from '../maturity/level-name.ts'

/** When a project reached each level and how long it stayed there, as a figure to scale and in words. */
export function MaturityTimeline({ item }: { item: Item }) {
  const { current } = useLandscape()
  const steps = maturitySteps(item)
  if (steps.length === 0 || !current) return null
  const spans = closedSpans(item, current.date)
  const undated = undatedLevel(item)
  return (
    <Section title={t('item.timeline')}>
      <MaturityFigure spans={spans} name={item.name} />
      <ol className={styles['steps']}>
        {steps.map(({ stage, date }, index) => (
          <li key={stage} className={styles['step']}>
            <span className={styles['name']}>
              <span className={`${styles['mark']} ${styles[levelOf(stage, spans)]}`} aria-hidden />
              {t(`item.${stage}`)}
            </span>{' '}
            <time className={styles['date']} dateTime={date}>
              {formatDate(date)}
            </time>{' '}
            <span className={styles['length']}>{lengthText({ stage, date }, steps[index + 1], current.date)}</span>
          </li>
        ))}
        {undated && (
          <li className={styles['step']}>
            <span className={styles['name']}>
              <span className={`${styles['mark']} ${styles[undated]}`} aria-hidden />
              {levelName(undated)}
            </span>{' '}
            <span className={styles['length']}>{t('item.noDate')}</span>
          </li>
        )}
      </ol>
    </Section>
  )
}

/** The level that colours a step's mark: projects are accepted at any level, or at an unrecorded one. */
function levelOf(stage: MaturityStep['stage'], [first]: readonly ClosedSpan[]): Maturity | 'unknown' {
  return stage === 'accepted' ? (first?.level ?? 'unknown') : stage
}

/** How long a stage lasted: until the next step, or until today. */
function lengthText(step: MaturityStep, next: MaturityStep | undefined, today: string): string | undefined {
  if (next) return next.date === step.date ? undefined : formatSpan(dateSpan(step.date, next.date))
  return step.date < today ? t('item.soFar', { span: formatSpan(dateSpan(step.date, today)) }) : undefined
}
