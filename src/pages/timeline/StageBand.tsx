import { Link } from '@tanstack/react-router'
import { X } from '../../ui/icons.tsx'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import type { Maturity } from '../../domain/landscape/landscape.ts'
import { maturityHistory, type Project, type Span } from '../../domain/maturity/history.ts'
import { LEVELS, passageDays, type PassageSummary } from '../../domain/maturity/stage-durations.ts'
import { formatYearRange, formatYears, formatYearCount } from '../../i18n/format-years.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { daysBetween, type IsoDate } from '../../lib/dates.ts'
import { IconButton } from '../../ui/Button.tsx'
import { LevelSwatch } from './Level.tsx'
import { noTimeText, spanTime, undatedText } from './life-text.ts'
import styles from './StageBand.module.css'

type Summaries = Record<Maturity, PassageSummary | undefined>
type Props = {
  /** The project that is hovered, focused or tapped. */
  project: Project | undefined
  /** The number of projects without filters, and the durations of their stages. */
  total: number
  summaries: Summaries
  /** The levels for which the file lacks dates of some projects. */
  undated: ReadonlySet<Maturity>
  asOf: IsoDate
  onClose: () => void
}

/**
 * The key of the chart with the duration of each stage; or, for one project, its dates compared with the medians. The
 * height is constant, so that nothing moves under the pointer.
 */
export function StageBand({ project, total, summaries, undated, asOf, onClose }: Props) {
  const life = project && maturityHistory(project)
  const isReached = (level: Maturity) => life?.spans.some((span) => span.level === level) ?? true
  return (
    <section
      className={project ? `${styles['band']} ${styles['open']}` : styles['band']}
      aria-label={t('timeline.details')}
    >
      <div className={styles['who']}>
        <strong className={styles['name']}>{project?.name ?? t('timeline.all', { count: total })}</strong>
        {project && <MaturityBadge maturity={project.maturity} />}
        <span className={styles['hint']}>
          {life ? life.undated.length > 0 && undatedText(life.undated) : t('timeline.hint')}
        </span>
      </div>
      {LEVELS.map((level) => (
        <div key={level} className={isReached(level) ? styles['stage'] : `${styles['stage']} ${styles['unreached']}`}>
          <span className={styles['level']}>
            <LevelSwatch level={level} />
            {t(`maturity.${level}`)}
          </span>
          {project && life ? (
            <ProjectStage level={level} project={project} spans={life.spans} summary={summaries[level]} asOf={asOf} />
          ) : (
            <MedianStage level={level} summary={summaries[level]} isUndated={undated.has(level)} />
          )}
        </div>
      ))}
      {project && (
        <div className={styles['actions']}>
          <Link {...itemLink(project.id)}>{t('timeline.openPage')}</Link>
          <IconButton label={t('timeline.close')} onClick={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
    </section>
  )
}

type MedianStageProps = { level: Maturity; summary: PassageSummary | undefined; isUndated: boolean }

/** The median duration of a stage over all projects. */
function MedianStage({ level, summary, isUndated }: MedianStageProps) {
  if (!summary) return <span className={styles['time']}>{noTimeText(isUndated)}</span>
  const years = formatYears(summary.medianDays)
  const isReached = level === 'graduated' || level === 'archived'
  return (
    <>
      <span className={styles['time']}>
        {isReached ? t('timeline.medianAfter', { years }) : t('timeline.median', { years })}
      </span>
      <span className={styles['compared']}>{formatYearRange(summary.shortest.days, summary.longest.days)}</span>
    </>
  )
}

type ProjectStageProps = {
  level: Maturity
  project: Project
  spans: ReturnType<typeof maturityHistory>['spans']
  summary: PassageSummary | undefined
  asOf: IsoDate
}

/** When a project was at a level, and for how long. */
function ProjectStage({ level, project, spans, summary, asOf }: ProjectStageProps) {
  const span = spans.find((candidate) => candidate.level === level)
  if (!span) return <span className={styles['time']}>–</span>
  return (
    <>
      <span className={styles['time']}>{spanTime(span)}</span>
      <span className={styles['compared']}>{durationText(project, span, summary, asOf)}</span>
    </>
  )
}

/** The duration of a project's stage with the median of all: "2.3 years (median 2.1)". */
function durationText(project: Project, span: Span, summary: PassageSummary | undefined, asOf: IsoDate): string {
  const median = summary ? formatYearCount(summary.medianDays) : '–'
  if (span.level === 'graduated' || span.level === 'archived') {
    const days = passageDays(project, span.level)
    return days === undefined ? '' : t('timeline.afterAcceptance', { years: formatYears(days), median })
  }
  const years = formatYears(Math.max(0, daysBetween(span.from, span.to ?? asOf)))
  return span.to ? t('timeline.took', { years, median }) : t('timeline.soFar', { years, median })
}
