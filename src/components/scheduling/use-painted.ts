import { startTransition, useEffect, useState } from 'react'

/**
 * Whether a frame has been painted since `key` changed. Content below the fold is rendered after that, so that the first
 * screen appears sooner. Only the last content of a page may be deferred, as it would shift any content after it.
 */
export function usePainted(key: string): boolean {
  const [painted, setPainted] = useState<string>()
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setPainted(key)))
    return () => cancelAnimationFrame(frame)
  }, [key])
  return painted === key
}
