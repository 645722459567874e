import { startTransition, useEffect, useState } from 'react'

/**
 * What `make` makes, once the page has shown what matters more: the first time at once, later a moment after the
 * rendering that brought a new `make`. Until then, what the one before made stands.
 * @param rest how long, in milliseconds, no new one may have come: while somebody types, none is worth making.
 */
export function useLater<T>(make: () => T, rest = 0): T {
  const [made, setMade] = useState(() => ({ make, value: make() }))
  useEffect(() => {
    if (made.make === make) return undefined
    // A frame's callback comes before that frame is painted, a timer in it after.
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setMade({ make, value: make() })), rest)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [make, made.make, rest])
  return made.value
}
