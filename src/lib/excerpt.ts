type Range = readonly [start: number, end: number]

/** Characters of context before the first marked part. */
const CONTEXT_LENGTH = 32

/**
 * The part of a text from a word shortly before its first marked range, for display in a single line; the ranges are
 * adjusted. A text without marks, or with marks near its beginning, is unchanged.
 */
export function excerpt(text: string, ranges: readonly Range[]): { text: string; ranges: Range[] } {
  const from = (ranges[0]?.[0] ?? 0) - CONTEXT_LENGTH
  const word = from > 0 ? text.indexOf(' ', from) + 1 : 0
  if (word === 0 || word > (ranges[0]?.[0] ?? 0)) return { text, ranges: [...ranges] }
  // The ellipsis takes one character.
  return { text: `…${text.slice(word)}`, ranges: ranges.map(([start, end]) => [start - word + 1, end - word + 1]) }
}
