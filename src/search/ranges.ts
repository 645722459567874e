import { fold } from '../lib/text.ts'
import { isUnspaced } from './script-words.ts'

/** A part of a text, from the first character to the one after the last. */
export type Range = [start: number, end: number]

/** The beginnings of words in `text` that one of `words` stands for, or all of it that spells `whole`. */
export function wordRanges(text: string, words: readonly string[], whole = ''): Range[] {
  const ranges: Range[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = fold(match[0])
    const longest = Math.max(0, ...words.filter((word) => folded.startsWith(word)).map((word) => word.length))
    // Folding may change the length of a word (ﬁ → fi); the highlight then covers the word's beginning as far as it goes.
    if (longest > 0) ranges.push([match.index, match.index + Math.min(longest, match[0].length)])
    else ranges.push(...rangesInside(match[0], match.index, words))
  }
  return ranges.length > 0 ? ranges : spelledRange(text, whole)
}

/** Where a run without spaces, which begins at `from`, says one of `words`, wherever in it that is. */
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
/** Characters of a text that may stand for one letter of a spelling, with the signs between. */
const MOST_SIGNS = 4

/** The stretch of `text` whose letters and digits spell `whole`, from the beginning of a word. */
function spelledRange(text: string, whole: string): Range[] {
  for (const start of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    let spelled = ''
    // A letter that folds to nothing spells nothing, and signs without end between letters are no spelling either.
    if (fold(text[start.index] ?? '') === '') continue
    const last = Math.min(text.length, start.index + MOST_SIGNS * whole.length)
    for (let end = start.index; end < last; end += 1) {
      const character = text[end] ?? ''
      if (/[\p{L}\p{N}\p{M}]/u.test(character)) spelled += fold(character)
      if (!whole.startsWith(spelled)) break
      if (spelled === whole) return [[start.index, end + 1]]
    }
  }
  return []
}

/** The letters of `text` that `whole` has in the same order: what a misspelt name still shares with the right one. */
export function fuzzyRanges(text: string, whole: string): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = fold(text[at] ?? '')
    const last = ranges.at(-1)
    // A mark that folds to nothing belongs to the letter before it.
    if (letter === '') {
      if (last?.[1] === at) last[1] = at + 1
      continue
    }
    const found = whole.indexOf(letter, from)
    // Looking two letters ahead bridges a typo without running off after a letter far behind.
    if (found === -1 || found - from > 2) continue
    from = found + 1
    if (last?.[1] === at) last[1] = at + 1
    else ranges.push([at, at + 1])
  }
  return ranges
}
