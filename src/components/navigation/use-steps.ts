import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { neighboursOf, type Neighbours } from '../../domain/results/neighbours.ts'
import { keyOf } from '../../lib/keys.ts'

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

/** The keys that go through the results while one of them is open, as in mail and code reviews. */
const STEPS: Readonly<Record<string, -1 | 1>> = { j: 1, k: -1 }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

/** Whether a key asks for the next (1) or the previous (-1) result; undefined for every other key and while typing. */
export function stepOfKey(event: Pressed): -1 | 1 | undefined {
  const { ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey) return undefined
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return undefined
  return STEPS[keyOf(event).toLowerCase()]
}
