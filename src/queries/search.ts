import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import { assetNamesOf } from '../domain/knowledge/knowledge.ts'
import { pauseAfter } from '../lib/pauses.ts'
import type { SearchSource, SearchTables } from '../worker/protocol.ts'
import { WorkerCallError } from '../worker/client.ts'
import { withLandscape, noteTransferred } from './loaded-landscapes.ts'
import { worker } from './worker.ts'

const toAbsolute = (url: string) => new URL(url, globalThis.location.href).href
const sentenceUrls = (language: 'en' | 'fr') =>
  assetNamesOf('sentences', language).map((name) => toAbsolute(assetUrls[name]))
const TABLES: SearchTables = {
  search: toAbsolute(assetUrls.search),
  sentences: { en: sentenceUrls('en'), fr: sentenceUrls('fr') },
  stack: toAbsolute(assetUrls.stack),
}

/** Immediate retries after a crash of the worker; other failures, such as the network's, are retried later. */
const MAX_CRASH_RETRIES = 3
/** Lifetime of unused answers, so that editing a query back and forth does not repeat searches. */
const ANSWER_CACHE_MS = 60_000

function isCrash(error: Error): boolean {
  return error instanceof WorkerCallError && error.error.failure === 'worker'
}

/** Results of a query over a landscape. While the user types, the previous answer remains until the next one arrives. */
export function searchQuery(source: SearchSource, query: string) {
  const trimmed = query.trim()
  return queryOptions({
    queryKey: ['search', source.key, trimmed],
    queryFn: async ({ signal }) => {
      const sent = withLandscape(source)
      const answer = await worker.call('search', { source: sent, tables: TABLES, query: trimmed }, signal)
      noteTransferred(sent)
      return answer
    },
    enabled: trimmed !== '',
    gcTime: ANSWER_CACHE_MS,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    networkMode: 'always',
    retry: (count, error) => count < MAX_CRASH_RETRIES && isCrash(error),
    retryDelay: (count) => (count === 0 ? 0 : 1000 * 2 ** count),
    refetchInterval: ({ state }) => state.status === 'error' && pauseAfter(state.errorUpdateCount),
    refetchOnReconnect: true,
  })
}
