import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import type { LoadedLandscape, LiveAnswer, OtherSource } from '../worker/protocol.ts'
import { BUNDLED_URL } from './bundled-url.ts'
import { liveQueryOf } from './live.ts'
import { worker } from './worker.ts'

/** The cached file of another landscape, or null. */
export function cachedOtherQuery({ id }: OtherLandscape) {
  return queryOptions({
    queryKey: ['landscape', 'cached', id],
    queryFn: async () => (await worker.call('restore', { url: id, bundledUrl: BUNDLED_URL, isOther: true })) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

/** A file of another landscape that has been read, and that the user has not confirmed yet. */
export type OpenedLandscape = { other: OtherLandscape; loaded: LoadedLandscape }

/** Reads a file of another landscape in the worker. Fails with a WorkerCallError. */
export function readOther(source: OtherSource, signal: AbortSignal): Promise<OpenedLandscape> {
  return worker.call('open', { source, bundledUrl: BUNDLED_URL }, signal)
}

/** Caches a file that has been read, and adds it to the queries of its landscape. */
export function acceptOther(client: QueryClient, { other, loaded }: OpenedLandscape): void {
  void worker.call('accept', { key: loaded.key })
  client.setQueryData(cachedOtherQuery(other).queryKey, loaded)
  const answer: LiveAnswer = { status: 'unchanged', key: loaded.key, fetchedAt: loaded.fetchedAt }
  client.setQueryData(liveQueryOf({ url: other.id, isOther: true }, noSize).queryKey, answer)
}

/** Deletes the cached file of a landscape that the user leaves. */
export function forgetOther({ id }: OtherLandscape): void {
  void worker.call('forget', { url: id })
}

const noSize = () => ({ key: '', items: 0, categories: [] })
