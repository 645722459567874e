import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import { pauseAfter } from '../lib/pauses.ts'
import type { SearchSource, SearchTables } from '../worker/protocol.ts'
import { WorkerCallError } from '../worker/client.ts'
import { heldSource, noteHanded } from './held.ts'
import { worker } from './worker.ts'

const absolute = (url: string) => new URL(url, globalThis.location.href).href
const TABLES: SearchTables = {
  search: absolute(assetUrls.search),
  sentences: { en: absolute(assetUrls['sentences-en']), fr: absolute(assetUrls['sentences-fr']) },
  stack: absolute(assetUrls.stack),
}

/** A worker that died is replaced at once, so many times; what else may fail, such as the network, gets its time. */
const DEATHS = 3
/** How long an answer is kept at hand, in milliseconds: as long as somebody goes back and forth over a word. */
const KEPT = 60_000

function isDeath(error: Error): boolean {
  return error instanceof WorkerCallError && error.error.failure === 'worker'
}

/** What a query finds in a landscape. While one types, the last answer stays until the next is there. */
export function searchQuery(source: SearchSource, query: string) {
  const trimmed = query.trim()
  return queryOptions({
    queryKey: ['search', source.key, trimmed],
    queryFn: async ({ signal }) => {
      const own = heldSource(source)
      const answer = await worker.call('search', { source: own, tables: TABLES, query: trimmed }, signal)
      noteHanded(own)
      return answer
    },
    enabled: trimmed !== '',
    gcTime: KEPT,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    networkMode: 'always',
    retry: (count, error) => count < DEATHS && isDeath(error),
    retryDelay: (count) => (count === 0 ? 0 : 1000 * 2 ** count),
    refetchInterval: ({ state }) => state.status === 'error' && pauseAfter(state.errorUpdateCount),
    refetchOnReconnect: true,
  })
}
