import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { FOREVER } from '../../queries/fetch-json.ts'
import { basePathOf, localeOf } from '../../routing/locale.ts'
import type { Shown } from './landscape-state.ts'

/** Milliseconds that a list has before facts come: its cards are drawn once more then, which nobody needs at first. */
const LIST_FIRST_MS = 5000

/**
 * What is shown, with facts of its items once they have come.
 * @param isLivePending whether the live file is still on its way: it goes first
 */
export function useFacts(shown: Shown | undefined, isLivePending: boolean): Shown | undefined {
  const whole = shown && !shown.preview ? shown : undefined
  const isReady = whole !== undefined && !isLivePending
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => setDue(true), isList(globalThis.location.pathname) ? LIST_FIRST_MS : 0)
    return () => clearTimeout(timer)
  }, [isReady])
  const { data: addFacts } = useQuery({
    queryKey: ['facts'],
    queryFn: async ({ signal }) => (await import('../facts/load-facts.ts')).loadFacts(signal),
    enabled: isReady && isDue,
    ...FOREVER,
  })
  return useMemo(
    () => (whole && addFacts ? { ...whole, landscape: addFacts(whole.landscape, whole.other !== undefined) } : shown),
    [shown, whole, addFacts],
  )
}

/** Whether a page is a list of results: Explore or a focus area. */
function isList(pathname: string): boolean {
  return /^\/?(focus\/.*)?$/.test(pathname.slice(basePathOf(localeOf(pathname)).length))
}
