import type { Landscape } from '../domain/landscape/landscape.ts'
import type { HeldLandscape, SearchSource } from '../worker/protocol.ts'
import { worker } from './worker.ts'

// A worker that takes the place of a dead one holds none of the landscapes that the page was given before: the page
// hands over the one that it asks about.

/** The one that is shown, and one that may be shown next; the third may still be asked about. */
const REMEMBERED = 3

/** Landscapes by key, the latest last, with the number of the worker that holds each. */
const given = new Map<string, { landscape: Landscape; holder: number }>()

/** Remembers a landscape that the worker gave. @returns the same. */
export function noteHeld<H extends HeldLandscape | undefined>(held: H): H {
  if (held) remember(held.key, held.landscape)
  return held
}

/** What to ask about `source`: the landscape comes along where the worker that will be asked does not hold it. */
export function heldSource(source: SearchSource): SearchSource {
  const own = given.get(source.key)
  return !own || own.holder === worker.generation() ? source : { key: source.key, landscape: own.landscape }
}

/** The worker has answered about a source: it holds what was handed over. */
export function noteHanded(source: SearchSource): void {
  if (source.url === undefined && source.landscape) remember(source.key, source.landscape)
}

function remember(key: string, landscape: Landscape): void {
  given.delete(key)
  given.set(key, { landscape, holder: worker.generation() })
  const [oldest] = given.keys()
  if (given.size > REMEMBERED && oldest !== undefined) given.delete(oldest)
}
