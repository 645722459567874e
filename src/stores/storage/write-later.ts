// A storage that is full now may have room again in a moment: another tab or page of the same host has cleaned up. What
// it refused is written again by itself, so that what a person did meanwhile outlives the page after all.

/** Milliseconds between two attempts. */
export const AGAIN_AFTER_MS = 5000

/** What waits for room, by its key; deleting everything empties it. */
export const refused = new Map<string, () => boolean>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Tries again later, until `write` gives true; a later call for the same key takes its place. */
export function writeLater(key: string, write: () => boolean): void {
  refused.set(key, write)
  timer ??= setTimeout(again, AGAIN_AFTER_MS)
  // The last chance is when the page goes; the same listener is added once.
  globalThis.addEventListener('pagehide', tryAll)
}

/** Cancels the retry of a key whose stored text is up to date. */
export function cancelRetry(key: string): void {
  refused.delete(key)
}

function again(): void {
  timer = undefined
  tryAll()
  if (refused.size > 0) timer ??= setTimeout(again, AGAIN_AFTER_MS)
}

function tryAll(): void {
  for (const [key, write] of refused) if (write()) refused.delete(key)
}
