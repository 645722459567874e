/** Milliseconds from one key to the next of somebody who types. */
export const NEXT_KEY = 120

let latest = Number.NEGATIVE_INFINITY

/** A key has come that changes what is searched for. */
export function noteKey(): void {
  latest = performance.now()
}

/** For how many milliseconds another key is likely to come; 0 when nobody types. */
export function untilNextKey(): number {
  return Math.max(0, latest + NEXT_KEY - performance.now())
}
