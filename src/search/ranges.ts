import { fold } from '../lib/text.ts'
import { isUnspaced } from './script-words.ts'

/** A range of a text; the end is exclusive. */
export type Range = [start: number, end: number]

/** The ranges of word prefixes in `text` that match `words`, or else the range that spells `whole`. */
export function wordRanges(text: string, words: readonly string[], whole = ''): Range[] {
  const ranges: Range[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = fold(match[0])
    const longest = Math.max(0, ...words.filter((word) => folded.startsWith(word)).map((word) => word.length))
    // Folding may change the length of a word (ﬁ → fi), so the highlight is limited to the word.
    if (longest > 0) ranges.push([match.index, match.index + Math.min(longest, match[0].length)])
    else ranges.push(...rangesInside(match[0], match.index, words))
  }
  return ranges.length > 0 ? ranges : spelledRange(text, whole)
}

/** The ranges of `words` anywhere within a run without spaces that begins at `from`. */
export function rangesInside(run: string, from: number, words: readonly string[]): Range[] {
  const folded = fold(run).normalize('NFC')
  if (folded.length !== run.length) return []
  return words
    .flatMap((word): Range[] => {
      const at = isUnspaced(word) ? folded.indexOf(word) : -1
      return at < 0 ? [] : [[from + at, from + at + word.length]]
    })
    .toSorted((a, b) => a[0] - b[0])
}
/** Most characters of a text per letter of a spelling, signs between letters included. */
const MAX_SIGNS = 4

/** The range of `text` whose letters and digits spell `whole`, from the beginning of a word. */
function spelledRange(text: string, whole: string): Range[] {
  for (const start of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    let spelled = ''
    // Letters that fold to nothing are skipped, and the number of signs between letters is bounded.
    if (fold(text[start.index] ?? '') === '') continue
    const last = Math.min(text.length, start.index + MAX_SIGNS * whole.length)
    for (let end = start.index; end < last; end += 1) {
      const character = text[end] ?? ''
      if (/[\p{L}\p{N}\p{M}]/u.test(character)) spelled += fold(character)
      if (!whole.startsWith(spelled)) break
      if (spelled === whole) return [[start.index, end + 1]]
    }
  }
  return []
}

/** The letters of `text` that appear in `whole` in the same order: the overlap with a misspelt name. */
export function fuzzyRanges(text: string, whole: string): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = fold(text[at] ?? '')
    const last = ranges.at(-1)
    // A mark that folds to nothing belongs to the previous letter.
    if (letter === '') {
      if (last?.[1] === at) last[1] = at + 1
      continue
    }
    const found = whole.indexOf(letter, from)
    // Looks at most two letters ahead, which is enough for a typo.
    if (found === -1 || found - from > 2) continue
    from = found + 1
    if (last?.[1] === at) last[1] = at + 1
    else ranges.push([at, at + 1])
  }
  return ranges
}
