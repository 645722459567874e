import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { withKindNames } from '../../domain/knowledge/kinds.ts'
import { language } from '../../i18n/i18n.ts'
import { knowledgeQuery } from '../../queries/extract.ts'
import { ASSET_OPTIONS } from '../../queries/fetch-json.ts'
import type { CurrentLandscape } from './landscape-state.ts'

/** Loads the code and the table of facts together. */
export const factsQuery = {
  queryKey: ['facts'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await import('../facts/load-facts.ts')).loadFacts(signal),
  ...ASSET_OPTIONS,
}

/**
 * Adds facts, and the names of kinds, to the items of the current landscape once they have loaded.
 * @param isLivePending whether the live file is still loading, which has priority
 */
export function useFacts(current: CurrentLandscape | undefined, isLivePending: boolean): CurrentLandscape | undefined {
  const complete = current && !current.preview ? current : undefined
  const isWanted = complete !== undefined && !isLivePending
  const { data } = useQuery({ ...factsQuery, enabled: isWanted })
  const { data: kinds } = useQuery({ ...knowledgeQuery('kinds', language()), enabled: isWanted })
  return useMemo(() => {
    if (!complete || !data) return current
    const landscape = data.addFacts(complete.landscape, complete.other !== undefined)
    return { ...complete, landscape: kinds ? withKindNames(landscape, kinds) : landscape }
  }, [current, complete, data, kinds])
}

/** The code that is loaded with the facts; undefined until then. Does not request it. */
export function useLateParts() {
  return useQuery({ ...factsQuery, enabled: false }).data
}
