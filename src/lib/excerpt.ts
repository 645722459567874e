type Range = readonly [start: number, end: number]

/** How many characters stand before the first marked part, so that it is not read without its surroundings. */
const BEFORE = 32

/**
 * The part of a text that begins a little before its first marked range, at a word, for where only one line of it
 * fits; the ranges move along. A text whose marks stand near its beginning, or that has none, stays whole.
 */
export function excerpt(text: string, ranges: readonly Range[]): { text: string; ranges: Range[] } {
  const from = (ranges[0]?.[0] ?? 0) - BEFORE
  const word = from > 0 ? text.indexOf(' ', from) + 1 : 0
  if (word === 0 || word > (ranges[0]?.[0] ?? 0)) return { text, ranges: [...ranges] }
  // The sign of what is left out takes one place.
  return { text: `…${text.slice(word)}`, ranges: ranges.map(([start, end]) => [start - word + 1, end - word + 1]) }
}
