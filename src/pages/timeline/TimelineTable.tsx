import { Link } from '@tanstack/react-router'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import type { Project } from '../../domain/maturity/history.ts'
import { LEVELS, passageDays } from '../../domain/maturity/stage-durations.ts'
import { formatDate } from '../../i18n/format.ts'
import { formatYearCount } from '../../i18n/format-years.ts'
import { t } from '../../i18n/i18n.ts'
import type { IsoDate } from '../../lib/dates.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './tables.module.css'
import type { Timeline } from './use-timeline.ts'
import { useRowWindow } from './use-row-window.ts'
import { STEPS } from './YearTotals.tsx'

/** In pixels. */
const ROW_HEIGHT = 34

/** The data of the chart as a table. */
export function TimelineTable({ timeline }: { timeline: Timeline }) {
  const { projects, summaries } = timeline
  const { list, rows, height } = useRowWindow<HTMLTableSectionElement>(projects.length, ROW_HEIGHT)
  const before = rows[0]?.offset ?? 0
  const after = (height ?? 0) - before - rows.length * ROW_HEIGHT
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a horizontally scrollable table must be reachable by keyboard
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('nav.timeline')}>
      <table className={styles['projects']} aria-label={t('nav.timeline')} aria-rowcount={projects.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('timeline.name')}</th>
            {STEPS.map(({ stage }) => (
              <th key={stage} scope="col">
                {t(`timeline.step.${stage}`)}
              </th>
            ))}
            {LEVELS.map((level) => {
              const summary = summaries[level]
              return (
                <th key={level} scope="col" className={styles['number']}>
                  {t(`timeline.stage.${level}`)}
                  <span className={styles['usual']}>
                    {summary && t('timeline.medianCount', { years: formatYearCount(summary.medianDays) })}
                  </span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody ref={list}>
          <Gap height={before} />
          {rows.map(({ index }) => {
            const project = projects[index]
            return project && <Row key={project.id} project={project} rowIndex={index + 2} />
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** Fills the space of rows outside the window. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a spacer, not a control */}
      <td colSpan={1 + STEPS.length + LEVELS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

function Row({ project, rowIndex }: { project: Project; rowIndex: number }) {
  const dates: Record<(typeof STEPS)[number]['stage'], IsoDate | undefined> = {
    accepted: project.acceptedAt,
    incubating: project.incubatingAt,
    graduated: project.graduatedAt,
    archived: project.archivedAt,
  }
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row">
        <MaturityMark maturity={project.maturity} />
        <Link dir="auto" {...itemLink(project.id)} title={project.name}>
          {project.name}
        </Link>
      </th>
      {STEPS.map(({ stage }) => {
        const date = dates[stage]
        return <td key={stage}>{date && <time dateTime={date}>{formatDate(date)}</time>}</td>
      })}
      {LEVELS.map((level) => {
        const days = passageDays(project, level)
        return (
          <td key={level} className={styles['number']}>
            {days !== undefined && formatYearCount(days)}
          </td>
        )
      })}
    </tr>
  )
}
