import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { neighboursOf, type Neighbours } from '../../domain/results/neighbours.ts'
import { keyOf } from '../../lib/keys.ts'

/** The position among the results, and how to step through them. */
type Steps = {
  /** Undefined where the item is not among the results. */
  neighbours: Neighbours<Item> | undefined
  step: (by: -1 | 1) => void
  /** Handles keydown events. */
  onKey: (event: KeyboardEvent) => void
}

/** Steps through results in their order, from the open item; `onStep` opens another one. */
export function useResultSteps(order: readonly Item[], itemId: string, onStep: (item: Item) => void): Steps {
  // A ref, because keys may repeat faster than pages render: each press continues from the last target.
  const currentId = useRef(itemId)
  useEffect(() => void (currentId.current = itemId), [itemId])
  const step = useCallback(
    (by: -1 | 1) => {
      const currentNeighbours = neighboursOf(order, currentId.current)
      const target = by === 1 ? currentNeighbours?.next : currentNeighbours?.previous
      if (!target) return
      currentId.current = target.id
      onStep(target)
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

/** The keys that step through the results while an item is open, as in mail and code review tools. */
const STEP_KEYS: Readonly<Record<string, -1 | 1>> = { j: 1, k: -1 }

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

/** The step of a key: the next (1) or previous (-1) result; undefined for all other keys and while typing. */
export function stepOfKey(event: KeyPress): -1 | 1 | undefined {
  const { ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey) return undefined
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return undefined
  return STEP_KEYS[keyOf(event).toLowerCase()]
}
