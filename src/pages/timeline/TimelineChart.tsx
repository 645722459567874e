import { useMemo, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Project } from '../../domain/maturity/history.ts'
import { formatDate } from '../../i18n/format.ts'
import { useMedia } from '../../ui/use-media.ts'
import { AxisLabels, ChartKey } from './ChartHead.tsx'
import { ProjectRow } from './ProjectRow.tsx'
import { StageBand } from './StageBand.tsx'
import { percent } from './Level.tsx'
import type { TimeAxis } from './time-axis.ts'
import styles from './TimelineChart.module.css'
import type { Timeline } from './use-timeline.ts'
import { useRowWindow } from './use-row-window.ts'
import { YearTotals } from './YearTotals.tsx'
import { keyOf } from '../../lib/keys.ts'

/** In pixels; on small screens the name is above its spans, and rows must be large enough to tap. */
const ROW_HEIGHT = { wide: 28, small: 48 }

/** All projects as rows on one axis, with the totals of each year below on the same axis. */
export function TimelineChart({ timeline }: { timeline: Timeline }) {
  const { projects, axis, all, summaries, undated, totals } = timeline
  const [activeId, setActiveId] = useState<string>()
  const active = useMemo(() => projects.find((project) => project.id === activeId), [projects, activeId])
  const activate = ({ target }: SyntheticEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null
    if (row) setActiveId(row.dataset['id'])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape works from anywhere inside
    <div
      className={styles['chart']}
      onKeyDown={(event) => keyOf(event) === 'Escape' && setActiveId(undefined)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setActiveId(focusedId())}
    >
      <ChartKey />
      <div className={styles['head']}>
        <StageBand
          project={active}
          total={all.length}
          summaries={summaries}
          undated={undated}
          asOf={axis.asOf}
          onClose={() => setActiveId(undefined)}
        />
        <AxisLabels axis={axis} />
      </div>
      <Rows projects={projects} axis={axis} activeId={active?.id} onActivate={activate} />
      <YearTotals totals={totals} axis={axis} />
    </div>
  )
}

/** The id of the project whose row has the focus. */
function focusedId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']
}

type RowsProps = {
  projects: readonly Project[]
  axis: TimeAxis
  activeId: string | undefined
  onActivate: (event: SyntheticEvent) => void
}

function Rows({ projects, axis, activeId, onActivate }: RowsProps) {
  const isSmall = useMedia('(max-width: 860px)')
  const { list, rows, height } = useRowWindow<HTMLOListElement>(
    projects.length,
    isSmall ? ROW_HEIGHT.small : ROW_HEIGHT.wide,
  )
  return (
    <div className={styles['rows']}>
      <svg className={styles['grid']} aria-hidden>
        {axis.years.map((year) => (
          <line
            key={year}
            x1={percent(axis.startOf(year))}
            x2={percent(axis.startOf(year))}
            y1="0"
            y2="100%"
            className={styles['line']}
          />
        ))}
        <line
          x1={percent(axis.at(axis.asOf))}
          x2={percent(axis.at(axis.asOf))}
          y1="0"
          y2="100%"
          className={styles['today']}
        >
          <title>{formatDate(axis.asOf)}</title>
        </line>
      </svg>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- focusing a row's link does the same */}
      <ol
        ref={list}
        className={height === undefined ? styles['flow'] : undefined}
        style={height === undefined ? undefined : { height }}
        onPointerOver={(event) => event.pointerType === 'mouse' && onActivate(event)}
        onClick={onActivate}
        onFocus={onActivate}
        onKeyDown={moveFocus}
      >
        {rows.map(({ index, offset }) => {
          const project = projects[index]
          return (
            project && (
              <ProjectRow
                key={project.id}
                project={project}
                axis={axis}
                position={index + 1}
                setSize={projects.length}
                offset={offset}
                isActive={project.id === activeId}
              />
            )
          )
        })}
      </ol>
    </div>
  )
}

/** Moves the focus between rows with the arrow keys. */
function moveFocus(event: KeyboardEvent): void {
  const key = keyOf(event)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  const row = event.target instanceof Element ? event.target.closest('[data-id]') : null
  const next = key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
