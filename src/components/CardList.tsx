import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { Sentences } from '../domain/knowledge.ts'
import type { Item } from '../domain/landscape.ts'
import { formatNumber } from '../i18n/format.ts'
import type { SearchHit } from '../search/search.ts'
import styles from './CardList.module.css'
import { cardRows, ROW_HEIGHT, type CardGroup, type CardRow } from './card-rows.ts'
import { CardPlaceholder, ItemCard } from './ItemCard.tsx'
import { useAnchor } from './use-anchor.ts'
import { useColumns } from './use-columns.ts'
import { sentenceOf, useKnowledge } from './use-knowledge.ts'
import { useFollowing } from './use-following.ts'

type Props = {
  groups: readonly CardGroup[]
  hits?: ReadonlyMap<string, SearchHit> | undefined
  openId?: string | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
const WHOLE_UP_TO = 60
/** Cards that change at once with the results; the rest, seen or not, follow in the next task. */
const CARDS_AT_ONCE = 8
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 2

/** Cards in groups, as many side by side as fit; of a long list only what is near the viewport is in the document. */
export function CardList({ groups, hits, openId, renderLink }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const columns = useColumns(list)
  const sentences = useKnowledge('sentences')
  const rows = useMemo(() => cardRows(groups, columns), [groups, columns])
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const [scrollMargin, setScrollMargin] = useState(0)
  // Once before the first paint, so that no row is made, and no logo asked for, that is not near.
  useLayoutEffect(() => setScrollMargin(topOf(list.current)), [])
  useEffect(() => {
    // Later after the paint, when the page is laid out anyway: asking earlier would lay it out twice.
    const frame = requestAnimationFrame(() => setScrollMargin(topOf(list.current)))
    return () => cancelAnimationFrame(frame)
  }, [rows])

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => ROW_HEIGHT[rows[index]?.kind ?? 'cards'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: total <= WHOLE_UP_TO ? rows.length : OVERSCAN,
    scrollMargin,
    // Server-like first render in a page of unknown height: enough rows for any screen.
    initialRect: { width: 1440, height: 900 },
  })
  // Sizes are known, not measured: they change only when the rows do.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows])
  useAnchor(rows, columns, scrollMargin)

  const current = useMemo(() => ({ rows, hits, total }), [rows, hits, total])
  // Only from one answer of the search to the next: anything else is no race with a keyboard.
  const following = useFollowing(current, (before, now) => before.hits !== undefined && now.hits !== undefined)
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const atOnce = first + Math.max(2, Math.ceil(CARDS_AT_ONCE / columns))

  const place = (row: VirtualItem, isOutdated: boolean): CSSProperties => ({
    transform: `translateY(${row.start - scrollMargin}px)`,
    height: row.size,
    ...(isOutdated && (row.index < first || row.index > last) && { visibility: 'hidden' }),
  })
  return (
    <div ref={list} className={styles['list']} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((virtual) => {
        const shown = virtual.index >= first && virtual.index < atOnce ? current : following
        const row = shown.rows[virtual.index]
        return (
          row && (
            <div
              key={virtual.key}
              className={styles['row']}
              style={place(virtual, shown !== current)}
              // What is about to go must not be found beside what has come.
              aria-hidden={shown !== current || undefined}
            >
              <Row
                row={row}
                total={shown.total}
                columns={columns}
                hits={shown.hits}
                openId={openId}
                sentences={sentences}
                renderLink={renderLink}
              />
            </div>
          )
        )
      })}
    </div>
  )
}

/** How far an element's top lies below the page's; pixels. */
function topOf(element: HTMLElement | null): number {
  return Math.round((element?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
}

type RowProps = Omit<Props, 'groups'> & {
  row: CardRow
  total: number
  columns: number
  sentences: Sentences | undefined
}

const Row = memo(function Row({ row, total, columns, hits, openId, sentences, renderLink }: RowProps) {
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
