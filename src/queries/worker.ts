import { createWorkerClient } from '../worker/client.ts'
import workerUrl from '../worker/landscape.worker.ts?worker&url'
import { startWorker } from '../worker/start-worker.ts'

/** The application's one worker; it starts at the first question. */
export const worker = createWorkerClient(() => startWorker(workerUrl, 'landscape'))
