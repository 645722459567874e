import { useEffect, useRef } from 'react'
import type { Virtualizer } from '@tanstack/react-virtual'
import type { CardRow } from './card-rows.ts'

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
