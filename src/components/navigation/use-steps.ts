import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { neighboursOf, type Neighbours } from '../../domain/results/neighbours.ts'
import { stepOfKey } from './step-keys.ts'

/** Where one stands among results, and how to go on. */
type Steps = {
  /** Undefined where the item is not among them. */
  neighbours: Neighbours<Item> | undefined
  step: (by: -1 | 1) => void
  /** Takes the keys of a part of the page. */
  onKey: (event: KeyboardEvent) => void
}

/** Goes through results in their order, from the item that is open; `onStep` opens another one. */
export function useSteps(order: readonly Item[], itemId: string, onStep: (item: Item) => void): Steps {
  // Who presses a key faster than pages are drawn goes on from where the last press led.
  const at = useRef(itemId)
  useEffect(() => void (at.current = itemId), [itemId])
  const step = useCallback(
    (by: -1 | 1) => {
      const around = neighboursOf(order, at.current)
      const to = by === 1 ? around?.next : around?.previous
      if (!to) return
      at.current = to.id
      onStep(to)
    },
    [order, onStep],
  )
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const by = stepOfKey(event)
      if (by) step(by)
    },
    [step],
  )
  const neighbours = useMemo(() => neighboursOf(order, itemId), [order, itemId])
  return { neighbours, step, onKey }
}
