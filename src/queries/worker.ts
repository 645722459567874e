import { createWorkerClient } from '../worker/client.ts'

/** The application's one worker; it starts at the first question. */
export const worker = createWorkerClient(
  () => new Worker(new URL('../worker/landscape.worker.ts', import.meta.url), { type: 'module', name: 'landscape' }),
)
