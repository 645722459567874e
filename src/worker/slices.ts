import type { Item } from '../domain/landscape/landscape.ts'
import type { HeldLandscape, WorkerCall, WorkerCalls, WorkerResponse } from './protocol.ts'

// A message is read as a whole by the page's own thread, which draws nothing meanwhile: that of a landscape of 24,000
// items takes it 50 ms and more.

/** So many items go over at once, which the page reads within some two milliseconds. */
export const SLICE_ITEMS = 1000

type Answer = WorkerCalls[WorkerCall]['output']

/** The messages of an answer: the items of its landscape some at a time, where it has one, and all the rest last. */
export function inSlices(id: number, output: Answer): WorkerResponse[] {
  const held = heldIn(output)
  if (!held) return [{ id, output }]
  const { items } = held.landscape
  const slices: WorkerResponse[] = []
  for (let from = 0; from < items.length; from += SLICE_ITEMS) {
    slices.push({ id, items: items.slice(from, from + SLICE_ITEMS) })
  }
  return [...slices, { id, output: withoutItems(output) }]
}

/** The answer again, from its last message and the items that came before. @returns the last one's output, filled in */
export function whole(output: Answer, items: Item[]): Answer {
  const held = heldIn(output)
  if (held) held.landscape.items = items
  return output
}

function heldIn(output: Answer): HeldLandscape | undefined {
  if (output === undefined) return undefined
  if ('landscape' in output) return output
  return 'held' in output ? output.held : undefined
}

function withoutItems(output: Answer): Answer {
  const emptied = (held: HeldLandscape) => ({ ...held, landscape: { ...held.landscape, items: [] } })
  if (output === undefined) return undefined
  if ('landscape' in output) return emptied(output)
  return 'held' in output ? { ...output, held: emptied(output.held) } : output
}
