import type { Item } from '../domain/landscape/landscape.ts'
import { watchLife } from './life.ts'
import type { LiveError, WorkerCall, WorkerCalls, WorkerResponse } from './protocol.ts'
import { whole } from './slices.ts'

/** An answer of the worker's that says why it could not do what was asked. */
export class WorkerCallError extends Error {
  readonly error: LiveError
  constructor(error: LiveError) {
    super(error.detail)
    this.name = 'WorkerCallError'
    this.error = error
  }
}

/** The part of a `Worker` that the client needs; tests hand in their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

type Waiting = {
  resolve: (output: unknown) => void
  reject: (error: unknown) => void
  /** What has come of the answer's landscape so far. */
  items: Item[]
}

/** Milliseconds between two looks at whether a worker that somebody waits for still says anything. */
export const LOOK_EVERY_MS = 5000
/**
 * So many looks may find it silent: it cannot answer while it reads a file, and the largest allowed one takes a slow
 * phone half a minute. Looks are counted, not time: a page that slept has not looked.
 */
export const SILENT_LOOKS = 12

/** Milliseconds for which a worker that ended before it said anything is not started again: its script is not there. */
export const STILLBORN_MS = 3000

/** Asks the worker; every call settles exactly once. */
export type WorkerClient = {
  /** The number of the worker that the next call goes to, from 1: another number is a worker that knows nothing yet. */
  generation: () => number
  /** The user wants it now: the next call starts a worker, even where the last one ended before it had begun. */
  forgive: () => void
  /**
   * @throws WorkerCallError when the worker says no or dies; the signal's reason when it aborts first.
   */
  call: <C extends WorkerCall>(
    call: C,
    input: WorkerCalls[C]['input'],
    signal?: AbortSignal,
  ) => Promise<WorkerCalls[C]['output']>
}

/**
 * A client over a worker that is started at the first call, and started anew at the next call after it died or fell
 * silent.
 * @param onStillborn is told that one has ended before it said anything
 */
export function createWorkerClient(
  start: () => WorkerLike,
  watch = watchLife,
  onStillborn: () => void = () => {},
): WorkerClient {
  const waiting = new Map<number, Waiting>()
  let worker: WorkerLike | undefined
  let generation = 0
  let lastId = 0
  let hasSpoken = false
  let stillborn: { until: number; error: WorkerCallError } | undefined
  let silentLooks = 0
  let looking: ReturnType<typeof setInterval> | undefined
  let stopWatch = () => {}

  const died = (detail: string) => {
    stopWatch()
    worker?.terminate()
    worker = undefined
    const error = new WorkerCallError({ failure: 'worker', detail })
    if (!hasSpoken) {
      stillborn = { until: performance.now() + STILLBORN_MS, error }
      onStillborn()
    }
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  const started = (): WorkerLike => {
    if (worker) return worker
    if (stillborn && performance.now() < stillborn.until) throw stillborn.error
    const own = start()
    worker = own
    generation += 1
    stopWatch = () => {}
    hasSpoken = false
    own.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      silentLooks = 0
      hasSpoken = true
      if ('alive' in data) {
        stopWatch = watch(data.alive, () => worker === own && died('The worker is gone.'))
        return
      }
      const one = waiting.get(data.id)
      if ('items' in data) {
        for (const item of data.items) one?.items.push(item)
        return
      }
      waiting.delete(data.id)
      if ('error' in data) one?.reject(new WorkerCallError(data.error))
      else one?.resolve(whole(data.output, one.items))
    }
    // A late event of a worker that was given up must not end the one that took its place.
    own.onerror = (event) => worker === own && died(event.message || 'The worker stopped.')
    own.onmessageerror = () => worker === own && died('A message of the worker could not be read.')
    return own
  }

  const look = () => {
    if (waiting.size === 0) {
      clearInterval(looking)
      looking = undefined
    } else if (silentLooks === SILENT_LOOKS) {
      died('The worker does not answer.')
    } else {
      silentLooks += 1
      worker?.postMessage({ id: 0, call: 'ping' })
    }
  }

  return {
    generation: () => (worker ? generation : generation + 1),
    forgive: () => {
      stillborn = undefined
    },
    call: (call, input, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const id = (lastId += 1)
        const onAbort = () => {
          waiting.delete(id)
          reject(signal?.reason as Error)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        const settle =
          <V>(act: (value: V) => void) =>
          (value: V) => {
            signal?.removeEventListener('abort', onAbort)
            act(value)
          }
        // The worker answers a call with the output of that call: protocol.ts says so for both sides.
        waiting.set(id, { resolve: settle(resolve as (output: unknown) => void), reject: settle(reject), items: [] })
        try {
          started().postMessage({ id, call, input })
          if (looking === undefined) {
            silentLooks = 0
            looking = setInterval(look, LOOK_EVERY_MS)
          }
        } catch (error) {
          const isOurs = error instanceof WorkerCallError
          waiting.get(id)?.reject(isOurs ? error : new WorkerCallError({ failure: 'worker', detail: String(error) }))
          waiting.delete(id)
        }
      }),
  }
}
