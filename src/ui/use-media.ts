import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Whether a media query holds now; follows changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = listOf(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => listOf(query).matches,
    () => false,
  )
}

const lists = new Map<string, MediaQueryList>()
let madeBy: unknown

/** The browser's own list for a query, made once: it follows by itself. */
function listOf(query: string): MediaQueryList {
  // Another window, as each test has, has its own.
  if (madeBy !== globalThis.matchMedia) lists.clear()
  madeBy = globalThis.matchMedia
  let list = lists.get(query)
  if (!list) lists.set(query, (list = globalThis.matchMedia(query)))
  return list
}

/** Whether the page is being printed; what depends on it is in the document before the browser lays the paper out. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes the document as it is when the event ends, so React may not wait.
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
