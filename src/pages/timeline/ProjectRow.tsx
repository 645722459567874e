import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import { maturityHistory, type Project } from '../../domain/maturity/history.ts'
import { passageDays } from '../../domain/maturity/stage-durations.ts'
import { formatYearCount, formatYears } from '../../i18n/format-years.ts'
import { itemLink } from '../../routing/links.ts'
import { LevelBar } from './Level.tsx'
import { lifeText } from './life-text.ts'
import type { TimeAxis } from './time-axis.ts'
import styles from './TimelineChart.module.css'

/** Distance from the top of a row's figure to the baseline of its bars, in pixels. */
const BASELINE = 18

type Props = {
  project: Project
  axis: TimeAxis
  /** The position from 1, out of `setSize`. */
  position: number
  setSize: number
  /** Distance from the top of the list, in pixels; undefined where rows are in normal flow. */
  offset: number | undefined
  isActive: boolean
}

/** A project's levels on the axis. */
export const ProjectRow = memo(function ProjectRow({ project, axis, position, setSize, offset, isActive }: Props) {
  const life = useMemo(() => maturityHistory(project), [project])
  const days = passageDays(project, 'graduated')
  return (
    <li
      className={isActive ? `${styles['row']} ${styles['active']}` : styles['row']}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
      data-id={project.id}
      aria-setsize={setSize}
      aria-posinset={position}
    >
      <span className={styles['name']}>
        <MaturityMark maturity={project.maturity} />
        <Link dir="auto" {...itemLink(project.id)} title={project.name}>
          {project.name}
        </Link>
      </span>
      <svg className={styles['life']} role="img" aria-label={lifeText(life)}>
        {life.spans.map(({ level, from, to }) => (
          <LevelBar key={from} level={level} from={axis.at(from)} to={axis.at(to ?? axis.asOf)} baseline={BASELINE} />
        ))}
      </svg>
      <span className={styles['after']}>
        {days !== undefined && (
          <>
            <span className={styles['count']}>{formatYearCount(days)}</span>
            <span className={styles['years']}>{formatYears(days)}</span>
          </>
        )}
      </span>
    </li>
  )
})
