const FIRST_PAUSE_MS = 6000
const MAX_PAUSE_MS = 5 * 60_000

/** The delay before a retry after `failures` in a row, in milliseconds: exponential backoff. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1), MAX_PAUSE_MS)
}
