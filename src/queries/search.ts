import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SearchSource } from '../worker/protocol.ts'
import { worker } from './worker.ts'

/** What a query finds in a landscape. While one types, the last answer stays until the next is there. */
export function searchQuery(source: SearchSource, query: string) {
  const trimmed = query.trim()
  return queryOptions({
    queryKey: ['search', source.key, trimmed],
    queryFn: ({ signal }) => worker.call('search', { source, query: trimmed }, signal),
    enabled: trimmed !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    networkMode: 'always',
  })
}
