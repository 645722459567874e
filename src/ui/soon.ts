/** Milliseconds to an idle moment where the browser cannot tell of one. */
const MOMENT_MS = 200

/** Calls back after the next frame is painted, so that what the page shows now is seen before more is done. @returns a function that stops. */
export function afterFrame(callback: () => void): () => void {
  let isOver = false
  const call = () => {
    if (!isOver) callback()
  }
  // A page that nobody sees paints nothing.
  if (document.hidden) soon(call)
  else requestAnimationFrame(() => soon(call))
  return () => {
    isOver = true
  }
}

/** Calls back in an idle moment, within `timeout` milliseconds. @returns a function that calls it off. */
export function whenIdle(callback: () => void, timeout: number): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(callback, { timeout })
    return () => cancelIdleCallback(handle)
  }
  // Safari has no such call.
  const timer = setTimeout(callback, MOMENT_MS)
  return () => clearTimeout(timer)
}

/** Calls back in a task of its own, before anything but input; where the browser cannot, at once. */
export function soon(callback: () => void): void {
  // An element's id is a name of the window too: where the browser has no scheduler, the glossary's term is there instead.
  const can = 'scheduler' in globalThis && 'postTask' in scheduler
  if (can) void scheduler.postTask(callback, { priority: 'user-blocking' })
  else callback()
}
