const FIRST_MS = 6000
const LONGEST_MS = 5 * 60_000

/** The delay before a retry after `failures` in a row, in milliseconds: exponential backoff. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS)
}
