import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { ROW_HEIGHT, type CardRow } from '../cards/card-rows.ts'

/** The distance of a list from the top of the page, in pixels; measured again when `content` changes. */
export function useListTop(list: RefObject<HTMLElement | null>, content: unknown): number {
  const [top, setTop] = useState(0)
  // Before the first paint, so that no distant rows are rendered and no distant logos requested.
  useLayoutEffect(() => setTop(topOf(list.current)), [list])
  useEffect(() => {
    // Later in the next frame: measuring earlier would force a second layout.
    const frame = requestAnimationFrame(() => setTop(topOf(list.current)))
    return () => cancelAnimationFrame(frame)
  }, [list, content])
  return top
}

function topOf(element: HTMLElement | null): number {
  return Math.round((element?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
}

/** In pixels, as `--card-width` in tokens.css; narrower cards would break long words in names. */
const MIN_CARD_WIDTH = 288
const GAP = 12

/** The last result: a list that mounts again most likely has the same width, which saves a second layout. */
let lastColumns: number | undefined

/** The number of cards that fit side by side into `element`; follows its width. */
export function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(
    () => lastColumns ?? ('innerWidth' in globalThis ? columnsIn(globalThis.innerWidth) : 1),
  )
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const update = () => setColumns((lastColumns = columnsIn(target.clientWidth)))
    update()
    const observer = new ResizeObserver(update)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return columns
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (MIN_CARD_WIDTH + GAP)))
}

/** The scroll positions before and after a change of columns. */
type Move = { columns: number; from: number; to: number }

/**
 * Anchors the first visible card when the number of columns changes, as it does when an item panel opens; closing the panel
 * without having scrolled restores the exact scroll position.
 */
export function useScrollAnchor(rows: readonly CardRow[], columns: number, scrollMargin: number): void {
  const last = useRef({ rows, columns })
  const move = useRef<Move>(undefined)
  useLayoutEffect(() => {
    const before = last.current
    last.current = { rows, columns }
    // Checked first, because reading the scroll position forces a layout.
    if (before.columns === columns) return
    const from = globalThis.scrollY
    if (from <= scrollMargin) return
    const lastMove = move.current
    const isReturn = lastMove?.columns === columns && Math.abs(lastMove.to - from) < 2
    const to = isReturn ? lastMove.from : anchoredTop(before.rows, rows, from - scrollMargin)
    if (to === undefined) return
    globalThis.scrollTo({ top: isReturn ? to : to + scrollMargin })
    move.current = { columns: before.columns, from, to: globalThis.scrollY }
  }, [rows, columns, scrollMargin])
}

/** The offset in `after` of the card that was first visible at `offset` in `before`; pixels from the list's top. */
function anchoredTop(before: readonly CardRow[], after: readonly CardRow[], offset: number): number | undefined {
  let top = 0
  const anchor = before.find((row) => (top += ROW_HEIGHT[row.kind]) > offset && row.kind === 'cards')
  if (anchor?.kind !== 'cards') return undefined
  const offsetInRow = offset - (top - ROW_HEIGHT[anchor.kind])
  let newTop = 0
  for (const row of after) {
    if (row.kind === 'cards' && row.first <= anchor.first && anchor.first < row.first + row.cards.length)
      return newTop + offsetInRow
    newTop += ROW_HEIGHT[row.kind]
  }
  return undefined
}

/**
 * Scrolls to the open item's card when the user steps from item to item in the panel. The first opened item is visible
 * already, so the list stays where it is.
 */
export function useScrollToOpenItem(
  openId: string | undefined,
  rows: readonly CardRow[],
  virtualizer: Virtualizer<Window, Element>,
): void {
  const last = useRef(openId)
  useEffect(() => {
    const before = last.current
    last.current = openId
    if (before === undefined || openId === undefined || before === openId) return
    const containsOpenItem = (row: CardRow | undefined) =>
      row?.kind === 'cards' && row.cards.some((card) => card?.id === openId)
    // An item may be listed more than once; prefer the visible card.
    const near = virtualizer.getVirtualItems().find(({ index, start, end }) => {
      const isInView = end > globalThis.scrollY && start < globalThis.scrollY + globalThis.innerHeight
      return isInView && containsOpenItem(rows[index])
    })
    const index = near?.index ?? rows.findIndex(containsOpenItem)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [openId, rows, virtualizer])
}
