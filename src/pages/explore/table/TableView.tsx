import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import { useListTop } from '../results/use-list-layout.ts'
import { sentenceOf, useKnowledge } from '../../../components/knowledge/use-knowledge.ts'
import { usePainted } from '../../../components/scheduling/use-painted.ts'
import { columnsWithData, DEFAULT_COLUMNS } from '../../../domain/results/columns.ts'
import { isUnfiltered } from '../../../domain/results/selection.ts'
import { t } from '../../../i18n/i18n.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { usePrinting } from '../../../ui/use-media.ts'
import type { ResultsViewProps } from '../results/results-view.ts'
import { PrintedTable } from './PrintedTable.tsx'
import { HIT_ROW_HEIGHT, ROW_HEIGHT, tableStyle } from './table-layout.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import styles from './TableView.module.css'

/** Results up to this number are rendered completely, for find-in-page and screen readers. */
const MAX_UNWINDOWED_ROWS = 60
/** Rows rendered above and below the viewport. */
const OVERSCAN = 6
/** Rows in the first render; the others follow once the table is painted. */
const INITIAL_ROWS = 10

/** The results as a windowed table with a sticky heading. */
export function TableView({ current, search, selection, items, hits, openId, links, onChange }: ResultsViewProps) {
  const chosen = usePreferences((state) => state.columns) ?? DEFAULT_COLUMNS
  const columns = useMemo(() => columnsWithData(chosen, current.landscape.items), [chosen, current.landscape.items])
  const sentences = useKnowledge('sentences', hits !== undefined)
  const { head, body, bar, onScroll } = useSyncedScroll()
  const isPrinting = usePrinting()
  const isPainted = usePainted('table')
  // In a preview, the unfiltered table already has its final height.
  const expected = !search.q && isUnfiltered(selection) ? (current.preview?.total ?? 0) : 0
  const count = Math.max(items.length, expected)
  const height = hits ? HIT_ROW_HEIGHT : ROW_HEIGHT
  const top = useListTop(body, items)
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: count <= MAX_UNWINDOWED_ROWS ? count : OVERSCAN,
    scrollMargin: top,
    initialRect: { width: 1440, height: 900 },
  })
  // Row heights are fixed, not measured: they change only with the kind of row.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height])
  const rows = isPainted ? virtualizer.getVirtualItems() : virtualizer.getVirtualItems().slice(0, INITIAL_ROWS)
  return (
    <>
      <div className={styles['around']} style={tableStyle(columns)}>
        <div role="table" aria-label={t('table.label')} aria-rowcount={count + 1}>
          <div ref={head} role="rowgroup" className={styles['head']} onScroll={onScroll}>
            <TableHead columns={columns} search={search} onChange={onChange} />
          </div>
          <div
            ref={body}
            role="rowgroup"
            className={styles['body']}
            style={{ height: count * height }}
            onScroll={onScroll}
          >
            {rows.map(({ index }) => {
              const item = items[index]
              return (
                <TableRow
                  key={index}
                  index={index}
                  height={height}
                  item={item}
                  hit={item && hits?.get(item.id)}
                  sentence={item && hits && sentenceOf(sentences, item)}
                  columns={columns}
                  isOpen={item !== undefined && item.id === openId}
                  links={links}
                />
              )
            })}
          </div>
        </div>
        <div ref={bar} className={styles['bar']} tabIndex={-1} aria-hidden onScroll={onScroll}>
          <div className={styles['barWidth']} />
        </div>
      </div>
      {isPrinting && <PrintedTable items={items} columns={columns} />}
    </>
  )
}

type PartRef = RefObject<HTMLDivElement | null>

/**
 * Synchronises the horizontal scroll positions of heading, rows and scrollbar. They are three elements because the page
 * scrolls the rows below a sticky heading: inside one element that scrolls horizontally, the heading would not stick to
 * the window.
 */
function useSyncedScroll(): {
  head: PartRef
  body: PartRef
  bar: PartRef
  onScroll: (event: { currentTarget: HTMLElement }) => void
} {
  const head = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const onScroll = useCallback(({ currentTarget: { scrollLeft } }: { currentTarget: HTMLElement }) => {
    for (const { current: part } of [head, body, bar]) {
      if (!part || part.scrollLeft === scrollLeft) continue
      part.scrollLeft = scrollLeft
    }
    body.current?.parentElement?.toggleAttribute('data-aside', scrollLeft > 0)
  }, [])
  return { head, body, bar, onScroll }
}
