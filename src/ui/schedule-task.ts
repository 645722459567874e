/** Delay in milliseconds that stands in for idle time in browsers without `requestIdleCallback` (Safari). */
const IDLE_FALLBACK_MS = 200

/** Calls back after the next paint, so that the current state is visible before further work. @returns a function that cancels it */
export function afterFrame(callback: () => void): () => void {
  let isCancelled = false
  const call = () => {
    if (!isCancelled) callback()
  }
  // Hidden pages get no animation frames.
  if (document.hidden) postUserBlockingTask(call)
  else requestAnimationFrame(() => postUserBlockingTask(call))
  return () => {
    isCancelled = true
  }
}

/** Calls back when the browser is idle, at the latest after `timeout` milliseconds. @returns a function that cancels it */
export function whenIdle(callback: () => void, timeout: number): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(callback, { timeout })
    return () => cancelIdleCallback(handle)
  }
  // Safari has no requestIdleCallback.
  const timer = setTimeout(callback, IDLE_FALLBACK_MS)
  return () => clearTimeout(timer)
}

/** Calls back in a separate task that yields to input only; synchronously in browsers without `scheduler.postTask`. */
export function postUserBlockingTask(callback: () => void): void {
  // Element ids are globals too: in browsers without a scheduler, `scheduler` is the glossary term's element.
  const isSupported = 'scheduler' in globalThis && 'postTask' in scheduler
  if (isSupported) void scheduler.postTask(callback, { priority: 'user-blocking' })
  else callback()
}
