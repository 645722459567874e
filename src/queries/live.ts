import { queryOptions } from '@tanstack/react-query'
import { pauseAfter } from '../lib/pauses.ts'
import { WorkerCallError } from '../worker/client.ts'
import type { HeldSize, LiveFailure } from '../worker/protocol.ts'
import { EXTRACT_URL } from './extract-url.ts'
import { noteHeld } from './held.ts'
import { worker } from './worker.ts'

const LANDSCAPE_URL = import.meta.env.LANDSCAPE_URL

/** Milliseconds after which a window that comes back asks again. */
const STALE_AFTER_MS = 60 * 60 * 1000

/** Failures that may pass by themselves; what is wrong with the file itself will be wrong again in a second. */
const PASSING: ReadonlySet<LiveFailure> = new Set(['network', 'http', 'cut', 'timeout', 'worker'])
const RETRIES = 2

/** The last good file of an earlier visit, or null. */
export const keptQuery = queryOptions({
  queryKey: ['landscape', 'kept'],
  queryFn: async () => noteHeld(await worker.call('restore', { url: LANDSCAPE_URL, knownUrl: EXTRACT_URL })) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'always',
  retry: false,
})

/** The live file, judged against what the page holds. Fails with a WorkerCallError. */
export function liveQuery(held: () => HeldSize) {
  return liveQueryOf({ url: LANDSCAPE_URL, isOther: false }, held)
}

/** The same for the file at any address that has been checked. */
export function liveQueryOf(file: { url: string; isOther: boolean }, held: () => HeldSize) {
  return queryOptions({
    queryKey: ['landscape', 'live', file.url],
    queryFn: async ({ signal }) => {
      const answer = await worker.call('refresh', { ...file, knownUrl: EXTRACT_URL, held: held() }, signal)
      if (answer.status !== 'unchanged') noteHeld(answer.held)
      return answer
    },
    staleTime: STALE_AFTER_MS,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: 'always',
    networkMode: 'offlineFirst',
    retry: (count, error) => count < RETRIES && error instanceof WorkerCallError && PASSING.has(error.error.failure),
    retryDelay: (attempt) => 2000 * 4 ** attempt,
    // The host of the file is left alone until the user asks; our own files may come back at any time.
    refetchInterval: ({ state }) => isWorkerGone(state.error) && pauseAfter(state.errorUpdateCount),
  })
}

function isWorkerGone(error: Error | null): boolean {
  return error instanceof WorkerCallError && error.error.failure === 'worker'
}

/** Keeps a file that looked incomplete: the person has asked for it. */
export function acceptDoubtful(key: string): Promise<undefined> {
  return worker.call('accept', { key })
}
