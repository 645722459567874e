import type { ReactNode } from 'react'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import { areaOfRole, type FocusArea, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './ItemDetails.module.css'
import { useLandscape } from '../landscape/landscape-state.ts'
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
