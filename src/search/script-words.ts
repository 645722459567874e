import { wordsOf } from '../lib/text.ts'

/** Scripts that put no space between words, or write words together with what inflects them. */
const LETTER =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}'
const UNSPACED = new RegExp(`[${LETTER}]`, 'u')
const RUNS = new RegExp(`[${LETTER}]+|[^${LETTER}]+`, 'gu')
const PLAIN = /^[\x20-\x7e]*$/

/** Whether `word` is written in a script without spaces between words, so that a word may begin anywhere in it. */
export function isUnspaced(word: string): boolean {
  return !PLAIN.test(word) && UNSPACED.test(word)
}

/** The words of a query: as `wordsOf`, and a new one wherever the script changes ("Kubernetes监控" is two). */
export function queryWords(text: string): string[] {
  const words = wordsOf(text)
  if (!isUnspaced(text)) return words
  // Folding takes Hangul syllables apart; put together again, each is one character, as people see it.
  return words.flatMap((word) => word.normalize('NFC').match(RUNS) ?? [])
}

/** The words under which a name is found: of an unspaced run every end of it too, so that what begins inside is found. */
export function nameWords(text: string): string[] {
  return queryWords(text).flatMap((word) => {
    if (!isUnspaced(word)) return [word]
    const characters = [...word]
    return characters.map((_, from) => characters.slice(from).join(''))
  })
}

/** The pieces by which a long text is indexed: words, and of an unspaced run its characters and pairs of them. */
export function textWords(text: string): string[] {
  if (!isUnspaced(text)) return wordsOf(text)
  return queryWords(text).flatMap((word) => (isUnspaced(word) ? [...word, ...pairsOf(word)] : [word]))
}

/** The pieces of one unspaced word of a query, as `textWords` has them. */
export function piecesOf(word: string): string[] {
  return [...word].length < 2 ? [word] : pairsOf(word)
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
