import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Whether a media query matches; follows changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = mediaQueryList(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => mediaQueryList(query).matches,
    () => false,
  )
}

const lists = new Map<string, MediaQueryList>()
let lastMatchMedia: unknown

/** The MediaQueryList of a query, created once: it updates itself. */
function mediaQueryList(query: string): MediaQueryList {
  // Each test has another window, so its lists are not reused.
  if (lastMatchMedia !== globalThis.matchMedia) lists.clear()
  lastMatchMedia = globalThis.matchMedia
  let list = lists.get(query)
  if (!list) lists.set(query, (list = globalThis.matchMedia(query)))
  return list
}

/** Whether the page is being printed; dependent elements are rendered before the browser lays out the paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints the document as it is when the event ends, so React must render synchronously.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    globalThis.addEventListener('beforeprint', begin)
    globalThis.addEventListener('afterprint', end)
    return () => {
      globalThis.removeEventListener('beforeprint', begin)
      globalThis.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
