import type { Item } from '../domain/landscape/landscape.ts'
import type { LoadedLandscape, WorkerCall, WorkerCalls, WorkerResponse } from './protocol.ts'

// Deserializing a message blocks the main thread: a landscape of 24,000 items in one message takes 50 ms and more.

/** Items in one message, which the page deserializes in about 2 ms. */
export const CHUNK_ITEMS = 1000

type Answer = WorkerCalls[WorkerCall]['output']

/** Splits an answer into messages: the items of its landscape in chunks, if it has one, then everything else. */
export function toChunks(id: number, output: Answer): WorkerResponse[] {
  const loaded = loadedIn(output)
  if (!loaded) return [{ id, output }]
  const { items } = loaded.landscape
  const chunks: WorkerResponse[] = []
  for (let from = 0; from < items.length; from += CHUNK_ITEMS) {
    chunks.push({ id, items: items.slice(from, from + CHUNK_ITEMS) })
  }
  return [...chunks, { id, output: withoutItems(output) }]
}

/** Restores an answer from its last message and the items received before it. @returns `output`, with the items filled in */
export function reassemble(output: Answer, items: Item[]): Answer {
  const loaded = loadedIn(output)
  if (loaded) loaded.landscape.items = items
  return output
}

function loadedIn(output: Answer): LoadedLandscape | undefined {
  if (output === undefined) return undefined
  if ('landscape' in output) return output
  return 'loaded' in output ? output.loaded : undefined
}

function withoutItems(output: Answer): Answer {
  const withEmptyItems = (loaded: LoadedLandscape) => ({ ...loaded, landscape: { ...loaded.landscape, items: [] } })
  if (output === undefined) return undefined
  if ('landscape' in output) return withEmptyItems(output)
  return 'loaded' in output ? { ...output, loaded: withEmptyItems(output.loaded) } : output
}
