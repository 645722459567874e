import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import type { Maturity } from '../../domain/landscape/landscape.ts'
import type { ClosedSpan } from '../../domain/maturity/history.ts'
import { formatSpan } from '../../i18n/duration.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { dateSpan, yearFraction } from '../../lib/date-span.ts'
import styles from './MaturityTimeline.module.css'

/** Heights of the bars in pixels. They rise with the level, so that it is visible without colour; all share one baseline. */
const HEIGHT: Record<Maturity | 'unknown', number> = {
  sandbox: 8,
  incubating: 14,
  graduated: 20,
  archived: 8,
  unknown: 8,
}
const BASELINE = 22
const FIGURE_HEIGHT = 48
/** The approximate number of year labels that fit beside a list. */
const TICKS = 4
/** Per cent of the width; a label closer to the edge is aligned with it. */
const EDGE = 4

type Props = { spans: readonly ClosedSpan[]; name: string }

/** The levels of a project on an axis of years. Positions are per cent, so that the figure fits any width with one type size. */
export function MaturityFigure({ spans, name }: Props) {
  const id = useId()
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return null
  const start = Math.floor(yearFraction(first.from))
  const scale = scaleLinear([start, Math.max(yearFraction(last.to), start + 0.5)], [0, 100])
  const at = (date: string) => rounded(scale(yearFraction(date)))
  const years = scale.ticks(TICKS).filter(Number.isInteger)
  return (
    <svg
      className={styles['figure']}
      width="100%"
      height={FIGURE_HEIGHT}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
    >
      <title id={`${id}title`}>{t('item.figure', { name })}</title>
      <desc id={`${id}desc`}>{spans.map(spanText).join('; ')}</desc>
      <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles['archived']} width={2.5} height={6} />
      </pattern>
      {years.map((year) => {
        const x = rounded(scale(year))
        return (
          <g key={year}>
            <line className={styles['tick']} x1={`${x}%`} x2={`${x}%`} y1={0} y2={BASELINE + 5} />
            <text x={`${x}%`} y={FIGURE_HEIGHT - 6} textAnchor={x < EDGE ? 'start' : x > 100 - EDGE ? 'end' : 'middle'}>
              {year}
            </text>
          </g>
        )
      })}
      <line className={styles['axis']} x1="0%" x2="100%" y1={BASELINE + 0.5} y2={BASELINE + 0.5} />
      {spans.map(({ level, from, to }) => {
        const height = HEIGHT[level ?? 'unknown']
        return (
          <rect
            key={from}
            className={`${styles['span']} ${styles[level === 'archived' ? 'hatched' : (level ?? 'unknown')]}`}
            x={`${at(from)}%`}
            y={BASELINE - height}
            width={`${rounded(Math.max(at(to) - at(from), 0.75))}%`}
            height={height}
            rx={2}
            {...(level === 'archived' && { fill: `url(#${id}hatch)` })}
          />
        )
      })}
    </svg>
  )
}

/** Two decimals of a per cent are a tenth of a pixel; more would only lengthen the page. */
function rounded(percent: number): number {
  return Math.round(percent * 100) / 100
}

/** "Sandbox: May 9, 2016 – Aug 9, 2018 (2 years, 3 months)". */
function spanText({ level, from, to }: ClosedSpan): string {
  const name = level ? t(`maturity.${level}`) : t('item.accepted')
  return t('item.span', { name, from: formatDate(from), to: formatDate(to), length: formatSpan(dateSpan(from, to)) })
}
