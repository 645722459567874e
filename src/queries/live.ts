import { queryOptions } from '@tanstack/react-query'
import { pauseAfter } from '../lib/pauses.ts'
import { WorkerCallError } from '../worker/client.ts'
import type { CurrentSize, LiveFailure } from '../worker/protocol.ts'
import { BUNDLED_URL } from './bundled-url.ts'
import { rememberLoaded } from './loaded-landscapes.ts'
import { worker } from './worker.ts'

const LANDSCAPE_URL = import.meta.env.LANDSCAPE_URL

/** Age after which the live file is fetched again when the window regains focus. */
const STALE_AFTER_MS = 60 * 60 * 1000

/** Failures that may be temporary; an invalid file would be invalid again a second later. */
const TEMPORARY: ReadonlySet<LiveFailure> = new Set(['network', 'http', 'cut', 'timeout', 'worker'])
const MAX_RETRIES = 2

/** The last valid file of an earlier visit, or null. */
export const cachedQuery = queryOptions({
  queryKey: ['landscape', 'cached'],
  queryFn: async () =>
    rememberLoaded(await worker.call('restore', { url: LANDSCAPE_URL, bundledUrl: BUNDLED_URL })) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'always',
  retry: false,
})

/** The live file, compared with the landscape on the page. Fails with a WorkerCallError. */
export function liveQuery(current: () => CurrentSize) {
  return liveQueryOf({ url: LANDSCAPE_URL, isOther: false }, current)
}

/** The same for the file at any validated address. */
export function liveQueryOf(file: { url: string; isOther: boolean }, current: () => CurrentSize) {
  return queryOptions({
    queryKey: ['landscape', 'live', file.url],
    queryFn: async ({ signal }) => {
      const answer = await worker.call('refresh', { ...file, bundledUrl: BUNDLED_URL, current: current() }, signal)
      if (answer.status !== 'unchanged') rememberLoaded(answer.loaded)
      return answer
    },
    staleTime: STALE_AFTER_MS,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: 'always',
    networkMode: 'offlineFirst',
    retry: (count, error) =>
      count < MAX_RETRIES && error instanceof WorkerCallError && TEMPORARY.has(error.error.failure),
    retryDelay: (attempt) => 2000 * 4 ** attempt,
    // Only failures of our files are retried periodically; the host of the landscape is asked again by the user.
    refetchInterval: ({ state }) => isWorkerGone(state.error) && pauseAfter(state.errorUpdateCount),
  })
}

function isWorkerGone(error: Error | null): boolean {
  return error instanceof WorkerCallError && error.error.failure === 'worker'
}

/** Caches a file that looked incomplete, at the user's request. */
export function acceptIncomplete(key: string): Promise<undefined> {
  return worker.call('accept', { key })
}
