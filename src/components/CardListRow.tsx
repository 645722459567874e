import { memo, type ReactNode } from 'react'
import type { Sentences } from '../domain/knowledge.ts'
import type { Item } from '../domain/landscape.ts'
import { formatNumber } from '../i18n/format.ts'
import type { SearchHit } from '../search/search.ts'
import styles from './CardList.module.css'
import type { CardRow } from './card-rows.ts'
import { CardPlaceholder, ItemCard } from './ItemCard.tsx'
import { sentenceOf } from './use-knowledge.ts'

type Props = {
  row: CardRow
  /** How long the whole list is. */
  total: number
  columns: number
  hits: ReadonlyMap<string, SearchHit> | undefined
  openId: string | undefined
  sentences: Sentences | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** A line of the list: a heading, or cards side by side. */
export const CardListRow = memo(function CardListRow(props: Props) {
  const { row, total, columns, hits, openId, sentences, renderLink } = props
  if (row.kind === 'category') return <h2 className={styles['category']}>{row.name}</h2>
  if (row.kind === 'subcategory') {
    return (
      <h3 className={styles['subcategory']}>
        {row.name} <span className={styles['count']}>{formatNumber(row.count)}</span>
      </h3>
    )
  }
  const style: Record<string, number> = { '--columns': columns }
  return (
    <div className={styles['cards']} style={style}>
      {row.cards.map((item, index) =>
        item ? (
          <ItemCard
            // oxlint-disable-next-line react/no-array-index-key -- the place is the identity: see cardRows
            key={index}
            item={item}
            hit={hits?.get(item.id)}
            sentence={sentenceOf(sentences, item)}
            isOpen={item.id === openId}
            position={row.first + index}
            setSize={total}
            renderLink={renderLink}
          />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <CardPlaceholder key={index} />
        ),
      )}
    </div>
  )
})
