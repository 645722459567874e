import { shapesOf, type Shape } from './all.ts'
import type { TextFunction } from './text-function.ts'

/** Characters from which growth is measured; four times as many come last. */
const START = 8_000
/** What is quicker than this is not measured against anything, milliseconds. */
const FLOOR_MS = 4
/** Milliseconds after which a length is tried no more: what takes as long is measured well enough. */
const ENOUGH_MS = 500
/** How often each length is tried; the best counts, since a busy machine only ever adds. */
const TRIES = 5
/** Four times the text may take six times the time: what takes the square takes sixteen. */
export const MOST_GROWTH = 6

/** How much longer four times a text took; milliseconds of the best try for n, 2n and 4n characters. */
export type Growth = { shape: string; length: number; ms: [number, number, number]; factor: number }

/** How the time of a function grows with one shape of text from `length` on; undefined where it is too quick to say. */
export async function growthOf(fn: TextFunction, shape: Shape, length = START): Promise<Growth | undefined> {
  const texts = [length, 2 * length, 4 * length].map(shape.make)
  const ms: number[] = []
  // The longest first: most functions are far too quick for the others to matter.
  for (const text of texts.toReversed()) {
    ms.unshift(await best(fn, text))
    if (ms.length === 1 && (ms[0] ?? 0) < FLOOR_MS) return undefined
  }
  const [one = 0, two = 0, four = 0] = ms
  return { shape: shape.name, length, ms: [one, two, four], factor: four / Math.max(one, FLOOR_MS / 4) }
}

async function best(fn: TextFunction, text: string): Promise<number> {
  let least = Infinity
  const begun = performance.now()
  for (let left = TRIES; left > 0 && performance.now() - begun < ENOUGH_MS; left -= 1) {
    const start = performance.now()
    const used = process.cpuUsage()
    await fn.call(text)
    const { user, system } = process.cpuUsage(used)
    // Of a processor that others want, too, the time that this process had of it.
    least = Math.min(least, performance.now() - start, (user + system) / 1000)
    // What is quick at once is not measured five times.
    if (least < FLOOR_MS / 4) return least
  }
  return least
}

/**
 * The growth of a function where it is too fast, undefined where it is not. Measured twice, as a machine that is busy
 * stretches anything, and then with twice the text: a table that outgrows its memory jumps once, and a square does not stop.
 */
export async function faultOf(fn: TextFunction, shape: Shape): Promise<Growth | undefined> {
  for (const length of [START, START, 2 * START]) {
    const growth = await growthOf(fn, shape, length)
    if (!growth || growth.factor <= MOST_GROWTH) return undefined
    if (length > START) return growth
  }
  return undefined
}

/** The texts with which a function grows too fast, the worst first. */
export async function faultsOf(fn: TextFunction): Promise<Growth[]> {
  if (fn.isBounded) return []
  const faults: Growth[] = []
  for (const shape of shapesOf(fn)) {
    const fault = await faultOf(fn, shape)
    if (fault) faults.push(fault)
  }
  return faults.toSorted((a, b) => b.factor - a.factor)
}
