import type { ReactNode } from 'react'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import { areaOfRole, type FocusArea, type Item } from '../../domain/landscape/landscape.ts'
import { formatDate, formatSince } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './ItemDetails.module.css'
import { useLandscape } from '../landscape/landscape-state.ts'
import { ExternalLink } from '../navigation/ExternalLink.tsx'
import { Section } from './Section.tsx'
import { knowledgeId, useKnowledge } from '../knowledge/use-knowledge.ts'

type PurposeProps = { item: Item; renderArea: (area: FocusArea, text: string) => ReactNode }

/** The focus areas and roles of an item, and its signals. */
export function ItemPurpose({ item, renderArea }: PurposeProps) {
  if (item.areas.length === 0 && item.signals.length === 0) return null
  return (
    <Section title={t('item.purpose')}>
      <dl className={styles['pairs']}>
        {item.areas.map((area) => (
          <div key={area} className={styles['pair']}>
            <dt>{renderArea(area, t(`area.${area}`))}</dt>
            <dd>
              {item.roles
                .filter((role) => areaOfRole(role) === area)
                .map((role) => t(`role.${role}`))
                .join(', ')}
            </dd>
          </div>
        ))}
        {item.signals.length > 0 && (
          <div className={styles['pair']}>
            <dt>{t('item.signals')}</dt>
            <dd>{item.signals.map((signal) => t(`signal.${signal}`)).join(', ')}</dd>
          </div>
        )}
      </dl>
      {item.isGuessed && <p className={styles['source']}>{t('item.guessed')}</p>}
    </Section>
  )
}

/** What became of a product that ended, was bought or was renamed: since when, by whom, and who says so. */
export function ItemState({ item }: { item: Item }) {
  const states = useKnowledge('relations')?.states
  const id = knowledgeId(item)
  const state = states && Object.hasOwn(states, id) ? states[id] : undefined
  // The maturity of a project tells of its archiving, with the day.
  if (!state || (state.is === 'archived' && item.maturity === 'archived')) return null
  const since = formatSince(state.since)
  const text = state.by
    ? t(`item.state.${state.is}By`, { since, by: state.by })
    : t(`item.state.${state.is}`, { since })
  return (
    <p className={styles['state']}>
      {text}{' '}
      <span className={styles['source']}>
        <ExternalLink url={state.source}>{t('item.state.source')}</ExternalLink>
        {t('item.state.checked', { date: formatDate(state.checked) })}
      </span>
    </p>
  )
}

/** The successors of an archived project, and why. */
export function ItemSuccessor({ item, renderItem }: { item: Item; renderItem: (item: Item) => ReactNode }) {
  const { current } = useLandscape()
  const successor = useKnowledge('relations', item.maturity === 'archived')?.successors[knowledgeId(item)]
  if (!successor || !current) return null
  const items = successor.items.flatMap((id) => itemsByKnowledge(current.landscape).get(id) ?? [])
  return (
    <div className={styles['successor']} role="note" aria-label={t('item.successor')}>
      <p className={styles['successorTitle']}>{t('item.successor')}</p>
      <p>{successor.text}</p>
      {items.length > 0 && (
        <p className={styles['inline']}>
          {items.map((other) => (
            <span key={other.id}>{renderItem(other)}</span>
          ))}
        </p>
      )}
    </div>
  )
}
