import { createWorkerClient } from '../worker/client.ts'
import { onWorkerExit } from '../worker/liveness.ts'
import workerUrl from '../worker/landscape.worker.ts?worker&url'
import { startWorker } from '../worker/start-worker.ts'

/** The application's only landscape worker; it starts at the first call. */
export const worker = createWorkerClient(
  () => startWorker(workerUrl, 'landscape'),
  onWorkerExit,
  // The HTTP cache may have stored a wrong response for its script, for a year.
  () => void fetch(workerUrl, { cache: 'reload' }).catch(() => undefined),
)
