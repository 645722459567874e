import { placeTextOf } from '../../components/item-text/place-text.ts'
import { levelName } from '../../components/maturity/level-name.ts'
import type { ItemChange } from '../../domain/changes/compare-states.ts'
import type { ChangeFact } from '../../domain/changes/facts.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'

/** The differences of an item, one sentence each. */
export function changeLines(change: ItemChange): string[] {
  if (change.class === 'new') return [t('changes.fact.new', { place: placeTextOf(change.after.places[0] ?? '') })]
  if (change.class === 'gone') return [t('changes.fact.gone', { place: placeTextOf(change.before.places[0] ?? '') })]
  return change.facts.flatMap((fact) => factLines(fact))
}

/** Text keys for values that may be absent before or after. */
const OPTIONAL_VALUE_TEXTS = {
  repository: {
    both: 'changes.fact.repository',
    added: 'changes.fact.repositoryAdded',
    removed: 'changes.fact.repositoryRemoved',
  },
  homepage: {
    both: 'changes.fact.homepage',
    added: 'changes.fact.homepageAdded',
    removed: 'changes.fact.homepageRemoved',
  },
  accepted: {
    both: 'changes.fact.accepted',
    added: 'changes.fact.acceptedAdded',
    removed: 'changes.fact.acceptedRemoved',
  },
} as const

function factLines(fact: ChangeFact): string[] {
  switch (fact.kind) {
    case 'archived':
      return [fact.from ? t('changes.fact.archivedFrom', { from: level(fact.from) }) : t('changes.fact.archived')]
    case 'maturity':
      return [maturityLine(fact.from, fact.to)]
    case 'renamed':
      return [t('changes.fact.renamed', { from: fact.from })]
    case 'moved':
      return [t('changes.fact.moved', { from: placeTextOf(fact.from), to: placeTextOf(fact.to) })]
    case 'audit':
      return [t('changes.fact.audit', { count: fact.added })]
    case 'places':
      return [
        ...(fact.added.length > 0
          ? [t('changes.fact.placesAdded', { places: fact.added.map(placeTextOf).join(', ') })]
          : []),
        ...(fact.removed.length > 0
          ? [t('changes.fact.placesRemoved', { places: fact.removed.map(placeTextOf).join(', ') })]
          : []),
      ]
    case 'repository':
    case 'homepage':
    case 'accepted': {
      const texts = OPTIONAL_VALUE_TEXTS[fact.kind]
      const format = (value: string) => (fact.kind === 'accepted' ? formatDate(value) : value)
      const from = fact.from ? format(fact.from) : ''
      const to = fact.to ? format(fact.to) : ''
      return [t(from && to ? texts.both : to ? texts.added : texts.removed, { from, to })]
    }
  }
}

function maturityLine(from: string | undefined, to: string | undefined): string {
  if (!to) return t('changes.fact.noProject', { from: level(from) })
  return from
    ? t('changes.fact.maturity', { from: level(from), to: level(to) })
    : t('changes.fact.project', { to: level(to) })
}

function level(maturity: string | undefined): string {
  return maturity ? levelName(maturity) : ''
}
