import { wordsOf } from '../lib/text.ts'

/** Scripts without spaces between words, or with particles attached to words. */
const LETTER =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}'
const UNSPACED = new RegExp(`[${LETTER}]`, 'u')
const RUNS = new RegExp(`[${LETTER}]+|[^${LETTER}]+`, 'gu')
const PLAIN = /^[\x20-\x7e]*$/

/** Whether `word` has a script without spaces between words, so that a word may begin anywhere in it. */
export function isUnspaced(word: string): boolean {
  return !PLAIN.test(word) && UNSPACED.test(word)
}

/** The words of a query: as `wordsOf`, and split where the script changes ("Kubernetes监控" is two). */
export function queryWords(text: string): string[] {
  const words = wordsOf(text)
  if (!isUnspaced(text)) return words
  // Folding decomposes Hangul syllables; NFC recomposes each to one visible character.
  return words.flatMap((word) => word.normalize('NFC').match(RUNS) ?? [])
}

/** The index words of a name: for an unspaced run also every suffix, so that inner words are found by prefix. */
export function nameWords(text: string): string[] {
  return queryWords(text).flatMap((word) => {
    if (!isUnspaced(word)) return [word]
    const characters = [...word]
    return characters.map((_, from) => characters.slice(from).join(''))
  })
}

/** The index terms of a long text: words, and for an unspaced run its characters and pairs of characters. */
export function textWords(text: string): string[] {
  if (!isUnspaced(text)) return wordsOf(text)
  return queryWords(text).flatMap((word) => (isUnspaced(word) ? [...word, ...pairsOf(word)] : [word]))
}

/** The index terms of an unspaced word of a query, see `textWords`. */
export function piecesOf(word: string): string[] {
  return [...word].length < 2 ? [word] : pairsOf(word)
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
