import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FOREVER } from '../../queries/fetch-json.ts'
import type { CurrentLandscape } from './landscape-state.ts'

/** The query for the code and the table of facts, which come in one piece. */
const factsQuery = {
  queryKey: ['facts'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await import('../facts/load-facts.ts')).loadFacts(signal),
  ...FOREVER,
}

/**
 * What is shown, with facts of its items once they have come.
 * @param isLivePending whether the live file is still on its way: it goes first
 */
export function useFacts(current: CurrentLandscape | undefined, isLivePending: boolean): CurrentLandscape | undefined {
  const whole = current && !current.preview ? current : undefined
  const { data } = useQuery({ ...factsQuery, enabled: whole !== undefined && !isLivePending })
  return useMemo(
    () =>
      whole && data ? { ...whole, landscape: data.addFacts(whole.landscape, whole.other !== undefined) } : current,
    [current, whole, data],
  )
}

/** What renders the filters that ask about facts, once they have come; nothing asks for them here. */
export function useLateFilters() {
  return useQuery({ ...factsQuery, enabled: false }).data?.renderFilters
}
