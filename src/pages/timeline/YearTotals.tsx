import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { memo, useId } from 'react'
import type { Maturity } from '../../domain/landscape/landscape.ts'
import type { MaturityStep } from '../../domain/maturity/history.ts'
import type { YearTotal } from '../../domain/maturity/year-totals.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { levelClass, percent } from './Level.tsx'
import type { TimeAxis } from './time-axis.ts'
import styles from './TimelineChart.module.css'

/** The steps in the order of their bars, with the level that each leads to. */
export const STEPS: readonly { stage: MaturityStep['stage']; level: Maturity }[] = [
  { stage: 'accepted', level: 'sandbox' },
  { stage: 'incubating', level: 'incubating' },
  { stage: 'graduated', level: 'graduated' },
  { stage: 'archived', level: 'archived' },
]

/** In pixels: the tallest bar, the label above it, and both with the baseline. */
const MAX_BAR_HEIGHT = 52
const LABEL_HEIGHT = 16
const HEIGHT = LABEL_HEIGHT + MAX_BAR_HEIGHT + 1
/** The share of a year's width that its bars take together. */
const BAR_SHARE = 0.84
/** Labels with more digits would overlap. */
const MAX_LABELLED_COUNT = 99

/** The steps of each year as bars, aligned with the axis of the chart above. */
export const YearTotals = memo(function YearTotals({ totals, axis }: { totals: readonly YearTotal[]; axis: TimeAxis }) {
  const id = useId()
  const largest = max(totals, (total) => Math.max(...STEPS.map(({ stage }) => total[stage]))) ?? 0
  const height = scaleLinear([0, Math.max(1, largest)], [0, MAX_BAR_HEIGHT])
  const yearWidth = 100 / axis.years.length
  const barWidth = (yearWidth * BAR_SHARE) / STEPS.length
  return (
    <figure className={styles['totals']} aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className={styles['totalsTitle']}>
        {t('timeline.years')}
      </figcaption>
      <svg className={styles['totalsBars']} height={HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-about`}>
        <desc id={`${id}-about`}>{t('timeline.years.description')}</desc>
        {totals.map((total) => (
          <g key={total.year}>
            <title>{groupText(total)}</title>
            <rect
              className={styles['totalsYear']}
              x={percent(axis.startOf(total.year))}
              width={percent(yearWidth)}
              height={HEIGHT}
            />
            {STEPS.map(({ stage, level }, index) => {
              const count = total[stage]
              const left = axis.startOf(total.year) + (yearWidth * (1 - BAR_SHARE)) / 2 + index * barWidth
              const top = LABEL_HEIGHT + MAX_BAR_HEIGHT - height(count)
              return (
                count > 0 && (
                  <g key={stage}>
                    <rect
                      className={levelClass(level)}
                      x={percent(left + barWidth * 0.1)}
                      width={percent(barWidth * 0.8)}
                      y={top + 0.5}
                      height={height(count)}
                    />
                    {largest <= MAX_LABELLED_COUNT && (
                      <text className={styles['totalsNumber']} x={percent(left + barWidth / 2)} y={top - 4}>
                        {formatNumber(count)}
                      </text>
                    )}
                  </g>
                )
              )
            })}
          </g>
        ))}
        <line className={styles['line']} x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
    </figure>
  )
})

function groupText({ year, accepted, incubating, graduated, archived }: YearTotal): string {
  return t('timeline.years.group', { year: String(year), accepted, incubating, graduated, archived })
}
