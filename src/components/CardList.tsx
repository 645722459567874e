import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { Item } from '../domain/landscape.ts'
import { formatNumber } from '../i18n/format.ts'
import type { SearchHit } from '../search/search.ts'
import styles from './CardList.module.css'
import { cardRows, ROW_HEIGHT, type CardGroup, type CardRow } from './card-rows.ts'
import { CardPlaceholder, ItemCard } from './ItemCard.tsx'
import { useAnchor } from './use-anchor.ts'
import { useColumns } from './use-columns.ts'
import { useFollowOpen } from './use-follow-open.ts'

type Props = {
  groups: readonly CardGroup[]
  hits?: ReadonlyMap<string, SearchHit> | undefined
  openId?: string | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
const WHOLE_UP_TO = 60
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 2

/** Cards in groups, as many side by side as fit; of a long list only what is near the viewport is in the document. */
export function CardList({ groups, hits, openId, renderLink }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const columns = useColumns(list)
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
    // Below the header, which stands still.
    scrollPaddingStart: 72,
    scrollPaddingEnd: 16,
    // Server-like first render in a page of unknown height: enough rows for any screen.
    initialRect: { width: 1440, height: 900 },
  })
  // Sizes are known, not measured: they change only when the rows do.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows])
  useAnchor(rows, columns, scrollMargin)
  useFollowOpen(openId, rows, virtualizer)

  const place = (row: VirtualItem): CSSProperties => ({
    transform: `translateY(${row.start - scrollMargin}px)`,
    height: row.size,
  })
  return (
    <div ref={list} className={styles['list']} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((virtual) => {
        const row = rows[virtual.index]
        return (
          row && (
            <div key={virtual.key} className={styles['row']} style={place(virtual)}>
              <Row row={row} total={total} columns={columns} hits={hits} openId={openId} renderLink={renderLink} />
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

type RowProps = Omit<Props, 'groups'> & { row: CardRow; total: number; columns: number }

function Row({ row, total, columns, hits, openId, renderLink }: RowProps) {
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
}
