import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** How far a list's top lies below the page's, in pixels; asked again after `content` has changed. */
export function useListTop(list: RefObject<HTMLElement | null>, content: unknown): number {
  const [top, setTop] = useState(0)
  // Once before the first paint, so that no row is made, and no logo asked for, that is not near.
  useLayoutEffect(() => setTop(topOf(list.current)), [list])
  useEffect(() => {
    // Later after the paint, when the page is laid out anyway: asking earlier would lay it out twice.
    const frame = requestAnimationFrame(() => setTop(topOf(list.current)))
    return () => cancelAnimationFrame(frame)
  }, [list, content])
  return top
}

function topOf(element: HTMLElement | null): number {
  return Math.round((element?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
}
