import type { StackProgress, StackReport } from '../stack/check.ts'
import type { WorkerLike } from './client.ts'
import type { StackInput, StackResponse } from './stack-protocol.ts'

/** Interval at which a running check must report progress. */
export const CHECK_INTERVAL_MS = 5000
/**
 * Intervals without progress before a check counts as stalled: half a minute, longer than a slow phone takes for a file of
 * eight million characters. Intervals are counted rather than time, which passes while a page sleeps.
 */
export const MAX_SILENT_CHECKS = 6

/** Thrown when a check stalls; `file` is the index of the file that it was reading, if any. */
export class StackStalledError extends Error {
  readonly file: number | undefined
  constructor(file: number | undefined) {
    super(`The worker has said nothing for ${(CHECK_INTERVAL_MS * MAX_SILENT_CHECKS) / 1000} seconds.`)
    this.name = 'StackStalledError'
    this.file = file
  }
}

/** Checks stacks in a separate worker, which is terminated when a check is aborted. */
export type StackClient = {
  /** Starts the worker before the first check, so that a check does not wait for its script. */
  warm: () => void
  /**
   * Checks a stack.
   * @throws StackStalledError when it stops making progress; Error when the worker dies; the signal's reason when it is
   *   aborted first, which stops the work at once.
   */
  check: (input: StackInput, onProgress: (progress: StackProgress) => void, signal: AbortSignal) => Promise<StackReport>
}

/** Creates a client for a worker that `start` creates; a worker that was stopped or died is replaced by a new one. */
export function createStackClient(start: () => WorkerLike): StackClient {
  let worker: WorkerLike | undefined
  let lastId = 0
  const warm = (): WorkerLike => (worker ??= start())
  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  return {
    warm: () => void warm(),
    check: (input, onProgress, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const id = (lastId += 1)
        // Replaces the handlers of a check that is still running: its files have changed since.
        const active = warm()
        let silentChecks = 0
        let file: number | undefined
        const checking = setInterval(() => {
          silentChecks += 1
          if (silentChecks >= MAX_SILENT_CHECKS) fail(new StackStalledError(file))
        }, CHECK_INTERVAL_MS)
        const onAbort = () => {
          clearInterval(checking)
          // The parser cannot be interrupted, so the worker is terminated.
          if (worker === active) {
            stop()
            warm()
          }
          reject(signal.reason as Error)
        }
        const settle = () => {
          clearInterval(checking)
          signal.removeEventListener('abort', onAbort)
        }
        const fail = (error: Error) => {
          settle()
          // A late event of a terminated worker must not end its successor.
          if (worker === active) stop()
          reject(error)
        }
        signal.addEventListener('abort', onAbort, { once: true })
        active.onmessage = ({ data }: MessageEvent<StackResponse>) => {
          if (data.id !== id) return
          silentChecks = 0
          if ('progress' in data) {
            file = data.progress.file
            return onProgress(data.progress)
          }
          if ('error' in data) return fail(new Error(data.error))
          settle()
          resolve(data.report)
        }
        active.onerror = (event) => fail(new Error(event.message || 'The worker stopped.'))
        active.onmessageerror = () => fail(new Error('A message of the worker could not be read.'))
        active.postMessage({ id, input })
      }),
  }
}
