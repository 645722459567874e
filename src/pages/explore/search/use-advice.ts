import { useEffect, useState } from 'react'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../../components/loading/MissingPart.tsx'

/** Hints besides the results, and in place of them. */
export const SearchAdvice = lazyPart(async () => (await import('./SearchAdvice.tsx')).SearchAdvice, withoutMessage)
export const NearestNames = lazyPart(async () => (await import('./NearestNames.tsx')).NearestNames, withoutMessage)

/**
 * Loads the hints with the first query, while the worker builds its index.
 * @returns whether they are loaded: the results do not depend on them, so nothing waits
 */
export function useSearchAdvice(hasQuery: boolean): boolean {
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    if (!hasQuery) return
    const loading = [SearchAdvice.load(), NearestNames.load()]
    Promise.all(loading).then(
      () => setLoaded(true),
      () => undefined,
    )
  }, [hasQuery])
  return isLoaded
}
