import { useEffect, useState } from 'react'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../../components/loading/MissingPart.tsx'

/** What the search says beside its results, and in the place of them. */
export const SearchAdvice = lazyPart(
  ['answer'],
  async () => (await import('./SearchAdvice.tsx')).SearchAdvice,
  withoutMessage,
)
export const NearestNames = lazyPart(
  ['answer'],
  async () => (await import('./NearestNames.tsx')).NearestNames,
  withoutMessage,
)

/**
 * Loads them with the first query, while the worker makes its index.
 * @returns whether they are there: without them the results are as good, so nothing waits for them
 */
export function useAdvice(isAsked: boolean): boolean {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    if (!isAsked) return
    const loading = [SearchAdvice.load(), NearestNames.load()]
    Promise.all(loading).then(
      () => setThere(true),
      () => undefined,
    )
  }, [isAsked])
  return isThere
}
