import type { Landscape } from '../domain/landscape/landscape.ts'
import type { LoadedLandscape, SearchSource } from '../worker/protocol.ts'
import { worker } from './worker.ts'

// A worker that replaces a crashed one has not loaded the landscapes that the page received before, so the page includes
// the landscape in its next call.

/** Capacity: the current landscape, a pending update, and one with calls still in progress. */
const CAPACITY = 3

/** Landscapes by key, the latest last, with the generation of the worker that has loaded each. */
const received = new Map<string, { landscape: Landscape; generation: number }>()

/** Remembers a landscape received from the worker. @returns the same. */
export function rememberLoaded<L extends LoadedLandscape | undefined>(loaded: L): L {
  if (loaded) remember(loaded.key, loaded.landscape)
  return loaded
}

/** The source to send to the worker: with the landscape, if the current worker has not loaded it. */
export function withLandscape(source: SearchSource): SearchSource {
  const entry = received.get(source.key)
  const isLoaded = !entry || entry.generation === worker.generation()
  return isLoaded ? source : { key: source.key, landscape: entry.landscape }
}

/** Records that the worker has loaded the landscape sent with a source, after it has answered. */
export function noteTransferred(source: SearchSource): void {
  if (source.url === undefined && source.landscape) remember(source.key, source.landscape)
}

function remember(key: string, landscape: Landscape): void {
  received.delete(key)
  received.set(key, { landscape, generation: worker.generation() })
  const [oldest] = received.keys()
  if (received.size > CAPACITY && oldest !== undefined) received.delete(oldest)
}
