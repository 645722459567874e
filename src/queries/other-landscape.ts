import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import type { HeldLandscape, LiveAnswer, OtherSource } from '../worker/protocol.ts'
import { EXTRACT_URL } from './extract-url.ts'
import { liveQueryOf } from './live.ts'
import { worker } from './worker.ts'

/** The file of another landscape as it was kept, or null. */
export function keptOtherQuery({ id }: OtherLandscape) {
  return queryOptions({
    queryKey: ['landscape', 'kept', id],
    queryFn: async () => (await worker.call('restore', { url: id, knownUrl: EXTRACT_URL, isOther: true })) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

/** A file of another landscape that has been read and not taken yet. */
export type ReadLandscape = { other: OtherLandscape; held: HeldLandscape }

/** Reads a file of another landscape in the worker. Fails with a WorkerCallError. */
export function readOther(source: OtherSource, signal: AbortSignal): Promise<ReadLandscape> {
  return worker.call('open', { source, knownUrl: EXTRACT_URL }, signal)
}

/** Keeps a file that has been read; the queries of its landscape have it at once. */
export function takeOther(client: QueryClient, { other, held }: ReadLandscape): void {
  void worker.call('accept', { key: held.key })
  client.setQueryData(keptOtherQuery(other).queryKey, held)
  const answer: LiveAnswer = { status: 'unchanged', key: held.key, fetchedAt: held.fetchedAt }
  client.setQueryData(liveQueryOf({ url: other.id, isOther: true }, noSize).queryKey, answer)
}

/** Forgets the file of a landscape that is left. */
export function forgetOther({ id }: OtherLandscape): void {
  void worker.call('forget', { url: id })
}

const noSize = () => ({ key: '', items: 0, categories: [] })
