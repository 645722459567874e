import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { Item } from '../../../domain/landscape/landscape.ts'
import type { SearchHit } from '../../../search/search.ts'
import { usePrinting } from '../../../ui/use-media.ts'
import { useHydrated } from '../../../ui/hydration.tsx'
import styles from './CardList.module.css'
import { CardCell, CardHeading, CardListRow, type CardSetting } from './CardListRow.tsx'
import { cardKey, cardRows, ROW_HEIGHT, rowsUpTo, type CardGroup, type CardRow } from './card-rows.ts'
import { firstSentences, useKnowledge } from '../../../components/knowledge/use-knowledge.ts'
import { isMarked } from '../../../components/scheduling/performance-marks.ts'
import { Printed, PRINT_LIMIT } from '../print/Printed.tsx'
import { useAnchor, useFollowOpen } from './use-anchor.ts'
import { useColumns } from './use-columns.ts'
import { useListTop } from '../results/use-list-top.ts'
import { useReveal } from './use-reveal.ts'

type Props = {
  groups: readonly CardGroup[]
  hits?: ReadonlyMap<string, SearchHit> | undefined
  openId?: string | undefined
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** Lists up to this long are wholly in the document, for find-in-page and for readers that know no windows. */
const WHOLE_UP_TO = 60
/** Cards that change at once with the results; the rest, seen or not, follow frame by frame. */
const CARDS_AT_ONCE = 3
/** Lines that come at once where the cards take the place of another view: two headings, and cards below them. */
const LINES_AT_SWITCH = 4
/** Lines above and below the view that are made as those in it are. */
const NEAR = 3
/** Rows kept ready above and below what is visible. */
const OVERSCAN = 2
/** Cards that the build writes into a page: as many as the first screen of a large window shows. */
const CARDS_AT_FIRST = 20
/** Cards in a line on paper, where the lines run in columns: a place with one card leaves no room unused. */
const PAPER_COLUMNS = 1

/** How a line stands to what one looks at. */
type LineState = {
  /** It shows what is over. */
  isOutdated: boolean
  isFar: boolean
}

/** Cards in groups, as many side by side as fit; of a long list only what is near the viewport is in the document. */
export function CardList({ groups, hits, openId, renderLink }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const columns = useColumns(list)
  const sentences = useKnowledge('sentences') ?? firstSentences()
  const rows = useMemo(() => cardRows(groups, columns), [groups, columns])
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const scrollMargin = useListTop(list, rows)
  const isPrinting = usePrinting()
  const isHydrated = useHydrated()
  // The first screen of a visit comes whole.
  const [isSwitch] = useState(() => isMarked('landscape:first-results'))

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

  const current = useMemo(() => ({ rows, columns, hits }), [rows, columns, hits])
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? rows.length - 1
  const atOnce = Math.ceil(CARDS_AT_ONCE / columns)
  const revealed = useReveal(current, {
    count: rows.length,
    first,
    last,
    atOnce,
    isWhole: total <= WHOLE_UP_TO,
    isTyped: hits !== undefined,
    atFirst: hits ? atOnce : isSwitch ? LINES_AT_SWITCH : rows.length,
    changesTogether: (before, after) => before.columns !== after.columns,
  })

  const place = (row: VirtualItem): CSSProperties => ({
    transform: `translateY(${row.start - scrollMargin}px)`,
    height: row.size,
  })
  const shared = { openId, sentences, renderLink }
  const across: Record<string, number> = { '--columns': columns }
  return (
    <>
      {isHydrated ? (
        <div key="list" ref={list} className={styles['list']} style={{ ...across, height: virtualizer.getTotalSize() }}>
          {onceEach(
            virtualizer.getVirtualItems().flatMap((virtual) => {
              const shown = virtual.index < revealed.upTo ? current : revealed.had.get(virtual.index)
              const row = shown?.rows[virtual.index]
              if (!row) return []
              const isOutdated = shown !== current
              // Until its turn comes, a line in view stays as it was, if it was of the same kind. Any other may not have been
              // in the document, and is not made for what is over.
              const isInView = virtual.index >= first && virtual.index <= last
              if (isOutdated && !(isInView && row.kind === rows[virtual.index]?.kind)) return []
              const isFar = virtual.index < first - NEAR || virtual.index > last + NEAR
              return cells(row, { ...shared, hits: shown.hits }, place(virtual), { isOutdated, isFar })
            }),
          )}
        </div>
      ) : (
        // The style sheet finds how many stand side by side, in the very places that the cells above have.
        <div key="list" ref={list} className={`${styles['list']} ${styles['flow']}`}>
          {rowsUpTo(cardRows(groups, 1), CARDS_AT_FIRST).flatMap((row) => cells(row, { ...shared, hits }))}
        </div>
      )}
      {isPrinting && (
        <Printed total={total}>
          <div className={styles['sheet']}>
            {rowsUpTo(cardRows(groups, PAPER_COLUMNS), PRINT_LIMIT).map((row) => (
              <div key={row.key} className={styles['printed']}>
                <CardListRow row={row} columns={PAPER_COLUMNS} hits={hits} {...shared} />
              </div>
            ))}
          </div>
        </Printed>
      )}
    </>
  )
}

/**
 * A line of the list: its heading, or its cards, each in a cell of its own and known by its place in the list, so that
 * it stays the same element however many stand side by side.
 */
function cells(row: CardRow, setting: CardSetting, style?: CSSProperties, state?: LineState): ReactElement[] {
  // What is about to go must not be found beside what has come.
  const isHidden = state?.isOutdated || undefined
  const far = state?.isFar ? ` ${styles['far']}` : ''
  if (row.kind !== 'cards') {
    return [
      <div key={row.key} className={styles['row'] + far} style={style} aria-hidden={isHidden}>
        <CardHeading row={row} />
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
      <CardCell item={item} position={row.place + index} setSize={row.size} {...setting} />
    </div>
  ))
}

/** The place of a card may have moved to another line, and be in that one still: the first, which is current, stays. */
function onceEach(elements: readonly ReactElement[]): ReactElement[] {
  return [...new Map(elements.toReversed().map((element) => [element.key, element])).values()].toReversed()
}

function cellStyle(style: CSSProperties, index: number): CSSProperties {
  const own: Record<string, unknown> = { ...style, '--column': index }
  return own
}
