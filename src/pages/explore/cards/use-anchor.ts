import { useLayoutEffect, useRef, useEffect } from 'react'
import { ROW_HEIGHT, type CardRow } from './card-rows.ts'
import type { Virtualizer } from '@tanstack/react-virtual'

/** Where the list stood before its columns changed, and where it was moved to. */
type Move = { columns: number; from: number; to: number }

/**
 * Keeps the card at the top of the window where it is when the number of columns changes, as it does when an item opens
 * beside the list; closing it without having scrolled gives the very place back.
 */
export function useAnchor(rows: readonly CardRow[], columns: number, scrollMargin: number): void {
  const last = useRef({ rows, columns })
  const move = useRef<Move>(undefined)
  useLayoutEffect(() => {
    const before = last.current
    last.current = { rows, columns }
    // Only then: asking where the page stands makes the browser lay it out.
    if (before.columns === columns) return
    const from = globalThis.scrollY
    if (from <= scrollMargin) return
    const back = move.current
    const isWayBack = back?.columns === columns && Math.abs(back.to - from) < 2
    const to = isWayBack ? back.from : anchoredTop(before.rows, rows, from - scrollMargin)
    if (to === undefined) return
    globalThis.scrollTo({ top: isWayBack ? to : to + scrollMargin })
    move.current = { columns: before.columns, from, to: globalThis.scrollY }
  }, [rows, columns, scrollMargin])
}

/** The offset in `after` of the card that was first in view at `offset` in `before`; pixels from the list's top. */
function anchoredTop(before: readonly CardRow[], after: readonly CardRow[], offset: number): number | undefined {
  let top = 0
  const anchor = before.find((row) => (top += ROW_HEIGHT[row.kind]) > offset && row.kind === 'cards')
  if (anchor?.kind !== 'cards') return undefined
  const into = offset - (top - ROW_HEIGHT[anchor.kind])
  let newTop = 0
  for (const row of after) {
    if (row.kind === 'cards' && row.first <= anchor.first && anchor.first < row.first + row.cards.length)
      return newTop + into
    newTop += ROW_HEIGHT[row.kind]
  }
  return undefined
}

/**
 * Brings the open item's card into view when one goes from an item to the next without touching the list. The first one
 * to open was in view, and stays where it is.
 */
export function useFollowOpen(
  openId: string | undefined,
  rows: readonly CardRow[],
  virtualizer: Virtualizer<Window, Element>,
): void {
  const last = useRef(openId)
  useEffect(() => {
    const before = last.current
    last.current = openId
    if (before === undefined || openId === undefined || before === openId) return
    const holds = (row: CardRow | undefined) => row?.kind === 'cards' && row.cards.some((card) => card?.id === openId)
    // An item may be listed more than once; the place that is in view is the one that is meant.
    const near = virtualizer.getVirtualItems().find(({ index, start, end }) => {
      const isInView = end > globalThis.scrollY && start < globalThis.scrollY + globalThis.innerHeight
      return isInView && holds(rows[index])
    })
    const index = near?.index ?? rows.findIndex(holds)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [openId, rows, virtualizer])
}
