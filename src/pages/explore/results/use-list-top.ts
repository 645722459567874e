import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** The distance of a list from the top of the page, in pixels; measured again when `content` changes. */
export function useListTop(list: RefObject<HTMLElement | null>, content: unknown): number {
  const [top, setTop] = useState(0)
  // Before the first paint, so that no distant rows are rendered and no distant logos requested.
  useLayoutEffect(() => setTop(topOf(list.current)), [list])
  useEffect(() => {
    // Later in the next frame: measuring earlier would force a second layout.
    const frame = requestAnimationFrame(() => setTop(topOf(list.current)))
    return () => cancelAnimationFrame(frame)
  }, [list, content])
  return top
}

function topOf(element: HTMLElement | null): number {
  return Math.round((element?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
}
