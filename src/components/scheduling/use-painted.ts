import { startTransition, useEffect, useState } from 'react'

/**
 * Whether the screen has been drawn since `key` became what it is: what lies below the fold waits for that, so that the
 * rest is there sooner. Only what stands last may wait; anything else would move what is below it.
 */
export function usePainted(key: string): boolean {
  const [painted, setPainted] = useState<string>()
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setPainted(key)))
    return () => cancelAnimationFrame(frame)
  }, [key])
  return painted === key
}
