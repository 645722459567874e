import { useMemo, type ReactNode } from 'react'
import { itemsByKnowledge } from '../domain/known-items.ts'
import type { FocusArea, Item } from '../domain/landscape.ts'
import { areaOfRole } from '../domain/purpose-rules.ts'
import { similarItems, type SimilarityReason } from '../domain/similar.ts'
import { t } from '../i18n/i18n.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './ItemDetails.module.css'
import { useLandscape } from './landscape-state.ts'
import { Section } from './Section.tsx'
import { knowledgeId, sentenceOf, useKnowledge } from './use-knowledge.ts'

type ItemLink = { renderItem: (item: Item) => ReactNode }

/** How many similar items are shown; more would be a search. */
const SIMILAR_SHOWN = 6

/** The focus areas and roles of an item, and its signals. */
export function ItemPurpose({
  item,
  renderArea,
}: {
  item: Item
  renderArea: (area: FocusArea, text: string) => ReactNode
}) {
  if (item.areas.length === 0 && item.signals.length === 0) return null
  return (
    <Section title={t('item.purpose')}>
      <dl className={styles['facts']}>
        {item.areas.map((area) => (
          <div key={area} className={styles['fact']}>
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
          <div className={styles['fact']}>
            <dt>{t('item.signals')}</dt>
            <dd>{item.signals.map((signal) => t(`signal.${signal}`)).join(', ')}</dd>
          </div>
        )}
      </dl>
      {item.isGuessed && <p className={styles['source']}>{t('item.guessed')}</p>}
    </Section>
  )
}

/** What to use instead of an archived project, and why. */
export function ItemSuccessor({ item, renderItem }: { item: Item } & ItemLink) {
  const { shown } = useLandscape()
  const successor = useKnowledge('relations', item.maturity === 'archived')?.successors[knowledgeId(item)]
  if (!successor || !shown) return null
  const items = successor.items.flatMap((id) => itemsByKnowledge(shown.landscape).get(id) ?? [])
  return (
    <div className={styles['successor']} role="note" aria-label={t('item.successor')}>
      <p className={styles['title']}>{t('item.successor')}</p>
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

/** What the item is taken for, what is like it, and how to begin with it. */
export function ItemRelations({ item, renderItem }: { item: Item } & ItemLink) {
  const { shown } = useLandscape()
  const relations = useKnowledge('relations')
  const sentences = useKnowledge('sentences')
  const landscape = shown?.landscape
  const similar = useMemo(
    () =>
      landscape && sentences && item.kind === 'technology'
        ? similarItems(landscape, item, (one) => sentenceOf(sentences, one) ?? one.description ?? '', SIMILAR_SHOWN)
        : [],
    [landscape, sentences, item],
  )
  if (!landscape || !relations) return null
  const id = knowledgeId(item)
  const known = itemsByKnowledge(landscape)
  const confused = relations.confused.flatMap(({ items: [a, b], text }) => {
    const other = a === id ? known.get(b) : b === id ? known.get(a) : undefined
    return other ? [{ other, text }] : []
  })
  const steps = Object.hasOwn(relations.firstMinutes, id) ? (relations.firstMinutes[id] ?? []) : []
  return (
    <>
      {steps.length > 0 && (
        <Section title={t('item.firstMinutes')}>
          <ol className={styles['steps']}>
            {steps.map(({ text, command }) => (
              <li key={text}>
                <p>{text}</p>
                {command && (
                  <div className={styles['command']}>
                    <code>{command}</code>
                    <CopyButton text={command} label={t('item.copyCommand')} doneLabel={t('item.copied')} />
                  </div>
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {confused.length > 0 && (
        <Section title={t('item.confused')}>
          <ul className={styles['rows']}>
            {confused.map(({ other, text }) => (
              <li key={other.id}>
                {renderItem(other)} <span className={styles['source']}>{text}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {similar.length > 0 && (
        <Section title={t('item.similar')}>
          <ul className={styles['rows']}>
            {similar.map(({ item: other, reason }) => (
              <li key={other.id}>
                {renderItem(other)} <span className={styles['source']}>{reasonText(reason)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function reasonText(reason: SimilarityReason): string {
  switch (reason.kind) {
    case 'roles':
      return t('similar.roles', { roles: reason.roles.map((role) => t(`role.${role}`)).join(', ') })
    case 'place':
      return t('similar.place', { place: reason.name })
    case 'words':
      return t('similar.words', { words: reason.words.join(', ') })
  }
}
