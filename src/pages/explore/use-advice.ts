import { useEffect, useState } from 'react'
import { lazyPart } from '../../components/lazy-part.tsx'
import type { SearchAnswer } from '../../search/search.ts'

/** What the search says beside its results; it comes with the first query, while the worker makes its index. */
export const SearchAdvice = lazyPart(['answer'], async () => (await import('./SearchAdvice.tsx')).SearchAdvice)

/** Whether there is something to say beside the results, and it can be said. Without it the results are as good. */
export function useAdvice(query: string | undefined, answer: SearchAnswer | undefined): boolean {
  const [isThere, setThere] = useState(false)
  const isAsked = query !== undefined
  useEffect(() => {
    if (isAsked)
      SearchAdvice.preload().then(
        () => setThere(true),
        () => undefined,
      )
  }, [isAsked])
  if (!isThere || !answer) return false
  const { didYouMean, faults, leftOut, unknownAddresses, level } = answer
  const lists = [faults, leftOut, unknownAddresses]
  return didYouMean !== undefined || level !== undefined || lists.some((list) => list.length > 0)
}
