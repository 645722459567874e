import type { ReactNode } from 'react'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import type { SimilarityReason } from '../../domain/knowledge/similar.ts'
import { t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import { FirstMinutes } from './FirstMinutes.tsx'
import { useLandscape } from '../landscape/landscape-state.ts'
import { RelatedItem, RelatedItems } from './RelatedItems.tsx'
import { Section } from './Section.tsx'
import { knowledgeId, useKnowledge } from '../knowledge/use-knowledge.ts'
import { useSimilarItems } from './use-similar-items.ts'

type Props = { item: Item; renderItem: (item: Item) => ReactNode }

/** First steps with an item, items confused with it, and similar items. */
export function ItemRelations({ item, renderItem }: Props) {
  const { current } = useLandscape()
  const relations = useKnowledge('relations')
  const sentences = useKnowledge('sentences')
  const landscape = current?.landscape
  const similar = useSimilarItems(current, item, sentences)
  if (!landscape || !relations) return null
  const id = knowledgeId(item)
  const byKnowledgeId = itemsByKnowledge(landscape)
  const confused = relations.confused.flatMap(({ items: [a, b], text }) => {
    const other = a === id ? byKnowledgeId.get(b) : b === id ? byKnowledgeId.get(a) : undefined
    return other ? [{ other, text }] : []
  })
  return (
    <>
      <FirstMinutes steps={Object.hasOwn(relations.firstMinutes, id) ? (relations.firstMinutes[id] ?? []) : []} />
      {confused.length > 0 && (
        <Section title={t('item.confused')}>
          <RelatedItems>
            {confused.map(({ other, text }) => (
              <RelatedItem key={other.id} item={other} link={renderItem(other)} text={text} />
            ))}
          </RelatedItems>
        </Section>
      )}
      {similar.length > 0 && (
        <Section title={t('item.similar')}>
          <RelatedItems isShort>
            {similar.map(({ item: other, reason }) => (
              <RelatedItem key={other.id} item={other} link={renderItem(other)} text={reasonText(reason)} />
            ))}
          </RelatedItems>
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
      return t('similar.place', { place: placeName(reason.placeId, reason.name) })
    case 'words':
      return t('similar.words', { words: reason.words.join(', ') })
  }
}
