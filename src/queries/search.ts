import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { SearchSource, SearchTables } from '../worker/protocol.ts'
import { worker } from './worker.ts'

const absolute = (url: string) => new URL(url, globalThis.location.href).href
const TABLES: SearchTables = {
  search: absolute(assetUrls.search),
  sentences: { en: absolute(assetUrls['sentences-en']), fr: absolute(assetUrls['sentences-fr']) },
}

/** What a query finds in a landscape. While one types, the last answer stays until the next is there. */
export function searchQuery(source: SearchSource, query: string) {
  const trimmed = query.trim()
  return queryOptions({
    queryKey: ['search', source.key, trimmed],
    queryFn: ({ signal }) => worker.call('search', { source, tables: TABLES, query: trimmed }, signal),
    enabled: trimmed !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    networkMode: 'always',
  })
}
