import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react'
import type { Item } from '../domain/landscape.ts'
import type { SearchHit } from '../search/search.ts'
import { usePrinting } from '../ui/use-printing.ts'
import styles from './CardList.module.css'
import { CardListRow } from './CardListRow.tsx'
import { cardRows, ROW_HEIGHT, rowsUpTo, type CardGroup } from './card-rows.ts'
import { Printed, PRINT_LIMIT } from './Printed.tsx'
import { useAnchor } from './use-anchor.ts'
import { useColumns } from './use-columns.ts'
import { useKnowledge } from './use-knowledge.ts'
import { useListTop } from './use-list-top.ts'
import { useReveal } from './use-reveal.ts'
import { useFollowOpen } from './use-follow-open.ts'

type Props = {
  groups: readonly CardGroup[]
  hits?: ReadonlyMap<string, SearchHit> | undefined
  openId?: string | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
const WHOLE_UP_TO = 60
/** Cards that change at once with the results; the rest, seen or not, follow after a frame. */
const CARDS_AT_ONCE = 8
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 2
/** Cards side by side on a sheet of paper. */
const PAPER_COLUMNS = 3

/** Cards in groups, as many side by side as fit; of a long list only what is near the viewport is in the document. */
export function CardList({ groups, hits, openId, renderLink }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const columns = useColumns(list)
  const sentences = useKnowledge('sentences')
  const rows = useMemo(() => cardRows(groups, columns), [groups, columns])
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const scrollMargin = useListTop(list, rows)
  const isPrinting = usePrinting()

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

  const current = useMemo(() => ({ rows, columns, hits, total }), [rows, columns, hits, total])
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? rows.length - 1
  const revealed = useReveal(current, {
    count: rows.length,
    first,
    last,
    atOnce: Math.max(2, Math.ceil(CARDS_AT_ONCE / columns)),
    isWhole: total <= WHOLE_UP_TO,
    // Without a query nobody types.
    isTogether: !hits,
    changesTogether: (before, after) => before.columns !== after.columns,
  })

  const place = (row: VirtualItem, isHidden: boolean): CSSProperties => ({
    transform: `translateY(${row.start - scrollMargin}px)`,
    height: row.size,
    ...(isHidden && { visibility: 'hidden' }),
  })
  const shared = { openId, sentences, renderLink }
  return (
    <>
      <div ref={list} className={styles['list']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const shown = virtual.index < revealed.upTo ? current : revealed.had.get(virtual.index)
          const row = shown?.rows[virtual.index]
          const isOutdated = shown !== current
          // Until its turn comes, a line in view stays as it was, if it was of the same kind.
          const isInPlace = virtual.index >= first && virtual.index <= last && row?.kind === rows[virtual.index]?.kind
          return (
            row && (
              <div
                // By its number: whatever comes into a line, its elements stay.
                key={virtual.index}
                className={styles['row']}
                style={place(virtual, isOutdated && !isInPlace)}
                // What is about to go must not be found beside what has come.
                aria-hidden={isOutdated || undefined}
              >
                <CardListRow row={row} columns={columns} total={shown.total} hits={shown.hits} {...shared} />
              </div>
            )
          )
        })}
      </div>
      {isPrinting && (
        <Printed total={total}>
          {rowsUpTo(cardRows(groups, PAPER_COLUMNS), PRINT_LIMIT).map((row) => (
            <div key={row.key} className={styles['printed']}>
              <CardListRow row={row} columns={PAPER_COLUMNS} total={total} hits={hits} {...shared} />
            </div>
          ))}
        </Printed>
      )}
    </>
  )
}
