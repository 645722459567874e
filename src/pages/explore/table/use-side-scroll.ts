import { useCallback, useRef, type RefObject } from 'react'

type Part = RefObject<HTMLDivElement | null>

/**
 * Keeps the heading, the rows and the scrollbar of a table at the same place sideways. They are three elements because
 * the page scrolls the rows up and down under a heading that stays: one element that scrolls sideways as well would hold
 * the heading fast inside itself.
 */
export function useSideScroll(): {
  head: Part
  body: Part
  bar: Part
  onScroll: (event: { currentTarget: HTMLElement }) => void
} {
  const head = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const onScroll = useCallback(({ currentTarget: { scrollLeft } }: { currentTarget: HTMLElement }) => {
    for (const { current: part } of [head, body, bar]) {
      if (!part || part.scrollLeft === scrollLeft) continue
      part.scrollLeft = scrollLeft
    }
    body.current?.parentElement?.toggleAttribute('data-aside', scrollLeft > 0)
  }, [])
  return { head, body, bar, onScroll }
}
