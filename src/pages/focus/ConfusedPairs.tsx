import type { ReactNode } from 'react'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'

type Props = {
  landscape: Landscape
  isRelevant: (a: Item, b: Item) => boolean
  renderItem: (item: Item) => ReactNode
  className: string | undefined
  sectionClassName: string | undefined
}

/** Pairs of items that are often confused, and how they differ. */
export function ConfusedPairs({ landscape, isRelevant, renderItem, className, sectionClassName }: Props) {
  const relations = useKnowledge('relations')
  const byKnowledgeId = itemsByKnowledge(landscape)
  const pairs = (relations?.confused ?? []).flatMap(({ items: [first, second], text }) => {
    const a = byKnowledgeId.get(first)
    const b = byKnowledgeId.get(second)
    return a && b && isRelevant(a, b) ? [{ a, b, text }] : []
  })
  if (pairs.length === 0) return null
  return (
    <section className={sectionClassName} aria-labelledby="confused">
      <h2 id="confused">{t('focus.confused')}</h2>
      <dl className={className}>
        {pairs.map(({ a, b, text }) => (
          <div key={`${a.id} ${b.id}`}>
            <dt>
              {renderItem(a)} {t('focus.and')} {renderItem(b)}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
