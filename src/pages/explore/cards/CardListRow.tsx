import { memo, type ReactNode } from 'react'
import type { Sentences } from '../../../domain/knowledge/knowledge.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { formatNumber } from '../../../i18n/format.ts'
import type { SearchHit } from '../../../search/search.ts'
import styles from './CardList.module.css'
import type { CardRow } from './card-rows.ts'
import { CardPlaceholder, ItemCard } from '../../../components/card/ItemCard.tsx'
import { sentenceOf } from '../../../components/knowledge/use-knowledge.ts'

/** Data shared by all cards of a list. */
export type CardContext = {
  hits: ReadonlyMap<string, SearchHit> | undefined
  openId: string | undefined
  sentences: Sentences | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

type CellProps = CardContext & { item: Item | undefined; position: number; setSize: number }

/** One card, or a placeholder while its item loads. */
export const CardCell = memo(function CardCell(props: CellProps) {
  const { item, position, setSize, hits, openId, sentences, renderLink } = props
  if (!item) return <CardPlaceholder />
  return (
    <ItemCard
      item={item}
      hit={hits?.get(item.id)}
      sentence={sentenceOf(sentences, item)}
      isOpen={item.id === openId}
      position={position}
      setSize={setSize}
      renderLink={renderLink}
    />
  )
})

/** The heading of a category or a subcategory. */
export const CardHeading = memo(function CardHeading({ row }: { row: Exclude<CardRow, { kind: 'cards' }> }) {
  if (row.kind === 'category')
    return (
      <h2 dir="auto" lang="en" className={styles['category']}>
        {row.name}
      </h2>
    )
  return (
    <h3 dir="auto" className={styles['subcategory']}>
      <span lang="en">{row.name}</span> <span className={styles['count']}>{formatNumber(row.count)}</span>
    </h3>
  )
})

type Props = CardContext & { row: CardRow; columns: number }

/** A row of the printed list: a heading, or cards side by side. */
export function CardListRow({ row, columns, ...setting }: Props) {
  if (row.kind !== 'cards') return <CardHeading row={row} />
  const style: Record<string, number> = { '--columns': columns }
  return (
    <div className={styles['cards']} style={style}>
      {row.cards.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the position is the identity: see cardRows
        <CardCell key={index} item={item} position={row.groupPosition + index} setSize={row.size} {...setting} />
      ))}
    </div>
  )
}
