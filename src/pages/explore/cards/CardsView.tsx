import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import { plainItems } from '../../../domain/facts/plain-items.ts'
import { usePrinting } from '../../../ui/use-media.ts'
import { useHydrated } from '../../../ui/hydration.tsx'
import styles from './CardsView.module.css'
import { cells, dedupeByKey, PrintedRow } from './CardRows.tsx'
import type { OrderContext } from '../results/result-order.ts'
import type { ResultsViewProps } from '../results/results-view.ts'
import { cardRows, groupsByPlace, oneGroup, ROW_HEIGHT, rowsUpTo, type CardGroup } from './card-rows.ts'
import { useLateParts } from '../../../components/landscape/use-facts.ts'
import { isMarked } from '../../../components/scheduling/performance-marks.ts'
import { PrintedResults, PRINT_LIMIT } from '../print/PrintedResults.tsx'
import { useColumns, useListTop, useScrollAnchor, useScrollToOpenItem } from '../results/use-list-layout.ts'
import { useProgressiveRows } from './use-progressive-rows.ts'

/** Lists up to this length are rendered completely, for find-in-page and screen readers. */
const MAX_UNWINDOWED_ROWS = 60
/** Cards that change immediately with the results; the rest follow frame by frame. */
const IMMEDIATE_CARDS = 3
/** Rows rendered immediately after a switch from another view: two headings, and cards below them. */
const IMMEDIATE_ROWS_ON_SWITCH = 4
/** Rows outside the viewport that are treated like rows inside. */
const NEAR_ROWS = 3
/** Rows rendered above and below the viewport. */
const OVERSCAN = 2
/** Cards in prerendered pages: enough for the first screen of a large window. */
const PRERENDERED_CARDS = 20
/** Cards per row in print, where rows flow in columns, so that places with one card waste no space. */
const PRINT_COLUMNS = 1

/** The results as cards, grouped by place or as one list, as many per row as fit; long lists are windowed. */
export function CardsView({ current, search, selection, items, hits, openId, links }: ResultsViewProps) {
  const groups = useGroups({ current, search, selection, items })
  const list = useRef<HTMLDivElement>(null)
  const columns = useColumns(list)
  const rows = useMemo(() => cardRows(groups, columns), [groups, columns])
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const scrollMargin = useListTop(list, rows)
  const isPrinting = usePrinting()
  const isHydrated = useHydrated()
  // The first screen of a visit is rendered completely.
  const [isSwitch] = useState(() => isMarked('landscape:first-results'))

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => ROW_HEIGHT[rows[index]?.kind ?? 'cards'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: total <= MAX_UNWINDOWED_ROWS ? rows.length : OVERSCAN,
    scrollMargin,
    // The height of the sticky header.
    scrollPaddingStart: 72,
    scrollPaddingEnd: 16,
    // Server-like first render in a page of unknown height: enough rows for any screen.
    initialRect: { width: 1440, height: 900 },
  })
  // Row heights are fixed, not measured: they change only with the rows.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows])
  useScrollAnchor(rows, columns, scrollMargin)
  useScrollToOpenItem(openId, rows, virtualizer)

  const content = useMemo(() => ({ rows, columns, hits }), [rows, columns, hits])
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? rows.length - 1
  const batchSize = Math.ceil(IMMEDIATE_CARDS / columns)
  const progress = useProgressiveRows(content, {
    count: rows.length,
    first,
    last,
    batchSize,
    isUnwindowed: total <= MAX_UNWINDOWED_ROWS,
    isSearch: hits !== undefined,
    initialCount: hits ? batchSize : isSwitch ? IMMEDIATE_ROWS_ON_SWITCH : rows.length,
    isRelaidOut: (before, after) => before.columns !== after.columns,
  })

  const rowStyle = (row: VirtualItem): CSSProperties => ({
    transform: `translateY(${row.start - scrollMargin}px)`,
    height: row.size,
  })
  const renderPlaceInfo = useLateParts()?.renderPlaceInfo
  const cellProps = { openId, links, renderPlaceInfo: current.other ? undefined : renderPlaceInfo }
  const columnsStyle: Record<string, number> = { '--columns': columns }
  return (
    <>
      {isHydrated ? (
        <div
          key="list"
          ref={list}
          className={styles['list']}
          style={{ ...columnsStyle, height: virtualizer.getTotalSize() }}
        >
          {dedupeByKey(
            virtualizer.getVirtualItems().flatMap((virtual) => {
              const snapshot =
                virtual.index < progress.committedCount ? content : progress.previousRows.get(virtual.index)
              const row = snapshot?.rows[virtual.index]
              if (!row) return []
              const isStale = snapshot !== content
              // A pending row in the viewport keeps its previous content if it is of the same kind. Other stale rows may
              // not be mounted, and are not rendered for previous results.
              const isInView = virtual.index >= first && virtual.index <= last
              if (isStale && !(isInView && row.kind === rows[virtual.index]?.kind)) return []
              const isFar = virtual.index < first - NEAR_ROWS || virtual.index > last + NEAR_ROWS
              return cells(row, { ...cellProps, hits: snapshot.hits }, rowStyle(virtual), { isStale, isFar })
            }),
          )}
        </div>
      ) : (
        // The style sheet sets the number of columns, with the same layout as the cells above.
        <div key="list" ref={list} className={`${styles['list']} ${styles['flow']}`}>
          {rowsUpTo(cardRows(groups, 1), PRERENDERED_CARDS).flatMap((row) => cells(row, { ...cellProps, hits }))}
        </div>
      )}
      {isPrinting && (
        <PrintedResults total={total}>
          <div className={styles['sheet']}>
            {rowsUpTo(cardRows(groups, PRINT_COLUMNS), PRINT_LIMIT).map((row) => (
              <div key={row.key} className={styles['printed']}>
                <PrintedRow row={row} columns={PRINT_COLUMNS} hits={hits} {...cellProps} />
              </div>
            ))}
          </div>
        </PrintedResults>
      )}
    </>
  )
}

/** The cards' groups; the same object unless their items change. */
function useGroups({ current, search, selection, items }: OrderContext): readonly CardGroup[] {
  const isGrouped = !search.q && search.group !== 'none'
  const { preview, landscape } = current
  const { categories } = landscape
  // Cards display no facts, so facts that load later must not render the list again.
  const plain = plainItems(items)
  return useMemo(
    () => (isGrouped ? groupsByPlace(preview, categories, plain, selection) : oneGroup(preview, plain)),
    [preview, categories, plain, selection, isGrouped],
  )
}
