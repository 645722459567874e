/**
 * Combining marks, which NFKD splits from their letters: é → e + U+0301. The two marks of half-width Katakana count as
 * letters before NFKD.
 */
const MARKS = /[\p{M}\uFF9E\uFF9F]+/gu
/** Normalising sorts each run of marks in quadratic time, which is negligible in texts up to this length. */
const SHORT_LENGTH = 100
const PLAIN = /^[\x20-\x7e]*$/

/** `text` in lower case and without accents, for comparison with typed text. */
export function fold(text: string): string {
  // Fast path for plain words: removing accents is several times slower.
  if (PLAIN.test(text)) return text.toLowerCase()
  const sortable = text.length > SHORT_LENGTH ? text.replace(MARKS, '') : text
  return sortable.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** `text` without lone surrogates, which cannot be encoded in addresses and files. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}

/** Line and paragraph separators, and the blank braille pattern, which looks like a space. */
const BREAKS = /[\v\f\u0085\u2028\u2029\u2800]/g
/**
 * Invisible characters, and characters that only change their surroundings: control characters, direction marks,
 * fillers, tags. The group matches those that writing needs: joiners after scripts other than Latin, Greek, Cyrillic and
 * Hebrew (Persian, Hindi and many emoji need them), and variation selectors of emoji and key caps.
 */
const HIDDEN =
  /(\p{Join_C}(?<=(?!\p{DI})[\u0600-\u{10FFFF}]\uFE0F?.)|(?:\uFE0E|\uFE0F)(?<=\p{ExtPict}.)|\uFE0F(?=\u20E3))|(?![\t\n\r])[\p{Cc}\p{DI}\uFFF9-\uFFFB]/gu
/** Marks beyond the eighth of a letter: no script has as many, and they cover the lines above and below. */
const STACKED = /((?:\p{M}\p{Join_C}?){8})(?:\p{M}\p{Join_C}?)+/gu

/** `text` for safe display: without hidden characters, stacked marks and lone surrogates. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return wellFormed(text).replace(BREAKS, ' ').replace(HIDDEN, '$1').replace(STACKED, '$1')
}

/** Whether `text` has a visible character: a letter, a digit, a sign. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)
}

/** `text` without trailing `sign`s, in linear time; `/sign+$/` takes quadratic time on long runs. */
export function withoutLast(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === sign) end -= 1
  return text.slice(0, end)
}

/** `text` cut to at most `length` characters, with an ellipsis if it was longer. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${wellFormed(text.slice(0, length - 1)).trimEnd()}…`
}

/** Compares two different texts for sorting, by UTF-16 units, independent of the language. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Maximum length of an address part; longer ones break some file systems. */
export const SLUG_LENGTH = 80

/** `text` as an address part: `[a-z0-9-]`, at most 80 characters, empty if no character remains. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH + 1)
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_LENGTH)
    .replace(/-+$/, '')
}

/** Letters that folding preserves but that have a common transcription: "nœud" and "noeud", "ılık" and "ilik" match. */
const TYPED_AS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** The words of `text`, folded; letters and digits of any script count as word characters. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
  const typed = PLAIN.test(folded) ? folded : folded.replace(/[œæßøłđðþıς]/g, (letter) => TYPED_AS[letter] ?? letter)
  return typed.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Only the letters and digits of `text`, folded and joined: "cert-manager", "cert manager" and "CertManager" match. */
export function joined(text: string): string {
  return wordsOf(text).join('')
}
