import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ASSET_OPTIONS } from '../../queries/fetch-json.ts'
import { factsQuery } from '../landscape/use-facts.ts'

/**
 * Loads the details of facts about items, once the facts of lists are there, and adds them to the current landscape.
 * @param isNeeded whether they are displayed
 */
export function useFactDetails(isNeeded = true): void {
  const client = useQueryClient()
  const { data: facts } = useQuery({ ...factsQuery, enabled: false })
  const { data: details } = useQuery({
    queryKey: ['fact-details'],
    queryFn: async ({ signal }) => (await import('./load-facts.ts')).loadFactDetails(signal),
    ...ASSET_OPTIONS,
    enabled: isNeeded && facts?.addDetails !== undefined,
  })
  useEffect(() => {
    if (facts?.addDetails && details) client.setQueryData(factsQuery.queryKey, facts.addDetails(details))
  }, [client, facts, details])
}
