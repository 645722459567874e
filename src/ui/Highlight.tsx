import { Fragment, type ReactNode } from 'react'

type Props = { text: string; ranges: readonly (readonly [start: number, end: number])[] }

/** A text with the given parts marked; ranges that overlap or lie outside count as far as they can. */
export function Highlight({ text, ranges }: Props) {
  const parts: ReactNode[] = []
  let done = 0
  for (const [start, end] of ranges) {
    const from = Math.max(start, done)
    if (from >= Math.min(end, text.length)) continue
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, end)}</mark>)
    done = end
  }
  return (
    // Other marks make other pieces of text: taken for the same ones, they would seem to have moved.
    <Fragment key={parts.length > 0 ? text + ranges.join(' ') : ''}>
      {parts}
      {text.slice(done)}
    </Fragment>
  )
}
