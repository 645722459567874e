import type { Project, Span } from '../../domain/maturity/project-life.ts'
import { passageDays, type PassageSummary } from '../../domain/maturity/stage-durations.ts'
import { t } from '../../i18n/i18n.ts'
import { formatYearCount, formatYears } from '../../i18n/format-years.ts'
import { daysBetween, type IsoDate } from '../../lib/dates.ts'

/** How long a project took for a level, beside the median of all: "2.3 years (median 2.1)". */
export function ownTime(project: Project, span: Span, summary: PassageSummary | undefined, asOf: IsoDate): string {
  const median = summary ? formatYearCount(summary.medianDays) : '–'
  if (span.level === 'graduated' || span.level === 'archived') {
    const days = passageDays(project, span.level)
    return days === undefined ? '' : t('timeline.afterAcceptance', { years: formatYears(days), median })
  }
  const years = formatYears(Math.max(0, daysBetween(span.from, span.to ?? asOf)))
  return span.to ? t('timeline.took', { years, median }) : t('timeline.soFar', { years, median })
}
