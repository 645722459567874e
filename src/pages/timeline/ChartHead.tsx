import { LEVELS } from '../../domain/maturity/stage-durations.ts'
import { t } from '../../i18n/i18n.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import { LevelSwatch, percent } from './Level.tsx'
import type { TimeAxis } from './time-axis.ts'
import styles from './TimelineChart.module.css'

/** The key of the bars on small screens; on wide screens the band above the axis serves as key. */
export function ChartKey() {
  return (
    <div className={styles['key']}>
      <ul aria-label={t('timeline.key')}>
        {LEVELS.map((level) => (
          <li key={level}>
            <LevelSwatch level={level} />
            {t(`maturity.${level}`)}
          </li>
        ))}
      </ul>
      <p>{t('timeline.tap')}</p>
    </div>
  )
}

/** The years along the axis, and the title of the numbers at its end; hidden from screen readers, which read the rows. */
export function AxisLabels({ axis }: { axis: TimeAxis }) {
  // Not in prerendered markup: the content security policy forbids inline styles.
  const years = useHydrated() ? axis.years : []
  return (
    <div className={styles['axis']} aria-hidden>
      <div className={styles['ticks']}>
        {years.map((year) => (
          <span key={year} className={styles['tick']} style={{ insetInlineStart: percent(axis.startOf(year)) }}>
            {year}
          </span>
        ))}
      </div>
      <span className={styles['afterTitle']}>{t('timeline.after')}</span>
    </div>
  )
}
