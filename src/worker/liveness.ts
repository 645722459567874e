// The browser sends no event when it ends a worker to save memory, or when the worker crashes without a script error.
// So the worker holds a Web Lock until it ends, and the page requests the same lock, which is granted once the worker is
// gone. Without Web Locks (pages without HTTPS), only the client's timeout detects it.

/** In the worker: acquires a lock with a unique name, and reports the name once the lock is granted. */
export function holdLivenessLock(onAcquired: (lock: string) => void): void {
  const locks = lockManager()
  const name = `explorer:worker:${Math.random().toString(36).slice(2)}`
  const request = locks?.request(name, () => {
    onAcquired(name)
    return new Promise<void>(() => {})
  })
  request?.catch(() => {})
}

/** In the page: calls `onExit` when the worker that holds `lock` has ended. @returns a function that cancels the watch. */
export function onWorkerExit(lock: string, onExit: () => void): () => void {
  const abort = new AbortController()
  lockManager()
    ?.request(lock, { signal: abort.signal }, onExit)
    .catch(() => {})
  return () => abort.abort()
}

function lockManager(): LockManager | undefined {
  return (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
}
