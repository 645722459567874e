import { Worker } from 'node:worker_threads'

import { shapesOf, TEXT_FUNCTIONS } from './all.ts'

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
/** Milliseconds after which a function gets no further text; most get all that there are for them. */
const ENOUGH_MS = 60

/** From one text to the next: a prime that no number of texts has as a factor, so that each comes once. */
const STEP = 4409

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
    const { user, system } = process.cpuUsage(before)
    process.send?.({
      ms: (user + system) / 1000,
      ...(fault !== undefined && { fault: fault instanceof Error ? fault.message : 'It threw.' }),
    } satisfies AtLimit)
  }
  Atomics.store(isRunning, 0, (run += 1))
  const call = async () => {
    const start = performance.now()
    for (const index of shapes.keys()) {
      const text = shapes[(first + index * STEP) % shapes.length]?.make(length)
      if (text !== undefined) await fn.call(text)
      if (performance.now() - start > ENOUGH_MS) return
    }
  }
  call().then(() => answer(), answer)
})
