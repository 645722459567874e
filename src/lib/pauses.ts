const FIRST_MS = 6000
const LONGEST_MS = 5 * 60_000

/** Milliseconds to wait before something that has failed so many times in a row is asked for again: longer each time. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS)
}
