/** The places from `start` to before `end` of a list. */
export type Range = { start: number; end: number }

/** The at most `most` places of a list of `length` that lie around `index`; the same number wherever that is. */
export function windowAround(length: number, index: number, most: number): Range {
  const start = Math.max(0, Math.min(index - Math.floor(most / 2), length - most))
  return { start, end: Math.min(length, start + most) }
}
