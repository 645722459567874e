import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FOREVER } from '../../queries/fetch-json.ts'
import type { Shown } from './landscape-state.ts'

/**
 * What is shown, with facts of its items once they have come.
 * @param isLivePending whether the live file is still on its way: it goes first
 */
export function useFacts(shown: Shown | undefined, isLivePending: boolean): Shown | undefined {
  const whole = shown && !shown.preview ? shown : undefined
  const { data: addFacts } = useQuery({
    queryKey: ['facts'],
    queryFn: async ({ signal }) => (await import('../facts/load-facts.ts')).loadFacts(signal),
    enabled: whole !== undefined && !isLivePending,
    ...FOREVER,
  })
  return useMemo(
    () => (whole && addFacts ? { ...whole, landscape: addFacts(whole.landscape, whole.other !== undefined) } : shown),
    [shown, whole, addFacts],
  )
}
