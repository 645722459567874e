import { placeText } from '../../components/item-text/place-text.ts'
import { standingText } from '../../components/maturity/standing.ts'
import type { CompareWords } from '../../domain/compare/compare-markdown.ts'
import type { RecordWords } from '../../domain/compare/decision-record.ts'
import type { IsoDate } from '../../lib/dates.ts'
import { formatSpan } from '../../i18n/duration.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { language, t } from '../../i18n/i18n.ts'

/** The texts of a comparison in the interface's language. `date` is that of the landscape. */
export function compareWords(date: IsoDate): CompareWords {
  return {
    standing: standingText,
    date: (day) => formatDate(day),
    span: (span, isOngoing) => (isOngoing ? t('compare.soFar', { span: formatSpan(span) }) : formatSpan(span)),
    count: formatNumber,
    area: (area) => t(`area.${area}`),
    role: (role) => t(`role.${role}`),
    signal: (signal) => t(`signal.${signal}`),
    place: placeText,
    answer: (answer) => t(`compare.answer.${answer}`),
    rowLabel: (id) => t(`compare.row.${id}`),
    fact: t('compare.fact'),
    none: '–',
    source: t('compare.source', { date: formatDate(date, 'long') }),
    comparison: t('compare.link'),
  }
}

/** The texts of a decision record in the interface's language. */
export function recordWords(): RecordWords {
  const list = new Intl.ListFormat(language(), { type: 'disjunction' })
  return {
    title: (names) => t('adr.title', { names }),
    either: (names) => list.format(names),
    status: t('adr.status'),
    date: t('adr.date'),
    deciders: t('adr.deciders'),
    context: t('adr.context'),
    contextPrompt: t('adr.contextPrompt'),
    drivers: t('adr.drivers'),
    driversPrompt: t('adr.driversPrompt'),
    driver: (label, options) =>
      t('adr.driver', {
        label,
        options: options.map((option) => t('adr.driverOption', option)).join(' · '),
      }),
    driverLicence: t('adr.driverLicence'),
    options: t('adr.options'),
    good: t('adr.good'),
    bad: t('adr.bad'),
    facts: t('adr.facts'),
    decision: t('adr.decision'),
    decisionPrompt: t('adr.decisionPrompt'),
    consequences: t('adr.consequences'),
    consequencesPrompt: t('adr.consequencesPrompt'),
  }
}
