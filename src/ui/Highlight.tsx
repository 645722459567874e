import { Fragment, type ReactNode } from 'react'

type Props = { text: string; ranges: readonly (readonly [start: number, end: number])[] }

/** A text with the given ranges marked; ranges that overlap or exceed the text are clipped. */
export function Highlight({ text, ranges }: Props) {
  const parts: ReactNode[] = []
  let markedUpTo = 0
  for (const [start, end] of ranges) {
    const from = Math.max(start, markedUpTo)
    if (from >= Math.min(end, text.length)) continue
    parts.push(text.slice(markedUpTo, from), <mark key={from}>{text.slice(from, end)}</mark>)
    markedUpTo = end
  }
  return (
    // Other ranges split the text differently: without a new key, React would treat the pieces as moved.
    <Fragment key={parts.length > 0 ? text + ranges.join(' ') : ''}>
      {parts}
      {text.slice(markedUpTo)}
    </Fragment>
  )
}
