// A full storage may have space again after another tab or page of the same host has deleted something. Failed writes are
// retried periodically, so that the user's changes survive the page.

/** Interval between two attempts. */
export const RETRY_INTERVAL_MS = 5000

/** Failed writes by key; cleared when all stored data is deleted. */
export const pendingWrites = new Map<string, () => boolean>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Schedules retries until `write` returns true; a later call for the same key replaces it. */
export function scheduleRetry(key: string, write: () => boolean): void {
  pendingWrites.set(key, write)
  timer ??= setTimeout(retryPending, RETRY_INTERVAL_MS)
  // The last attempt is made when the page closes; adding the same listener again has no effect.
  globalThis.addEventListener('pagehide', attemptAll)
}

/** Cancels the retry of a key whose stored text is up to date. */
export function cancelRetry(key: string): void {
  pendingWrites.delete(key)
}

function retryPending(): void {
  timer = undefined
  attemptAll()
  if (pendingWrites.size > 0) timer ??= setTimeout(retryPending, RETRY_INTERVAL_MS)
}

function attemptAll(): void {
  for (const [key, write] of pendingWrites) if (write()) pendingWrites.delete(key)
}
