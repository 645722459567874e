import { Worker } from 'node:worker_threads'

import { shapesOf, TEXT_FUNCTIONS } from './all.ts'
import type { TextFunction } from './text-function.ts'

// Calls one function after the other at its limit. What takes more than five seconds of the processor ends the process,
// which the one that started it takes for the answer.

/** What came of one function, and the milliseconds of the processor that it took. */
export type AtLimit = { ms: number; fault?: string }

/** Milliseconds of the processor, not of the clock: a busy machine must not fail a test. */
const LIMIT_MS = 5000
/**
 * Characters of the longest text: files may be longer, but what takes the square of this takes minutes, and 190 functions are
 * called. And of the shortest: a function that is given less is called with more, unless the limit itself keeps it quick.
 */
const LONGEST = 200_000
const SHORTEST = 20_000
/** Milliseconds of the processor after which a function gets no further text; many get all that there are for them. */
const ENOUGH_MS = 50

/** From one text to the next: a prime that no number of texts has as a factor, so that each comes once. */
const STEP = 4409

/**
 * Milliseconds of the processor that one text may take, of up to SHORTEST characters and of longer ones: many times what any
 * takes, and less than what the square of them takes.
 */
const ONE_MS = 300
const LONG_MS = 1500

/** Whether a function is running; a thread of its own looks at it, as this one can do nothing meanwhile. */
const isRunning = new Int32Array(new SharedArrayBuffer(4))
const WATCH = `
const { workerData } = require('node:worker_threads')
let before
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const used = (user + system) / 1000
  if (Atomics.load(workerData.isRunning, 0) !== before?.run) before = { run: Atomics.load(workerData.isRunning, 0), used }
  else if (before.run > 0 && used - before.used > workerData.limit) process.kill(process.pid, 'SIGKILL')
}, 50)
`
new Worker(WATCH, { eval: true, workerData: { isRunning, limit: LIMIT_MS } }).unref()

let run = 0

async function timeOf(fn: TextFunction, text: string): Promise<number> {
  const before = process.cpuUsage()
  await fn.call(text)
  return usedSince(before)
}

function usedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

process.on('message', (at: string) => {
  const fn = TEXT_FUNCTIONS.find((one) => one.at === at)
  if (!fn) throw new Error(`There is no ${at}`)
  const length = fn.isBounded ? fn.limit : Math.min(Math.max(fn.limit, SHORTEST), LONGEST)
  const shapes = shapesOf(fn)
  // In another order for each function, and the same at every run.
  const first = [...at].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const before = process.cpuUsage()
  const answer = (fault?: unknown) => {
    Atomics.store(isRunning, 0, 0)
    process.send?.({
      ms: usedSince(before),
      ...(fault !== undefined && { fault: fault instanceof Error ? fault.message : 'It threw.' }),
    } satisfies AtLimit)
  }
  Atomics.store(isRunning, 0, (run += 1))
  const call = async () => {
    for (const index of shapes.keys()) {
      const shape = shapes[(first + index * STEP) % shapes.length]
      if (!shape) continue
      const text = shape.make(length)
      const most = length > SHORTEST ? LONG_MS : ONE_MS
      // Once more where it is too much: the first call of all compiles, and any may clear up.
      if ((await timeOf(fn, text)) > most && (await timeOf(fn, text)) > most) {
        throw new Error(`${length} characters of ${shape.name} take more than ${most} ms`)
      }
      if (usedSince(before) > ENOUGH_MS) return
    }
  }
  call().then(() => answer(), answer)
})
