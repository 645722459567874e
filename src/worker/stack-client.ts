import type { StackProgress, StackReport } from '../stack/check.ts'
import type { WorkerLike } from './client.ts'
import type { StackInput, StackResponse } from './stack-protocol.ts'

/** Has stacks checked by a worker of their own, which is ended when nobody waits for it any more. */
export type StackClient = {
  /** Starts the worker ahead of the first check, so that a check itself loads nothing. */
  warm: () => void
  /**
   * Checks a stack.
   * @throws Error when the worker dies; the signal's reason when it aborts first, and the work stops at once.
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
        const onAbort = () => {
          // The parser cannot be interrupted; ending the thread can.
          if (worker === own) {
            stop()
            warm()
          }
          reject(signal.reason as Error)
        }
        const fail = (detail: string) => {
          signal.removeEventListener('abort', onAbort)
          stop()
          reject(new Error(detail))
        }
        signal.addEventListener('abort', onAbort, { once: true })
        own.onmessage = ({ data }: MessageEvent<StackResponse>) => {
          if (data.id !== id) return
          if ('progress' in data) return onProgress(data.progress)
          if ('error' in data) return fail(data.error)
          signal.removeEventListener('abort', onAbort)
          resolve(data.report)
        }
        own.onerror = (event) => fail(event.message || 'The worker stopped.')
        own.onmessageerror = () => fail('A message of the worker could not be read.')
        own.postMessage({ id, input })
      }),
  }
}
