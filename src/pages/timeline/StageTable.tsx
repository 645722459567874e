import { Link } from '@tanstack/react-router'
import { scaleLinear } from 'd3-scale'
import { memo, useId } from 'react'
import type { Maturity } from '../../domain/landscape/landscape.ts'
import { lacksDates, LEVELS, type Passage, type PassageSummary } from '../../domain/maturity/stage-durations.ts'
import { formatNumber } from '../../i18n/format.ts'
import { formatYears, yearsOfDays } from '../../i18n/format-years.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { levelClass, LevelSwatch, percent } from './Level.tsx'
import { noTimeText } from './life-text.ts'
import styles from './tables.module.css'
import type { Timeline } from './use-timeline.ts'

/** Maps a duration in days or years to a position in the figure, in percent. */
type YearScale = { atDays: (days: number) => number; ticks: number[]; atYears: (years: number) => number }

function yearScale(summaries: Timeline['summaries']): YearScale {
  const longest = Math.max(1, ...LEVELS.map((level) => yearsOfDays(summaries[level]?.longest.days ?? 0)))
  // Padding at both ends, so that no dot is clipped.
  const scale = scaleLinear([0, longest], [2, 98]).nice(4)
  return { atDays: (days) => scale(yearsOfDays(days)), ticks: scale.ticks(4), atYears: scale }
}

/** Durations of each stage: over all projects, and over the filtered ones if filters are active. */
export const StageTable = memo(function StageTable({ timeline }: { timeline: Timeline }) {
  const id = useId()
  const { all, projects, summaries, undated, filteredSummaries } = timeline
  const isFiltered = projects.length < all.length
  const scale = yearScale(summaries)
  return (
    <section className={styles['section']}>
      <h2 id={id}>{t('timeline.stages')}</h2>
      <p className={styles['lead']}>{t('timeline.stages.lead')}</p>
      {/* A horizontally scrollable table must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby={id}>
        <table className={styles['wide']}>
          <thead>
            <tr>
              <th scope="col">{t('timeline.stages.stage')}</th>
              <th scope="col" className={styles['number']}>
                {t('timeline.stages.projects')}
              </th>
              <th scope="col" className={styles['number']}>
                {t('timeline.stages.median')}
              </th>
              <th scope="col">{t('timeline.stages.shortest')}</th>
              <th scope="col">{t('timeline.stages.longest')}</th>
              <th scope="col" className={styles['spread']}>
                {t('timeline.stages.spread')}
                <SpreadAxis scale={scale} />
              </th>
            </tr>
          </thead>
          {LEVELS.map((level) => (
            <tbody key={level}>
              <StageRow level={level} summary={summaries[level]} isUndated={undated.has(level)} scale={scale} />
              {isFiltered && (
                <StageRow
                  level={level}
                  summary={filteredSummaries[level]}
                  isUndated={lacksDates(projects, level)}
                  scale={scale}
                  isSelection
                />
              )}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
})

type RowProps = {
  level: Maturity
  summary: PassageSummary | undefined
  isUndated: boolean
  scale: YearScale
  isSelection?: boolean
}

function StageRow({ level, summary, isUndated, scale, isSelection = false }: RowProps) {
  return (
    <tr className={isSelection ? styles['selection'] : undefined}>
      <th scope="row">
        {isSelection ? (
          t('timeline.selection')
        ) : (
          <>
            <LevelSwatch level={level} /> {t(`timeline.stage.${level}`)}
          </>
        )}
      </th>
      <td className={styles['number']}>{formatNumber(summary?.passages.length ?? 0)}</td>
      {summary ? (
        <>
          <td className={styles['number']}>{formatYears(summary.medianDays)}</td>
          <ExtremeCell passage={summary.shortest} />
          <ExtremeCell passage={summary.longest} />
          <td className={styles['spread']}>
            <Spread level={level} summary={summary} scale={scale} />
          </td>
        </>
      ) : (
        <td colSpan={4}>{noTimeText(isUndated)}</td>
      )}
    </tr>
  )
}

function ExtremeCell({ passage }: { passage: Passage }) {
  return (
    <td>
      {formatYears(passage.days)}{' '}
      <Link dir="auto" className={styles['who']} {...itemLink(passage.project.id)}>
        {passage.project.name}
      </Link>
    </td>
  )
}

function SpreadAxis({ scale }: { scale: YearScale }) {
  return (
    <svg className={styles['spreadAxis']} aria-hidden>
      {scale.ticks.map((years) => (
        <text key={years} x={percent(scale.atYears(years))} y={12}>
          {formatNumber(years)}
        </text>
      ))}
    </svg>
  )
}

/** Each project as a dot, and the median as a line; the numbers are in the table. */
function Spread({ level, summary, scale }: { level: Maturity; summary: PassageSummary; scale: YearScale }) {
  const median = percent(scale.atDays(summary.medianDays))
  return (
    <svg className={styles['dots']} aria-hidden>
      {scale.ticks.map((years) => (
        <line
          key={years}
          className={styles['gridLine']}
          x1={percent(scale.atYears(years))}
          x2={percent(scale.atYears(years))}
          y2="100%"
        />
      ))}
      <g className={levelClass(level)}>
        {summary.passages.map(({ project, days }) => (
          <circle key={project.id} cx={percent(scale.atDays(days))} cy={14} r={3.5} />
        ))}
      </g>
      <line className={styles['median']} x1={median} x2={median} y1={3} y2={25} />
    </svg>
  )
}
