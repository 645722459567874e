import { memo, type CSSProperties, type ReactElement } from 'react'
import type { FactsPart } from '../../../components/facts/load-facts.ts'
import type { ItemLinkActions } from '../../../components/navigation/ItemLink.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { placeLang, placeName } from '../../../i18n/place-names.ts'
import type { SearchHit } from '../../../search/search.ts'
import styles from './CardsView.module.css'
import { cardKey, type CardRow } from './card-rows.ts'
import { CardPlaceholder, ItemCard } from '../../../components/card/ItemCard.tsx'

/** Data shared by all cards of a list. */
type CardContext = {
  hits: ReadonlyMap<string, SearchHit> | undefined
  openId: string | undefined
  links: ItemLinkActions
  /** Renders the button beside a heading that explains its place, once its code has loaded; not in print. */
  renderPlaceInfo?: FactsPart['renderPlaceInfo'] | undefined
}

type CellProps = Omit<CardContext, 'renderPlaceInfo'> & { item: Item | undefined; position: number; setSize: number }

/** One card, or a placeholder while its item loads. */
const CardCell = memo(function CardCell(props: CellProps) {
  const { item, position, setSize, hits, openId, links } = props
  if (!item) return <CardPlaceholder />
  return (
    <ItemCard
      item={item}
      hit={hits?.get(item.id)}
      isOpen={item.id === openId}
      position={position}
      setSize={setSize}
      links={links}
    />
  )
})

/** The heading of a category or a subcategory. */
const CardHeading = memo(function CardHeading({ row }: { row: Exclude<CardRow, { kind: 'cards' }> }) {
  const { id, name } = row.place
  const [text, lang] = [placeName(id, name), placeLang(id)]
  if (row.kind === 'category')
    return (
      <h2 dir="auto" lang={lang} className={styles['category']}>
        {text}
      </h2>
    )
  return (
    <h3 dir="auto" className={styles['subcategory']}>
      <span lang={lang}>{text}</span> <span className={styles['count']}>{formatNumber(row.count)}</span>
    </h3>
  )
})

type Props = CardContext & { row: CardRow; columns: number }

/** A row of the printed list: a heading, or cards side by side. */
export function PrintedRow({ row, columns, renderPlaceInfo: _notPrinted, ...setting }: Props) {
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

/** The state of a row relative to the current results and the viewport. */
type RowState = {
  /** It displays previous results. */
  isStale: boolean
  isFar: boolean
}

/**
 * The elements of a row: its heading, or its cards. Cards are keyed by their position in the list, so that they remain the
 * same elements when the number of columns changes.
 */
export function cells(
  row: CardRow,
  { renderPlaceInfo, ...setting }: CardContext,
  style?: CSSProperties,
  state?: RowState,
): ReactElement[] {
  // Stale rows must not be exposed beside current ones.
  const isHidden = state?.isStale || undefined
  const far = state?.isFar ? ` ${styles['far']}` : ''
  if (row.kind !== 'cards') {
    return [
      <div key={row.key} className={styles['row'] + far} style={style} aria-hidden={isHidden}>
        <CardHeading row={row} />
        {renderPlaceInfo?.(row.place)}
      </div>,
    ]
  }
  return row.cards.map((item, index) => (
    <div
      key={cardKey(row, index)}
      className={styles['cell'] + far}
      style={style && cellStyle(style, index)}
      aria-hidden={isHidden}
    >
      <CardCell item={item} position={row.groupPosition + index} setSize={row.size} {...setting} />
    </div>
  ))
}

/** A card's position may be in a current and in a stale row at once: the first element, which is current, wins. */
export function dedupeByKey(elements: readonly ReactElement[]): ReactElement[] {
  return [...new Map(elements.toReversed().map((element) => [element.key, element])).values()].toReversed()
}

function cellStyle(style: CSSProperties, index: number): CSSProperties {
  const withColumn: Record<string, unknown> = { ...style, '--column': index }
  return withColumn
}
