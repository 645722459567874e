import { type MaturityStep, type MaturityHistory, type Span } from '../../domain/maturity/history.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'

/** From when to when, in words. */
export function spanTime({ from, to }: Span): string {
  return to
    ? t('timeline.fromTo', { from: formatDate(from), to: formatDate(to) })
    : t('timeline.since', { from: formatDate(from) })
}

/** A project's whole way in words, for those who do not see its spans. */
export function lifeText({ spans, undated }: MaturityHistory): string {
  const parts = spans.map((span) =>
    t('timeline.span', {
      level: span.level ? t(`maturity.${span.level}`) : t('timeline.step.accepted'),
      time: spanTime(span),
    }),
  )
  return [...parts, ...(undated.length > 0 ? [undatedText(undated)] : [])].join('; ')
}

/** Which dates the file lacks. */
export function undatedText(undated: readonly MaturityStep['stage'][]): string {
  return t('timeline.undated', { steps: undated.map((stage) => t(`timeline.step.${stage}`)).join(', ') })
}

/** Why no time can be told for a stage: no project went through it, or the file does not say when. */
export function noTimeText(isUndated: boolean): string {
  return t(isUndated ? 'timeline.stages.undated' : 'timeline.stages.none')
}
