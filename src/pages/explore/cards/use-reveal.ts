import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { msUntilTypingIdle } from '../../../components/scheduling/typing.ts'
import { afterFrame } from '../../../ui/soon.ts'

/** What lines show: those before `upTo` what is current, the others what they had. */
type Revealed<T> = { value: T; upTo: number; had: ReadonlyMap<number, T> }

type RevealOptions<T> = {
  /** How many lines there are. */
  count: number
  /** The first and the last line in view. */
  first: number
  last: number
  /** How many lines change with the content itself. */
  atOnce: number
  /** Whether all lines are in the document in the end, and not only those near the view. */
  isWhole: boolean
  /** Whether the content answers what somebody types. */
  isTyped: boolean
  /** How many lines come with the list itself. */
  atFirst: number
  /** Whether it changes together from one content to another, as it must when the lines are laid out anew. */
  changesTogether: (before: T, now: T) => boolean
}

/** How many lines below the view a long list keeps ready, at most. */
const NEAR = 3
/** How long, in milliseconds, nothing new may have come before lines that are out of view are made: as from key to key. */
const REST = 100

/**
 * Brings a list's new content line by line: a few at once, the others in view after a frame each, what is out of view
 * when nothing new comes: a browser lays that out too, one and a half windows far. No task is long then, and a key or a
 * click that comes meanwhile is answered first.
 * @param value the whole content; another object is other content.
 */
export function useReveal<T>(value: T, options: RevealOptions<T>): Revealed<T> {
  const { count, first, last, atOnce, isWhole, isTyped, atFirst, changesTogether } = options
  const [state, setState] = useState<Revealed<T> & { count: number }>(() => ({
    value,
    count,
    upTo: Math.min(last + 1, first + atFirst),
    had: new Map(),
  }))
  let now = state
  if (state.value !== value) {
    // Lines that are laid out anew have no place for what they had.
    now = changesTogether(state.value, value)
      ? { value, count, upTo: last + 1, had: new Map() }
      : { value, count, upTo: first + atOnce, had: shownBefore(state) }
    setState(now)
  }
  const { upTo } = now
  const isInView = upTo <= Math.min(last, count - 1)
  const isFirstOutside = upTo <= last + atOnce
  const isNear = upTo <= last + NEAR
  const firstInView = useRef(first)
  useLayoutEffect(() => {
    firstInView.current = first
  }, [first])
  useEffect(() => {
    if (upTo >= count) return undefined
    const step = isWhole || isNear ? atOnce : count
    let stop = () => {}
    const wait = (rest: number) => {
      const timer = setTimeout(next, rest)
      stop = () => clearTimeout(timer)
    }
    const next = () => {
      // Who goes on typing looks at the first ones, and waits for the answer to what has been typed since.
      const pause = isTyped ? msUntilTypingIdle() : 0
      if (pause > 0) return wait(pause)
      // Whoever has scrolled on meanwhile does not wait for the lines that were passed.
      const from = Math.max(upTo, firstInView.current)
      setState((is) => (is.value === value ? { ...is, upTo: from + step } : is))
    }
    if (!isInView && isFirstOutside) wait(REST)
    else stop = afterFrame(next)
    return () => stop()
  }, [value, upTo, count, atOnce, isInView, isNear, isFirstOutside, isWhole, isTyped])
  return now
}

/** What the lines of a list that makes way for another show; what it had no line for was gone already. */
function shownBefore<T>({ value, upTo, had, count }: Revealed<T> & { count: number }): ReadonlyMap<number, T> {
  const kept = new Map([...had].filter(([index]) => index < count))
  for (let index = 0; index < Math.min(upTo, count); index++) kept.set(index, value)
  return kept
}
