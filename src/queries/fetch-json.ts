import type { Query, QueryClient } from '@tanstack/react-query'
import { pauseAfter } from '../lib/pauses.ts'
import { worker } from './worker.ts'

type Failing = { state: { status: string; errorUpdateCount: number } }

/**
 * Options of a query for an asset of the build: it is named by its content, so once fetched it never changes. What cannot
 * be had is asked for again after growing pauses, and when there is a network again.
 */
export const FOREVER = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'offlineFirst',
  retry: 1,
  retryDelay: 3000,
  retryOnMount: false,
  refetchInterval: ({ state }: Failing) => state.status === 'error' && pauseAfter(state.errorUpdateCount),
  meta: { isOwn: true },
} as const

/** Whether a query is for an asset of the build that could not be had so far. */
export function isMissing({ meta, state }: Pick<Query, 'meta' | 'state'>): boolean {
  return meta?.['isOwn'] === true && state.data === undefined && state.errorUpdateCount > 0
}

/** Asks again for all that could not be had, as the user wants it now. */
export function refetchMissing(client: QueryClient): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'REPAIR' })
  worker.forgive()
  void client.refetchQueries({ predicate: isMissing })
}

/** The addresses that something else than the asset was got from; the browser's cache may hold it for a year. */
const doubtful = new Set<string>()

/**
 * Fetches one of our own assets.
 * @param read makes of it what the asset holds
 * @throws Error when the server does not have it, or `read` finds that it is something else
 */
export async function fetchJson<T>(url: string, signal: AbortSignal, read: (value: unknown) => T): Promise<T> {
  try {
    const response = await fetch(url, { signal, ...(doubtful.has(url) && { cache: 'reload' }) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return read(await response.json())
  } catch (error) {
    doubtful.add(url)
    throw error
  }
}
