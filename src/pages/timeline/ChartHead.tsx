import { LEVELS } from '../../domain/maturity/stage-durations.ts'
import { t } from '../../i18n/i18n.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import { LevelSwatch, percent } from './Level.tsx'
import type { TimeAxis } from './time-axis.ts'
import styles from './TimelineChart.module.css'

/** What the bars mean, on a small screen; on a wide one the band above the axis says it. */
export function Key() {
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

/** The years along the axis, and what the numbers at its end are; the rows say the same in words. */
export function AxisLabels({ axis }: { axis: TimeAxis }) {
  // A page as the build writes it says no place in its markup: the policy allows no style there.
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
