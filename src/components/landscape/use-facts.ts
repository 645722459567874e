import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ASSET_OPTIONS } from '../../queries/fetch-json.ts'
import type { CurrentLandscape } from './landscape-state.ts'

/** Loads the code and the table of facts together. */
export const factsQuery = {
  queryKey: ['facts'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await import('../facts/load-facts.ts')).loadFacts(signal),
  ...ASSET_OPTIONS,
}

/**
 * Adds facts to the items of the current landscape once they have loaded.
 * @param isLivePending whether the live file is still loading, which has priority
 */
export function useFacts(current: CurrentLandscape | undefined, isLivePending: boolean): CurrentLandscape | undefined {
  const complete = current && !current.preview ? current : undefined
  const { data } = useQuery({ ...factsQuery, enabled: complete !== undefined && !isLivePending })
  return useMemo(
    () =>
      complete && data
        ? { ...complete, landscape: data.addFacts(complete.landscape, complete.other !== undefined) }
        : current,
    [current, complete, data],
  )
}

/** The code that is loaded with the facts; undefined until then. Does not request it. */
export function useLateParts() {
  return useQuery({ ...factsQuery, enabled: false }).data
}
