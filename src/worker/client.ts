import type { Item } from '../domain/landscape/landscape.ts'
import { onWorkerExit } from './liveness.ts'
import type { LiveError, WorkerCall, WorkerCalls, WorkerResponse } from './protocol.ts'
import { reassemble } from './chunks.ts'

/** Thrown when the worker answers that a call failed. */
export class WorkerCallError extends Error {
  readonly error: LiveError
  constructor(error: LiveError) {
    super(error.detail)
    this.name = 'WorkerCallError'
    this.error = error
  }
}

/** The part of a `Worker` that the client needs; tests pass a fake one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

type PendingCall = {
  resolve: (output: unknown) => void
  reject: (error: unknown) => void
  /** Items of the answer's landscape received so far. */
  items: Item[]
}

/** Interval of the liveness check while calls are pending. */
export const CHECK_INTERVAL_MS = 5000
/**
 * Checks without a response before the worker counts as dead: it cannot answer while it parses a file, and the largest
 * allowed one takes a slow phone half a minute. Checks are counted rather than time, which passes while a page sleeps.
 */
export const MAX_SILENT_CHECKS = 12

/** Delay before a worker is started again that ended before its first message: its script cannot be loaded. */
export const RESTART_DELAY_MS = 3000

/** Calls the worker; every call settles exactly once. */
export type WorkerClient = {
  /** The number of the worker that handles the next call, from 1; a new number is a worker that has loaded nothing yet. */
  generation: () => number
  /** Skips the restart delay, after a request of the user. */
  allowRestart: () => void
  /**
   * @throws WorkerCallError when the worker reports a failure or dies; the signal's reason when it is aborted first.
   */
  call: <C extends WorkerCall>(
    call: C,
    input: WorkerCalls[C]['input'],
    signal?: AbortSignal,
  ) => Promise<WorkerCalls[C]['output']>
}

/**
 * Creates a client whose worker starts at the first call, and restarts at the next call after it died or became silent.
 * @param onFailedStart is called when a worker ended before its first message
 */
export function createWorkerClient(
  start: () => WorkerLike,
  watch = onWorkerExit,
  onFailedStart: () => void = () => {},
): WorkerClient {
  const pending = new Map<number, PendingCall>()
  let worker: WorkerLike | undefined
  let generation = 0
  let lastId = 0
  let hasResponded = false
  let failedStart: { until: number; error: WorkerCallError } | undefined
  let silentChecks = 0
  let checking: ReturnType<typeof setInterval> | undefined
  let stopWatch = () => {}

  const handleCrash = (detail: string) => {
    stopWatch()
    worker?.terminate()
    worker = undefined
    const error = new WorkerCallError({ failure: 'worker', detail })
    if (!hasResponded) {
      failedStart = { until: performance.now() + RESTART_DELAY_MS, error }
      onFailedStart()
    }
    for (const call of pending.values()) call.reject(error)
    pending.clear()
  }

  const ensureStarted = (): WorkerLike => {
    if (worker) return worker
    if (failedStart && performance.now() < failedStart.until) throw failedStart.error
    const starting = start()
    worker = starting
    generation += 1
    stopWatch = () => {}
    hasResponded = false
    // A late event of a terminated worker must not end its successor.
    const isActive = () => worker === starting
    starting.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      silentChecks = 0
      hasResponded = true
      if ('alive' in data) {
        stopWatch = watch(data.alive, () => isActive() && handleCrash('The worker is gone.'))
        return
      }
      const call = pending.get(data.id)
      if ('items' in data) {
        for (const item of data.items) call?.items.push(item)
        return
      }
      pending.delete(data.id)
      if ('error' in data) call?.reject(new WorkerCallError(data.error))
      else call?.resolve(call.items.length > 0 ? reassemble(data.output, call.items) : data.output)
    }
    starting.onerror = (event) => isActive() && handleCrash(event.message || 'The worker stopped.')
    starting.onmessageerror = () => isActive() && handleCrash('A message of the worker could not be read.')
    return starting
  }

  const checkLiveness = () => {
    if (pending.size === 0) {
      clearInterval(checking)
      checking = undefined
    } else if (silentChecks === MAX_SILENT_CHECKS) {
      handleCrash('The worker does not answer.')
    } else {
      silentChecks += 1
      worker?.postMessage({ id: 0, call: 'ping' })
    }
  }

  return {
    generation: () => (worker ? generation : generation + 1),
    allowRestart: () => {
      failedStart = undefined
    },
    call: (call, input, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const id = (lastId += 1)
        const onAbort = () => {
          pending.delete(id)
          reject(signal?.reason as Error)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        const settle =
          <V>(act: (value: V) => void) =>
          (value: V) => {
            signal?.removeEventListener('abort', onAbort)
            act(value)
          }
        // The worker answers each call with the output type of that call, as protocol.ts declares.
        pending.set(id, { resolve: settle(resolve as (output: unknown) => void), reject: settle(reject), items: [] })
        try {
          ensureStarted().postMessage({ id, call, input })
          if (checking === undefined) {
            silentChecks = 0
            checking = setInterval(checkLiveness, CHECK_INTERVAL_MS)
          }
        } catch (error) {
          const isCallError = error instanceof WorkerCallError
          pending
            .get(id)
            ?.reject(isCallError ? error : new WorkerCallError({ failure: 'worker', detail: String(error) }))
          pending.delete(id)
        }
      }),
  }
}
