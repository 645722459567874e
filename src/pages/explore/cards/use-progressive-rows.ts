import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { msUntilTypingIdle } from '../../../components/scheduling/typing.ts'
import { afterFrame } from '../../../ui/schedule-task.ts'

/** The content of rows: those before `committedCount` have `value`, the others their previous content. */
type ProgressiveRows<T> = { value: T; committedCount: number; previousRows: ReadonlyMap<number, T> }

type ProgressiveRowsOptions<T> = {
  /** The number of rows. */
  count: number
  /** The first and last row in the viewport. */
  first: number
  last: number
  /** The number of rows that change immediately, and then per frame. */
  batchSize: number
  /** Whether all rows are rendered in the end, not only those near the viewport. */
  isUnwindowed: boolean
  /** Whether the content is the result of a search. */
  isSearch: boolean
  /** The number of rows in the first render of the list. */
  initialCount: number
  /** Whether all rows must change together, because the new content has another layout. */
  isRelaidOut: (before: T, now: T) => boolean
}

/** Rows below the viewport that a long list renders in small batches. */
const NEAR_ROWS = 3
/** Delay before rows outside the viewport are rendered, in milliseconds: about the time between two keys. */
const OFFSCREEN_DELAY_MS = 100

/**
 * Renders a list's new content progressively: a few rows immediately, the others in the viewport one batch per frame, rows
 * outside it once no new content arrives (browsers lay them out too, up to one and a half windows away). Tasks stay short,
 * so that keys and clicks are handled in between.
 * @param value the whole content; another object is new content
 */
export function useProgressiveRows<T>(value: T, options: ProgressiveRowsOptions<T>): ProgressiveRows<T> {
  const { count, first, last, batchSize, isUnwindowed, isSearch, initialCount, isRelaidOut } = options
  const [state, setState] = useState<ProgressiveRows<T> & { count: number }>(() => ({
    value,
    count,
    committedCount: Math.min(last + 1, first + initialCount),
    previousRows: new Map(),
  }))
  let next = state
  if (state.value !== value) {
    // Rows with a new layout cannot display their previous content.
    next = isRelaidOut(state.value, value)
      ? { value, count, committedCount: last + 1, previousRows: new Map() }
      : { value, count, committedCount: first + batchSize, previousRows: rowsBefore(state) }
    setState(next)
  }
  const { committedCount } = next
  const isInView = committedCount <= Math.min(last, count - 1)
  const isFirstOutside = committedCount <= last + batchSize
  const isNear = committedCount <= last + NEAR_ROWS
  const firstInView = useRef(first)
  useLayoutEffect(() => {
    firstInView.current = first
  }, [first])
  useEffect(() => {
    if (committedCount >= count) return undefined
    const step = isUnwindowed || isNear ? batchSize : count
    let stop = () => {}
    const wait = (delay: number) => {
      const timer = setTimeout(commit, delay)
      stop = () => clearTimeout(timer)
    }
    const commit = () => {
      // While the user types, further rows would be replaced by the next results.
      const pause = isSearch ? msUntilTypingIdle() : 0
      if (pause > 0) return wait(pause)
      // Skip rows that the user has scrolled past.
      const from = Math.max(committedCount, firstInView.current)
      setState((latest) => (latest.value === value ? { ...latest, committedCount: from + step } : latest))
    }
    if (!isInView && isFirstOutside) wait(OFFSCREEN_DELAY_MS)
    else stop = afterFrame(commit)
    return () => stop()
  }, [value, committedCount, count, batchSize, isInView, isNear, isFirstOutside, isUnwindowed, isSearch])
  return next
}

/** The content of all rows of the outgoing list; content beyond its length is dropped. */
function rowsBefore<T>({
  value,
  committedCount,
  previousRows,
  count,
}: ProgressiveRows<T> & { count: number }): ReadonlyMap<number, T> {
  const rows = new Map([...previousRows].filter(([index]) => index < count))
  for (let index = 0; index < Math.min(committedCount, count); index++) rows.set(index, value)
  return rows
}
