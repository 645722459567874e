import type { StackProgress, StackReport } from '../stack/check.ts'
import type { WorkerLike } from './client.ts'
import type { StackInput, StackResponse } from './stack-protocol.ts'

/** Milliseconds between two looks at whether a check still says how far it is. */
export const LOOK_EVERY_MS = 5000
/**
 * So many looks may find nothing new: half a minute. A file of eight million characters takes a slow phone less. Looks are
 * counted, not time: a page that slept has not looked.
 */
export const SILENT_LOOKS = 6

/** A check that came to no end; `file` is the place of the file that it was at, if it had come to one. */
export class StackStalledError extends Error {
  readonly file: number | undefined
  constructor(file: number | undefined) {
    super(`The worker has said nothing for ${(LOOK_EVERY_MS * SILENT_LOOKS) / 1000} seconds.`)
    this.name = 'StackStalledError'
    this.file = file
  }
}

/** Has stacks checked by a worker of their own, which is ended when nobody waits for it any more. */
export type StackClient = {
  /** Starts the worker ahead of the first check, so that a check itself loads nothing. */
  warm: () => void
  /**
   * Checks a stack.
   * @throws StackStalledError when it makes no progress any more; Error when the worker dies; the signal's reason when it aborts first, and the work stops at once.
   */
  check: (input: StackInput, onProgress: (progress: StackProgress) => void, signal: AbortSignal) => Promise<StackReport>
}

/** A client over a worker that `start` makes; a new one takes the place of one that was stopped or died. */
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
        // A check that is still running is of files that the person has changed since.
        const own = warm()
        let silentLooks = 0
        let file: number | undefined
        const looking = setInterval(() => {
          silentLooks += 1
          if (silentLooks >= SILENT_LOOKS) fail(new StackStalledError(file))
        }, LOOK_EVERY_MS)
        const onAbort = () => {
          clearInterval(looking)
          // The parser cannot be interrupted; ending the thread can.
          if (worker === own) {
            stop()
            warm()
          }
          reject(signal.reason as Error)
        }
        const settle = () => {
          clearInterval(looking)
          signal.removeEventListener('abort', onAbort)
        }
        const fail = (error: Error) => {
          settle()
          // A late event of a worker that was given up must not end the one that took its place.
          if (worker === own) stop()
          reject(error)
        }
        signal.addEventListener('abort', onAbort, { once: true })
        own.onmessage = ({ data }: MessageEvent<StackResponse>) => {
          if (data.id !== id) return
          silentLooks = 0
          if ('progress' in data) {
            file = data.progress.file
            return onProgress(data.progress)
          }
          if ('error' in data) return fail(new Error(data.error))
          settle()
          resolve(data.report)
        }
        own.onerror = (event) => fail(new Error(event.message || 'The worker stopped.'))
        own.onmessageerror = () => fail(new Error('A message of the worker could not be read.'))
        own.postMessage({ id, input })
      }),
  }
}
