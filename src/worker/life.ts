// A worker that the browser ends, to save memory say, or that crashes without a script's error, tells its page nothing.
// A lock that it holds for as long as it lives does: the browser gives it to the page when the worker is gone.
// Where there are no locks (pages without HTTPS), the client's own patience is all there is.

/** In the worker: takes a lock of its own and tells its name once it has it. */
export function showLife(tell: (lock: string) => void): void {
  const locks = locksOf()
  const name = `explorer:worker:${Math.random().toString(36).slice(2)}`
  const held = locks?.request(name, () => {
    tell(name)
    return new Promise<void>(() => {})
  })
  held?.catch(() => {})
}

/** In the page: calls `onEnd` when the worker that holds `lock` is gone. @returns a function that stops the watch. */
export function watchLife(lock: string, onEnd: () => void): () => void {
  const abort = new AbortController()
  locksOf()
    ?.request(lock, { signal: abort.signal }, onEnd)
    .catch(() => {})
  return () => abort.abort()
}

function locksOf(): LockManager | undefined {
  return (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
}
