import type { Query, QueryClient } from '@tanstack/react-query'
import { pauseAfter } from '../lib/pauses.ts'
import { worker } from './worker.ts'

type Failing = { state: { status: string; errorUpdateCount: number } }

/**
 * Options of a query for an asset of the build. Its address contains a hash of its content, so it never becomes stale. A
 * failed request is repeated after growing pauses, and when the network is back.
 */
export const ASSET_OPTIONS = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'offlineFirst',
  retry: 1,
  retryDelay: 3000,
  retryOnMount: false,
  refetchInterval: ({ state }: Failing) => state.status === 'error' && pauseAfter(state.errorUpdateCount),
  meta: { isBuildAsset: true },
} as const

/** Whether a query is for an asset of the build that has failed to load so far. */
export function isMissing({ meta, state }: Pick<Query, 'meta' | 'state'>): boolean {
  return meta?.['isBuildAsset'] === true && state.data === undefined && state.errorUpdateCount > 0
}

/** Requests all missing assets again, at the user's request. */
export function refetchMissing(client: QueryClient): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'REPAIR' })
  worker.allowRestart()
  void client.refetchQueries({ predicate: isMissing })
}

/** Addresses that have failed: the HTTP cache may have stored a wrong response, for a year. */
const bypassCache = new Set<string>()

/**
 * Fetches an asset of the build.
 * @param read converts the JSON, and throws when it is not the asset
 * @throws Error when the server does not have it, or `read` throws
 */
export async function fetchJson<T>(url: string, signal: AbortSignal, read: (value: unknown) => T): Promise<T> {
  try {
    const response = await fetch(url, { signal, ...(bypassCache.has(url) && { cache: 'reload' }) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return read(await response.json())
  } catch (error) {
    bypassCache.add(url)
    throw error
  }
}
