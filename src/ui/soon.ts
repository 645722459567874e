/** Calls back in a task of its own, before anything but input; where the browser cannot, at once. */
export function soon(callback: () => void): void {
  if ('scheduler' in globalThis) void scheduler.postTask(callback, { priority: 'user-blocking' })
  else callback()
}
