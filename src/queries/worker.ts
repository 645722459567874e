import { createWorkerClient } from '../worker/client.ts'
import { watchLife } from '../worker/life.ts'
import workerUrl from '../worker/landscape.worker.ts?worker&url'
import { startWorker } from '../worker/start-worker.ts'

/** The application's one worker; it starts at the first question. */
export const worker = createWorkerClient(
  () => startWorker(workerUrl, 'landscape'),
  watchLife,
  // What the browser's cache has of its script may be something else, for a year.
  () => void fetch(workerUrl, { cache: 'reload' }).catch(() => undefined),
)
