import { type MaturityStep, type MaturityHistory, type Span } from '../../domain/maturity/history.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'

/** The dates of a span, in words. */
export function spanTime({ from, to }: Span): string {
  return to
    ? t('timeline.fromTo', { from: formatDate(from), to: formatDate(to) })
    : t('timeline.since', { from: formatDate(from) })
}

/** All spans of a project in words, for screen readers. */
export function lifeText({ spans, undated }: MaturityHistory): string {
  const parts = spans.map((span) =>
    t('timeline.span', {
      level: span.level ? t(`maturity.${span.level}`) : t('timeline.step.accepted'),
      time: spanTime(span),
    }),
  )
  return [...parts, ...(undated.length > 0 ? [undatedText(undated)] : [])].join('; ')
}

/** The dates missing in the file. */
export function undatedText(undated: readonly MaturityStep['stage'][]): string {
  return t('timeline.undated', { steps: undated.map((stage) => t(`timeline.step.${stage}`)).join(', ') })
}

/** Why a stage has no duration: no project went through it, or the file lacks the dates. */
export function noTimeText(isUndated: boolean): string {
  return t(isUndated ? 'timeline.stages.undated' : 'timeline.stages.none')
}
