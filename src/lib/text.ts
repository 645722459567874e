/**
 * Combining marks, which NFKD splits from their letters: é → e + U+0301. The two of half-width Katakana are letters
 * until then.
 */
const MARKS = /[\p{M}\uFF9E\uFF9F]+/gu
/** Decomposing sorts each run of marks in time that grows with its square; a run in a text up to this long is nothing. */
const FEW = 100
const PLAIN = /^[\x20-\x7e]*$/

/** `text` in lower case and without accents, for comparing what people type with what is written. */
export function fold(text: string): string {
  // Most words are plain; splitting accents off is several times as slow.
  if (PLAIN.test(text)) return text.toLowerCase()
  const sortable = text.length > FEW ? text.replace(MARKS, '') : text
  return sortable.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** `text` without halves of characters (lone surrogates), which no address and no file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}

/** What ends a line or a paragraph, or only means to; and the braille pattern without dots, a space to the reader. */
const BREAKS = /[\v\f\u0085\u2028\u2029\u2800]/g
/**
 * What shows nothing, or only changes how what stands around it is shown: control characters, marks that turn the direction
 * of writing round, fillers, tags. What writing needs is matched as the group: joiners after what is not Latin, Greek,
 * Cyrillic or Hebrew (Persian, Hindi and many emoji are not written without them), and the look of emoji and key caps.
 */
const HIDDEN =
  /(\p{Join_C}(?<=(?!\p{DI})[\u0600-\u{10FFFF}]\uFE0F?.)|(?:\uFE0E|\uFE0F)(?<=\p{ExtPict}.)|\uFE0F(?=\u20E3))|(?![\t\n\r])[\p{Cc}\p{DI}\uFFF9-\uFFFB]/gu
/** Marks past the eighth of one letter: no script has as many, and they hide the lines above and below. */
const STACKED = /((?:\p{M}\p{Join_C}?){8})(?:\p{M}\p{Join_C}?)+/gu

/** `text` as it can be shown anywhere: without hidden characters, towers of marks and halves of characters. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return wellFormed(text).replace(BREAKS, ' ').replace(HIDDEN, '$1').replace(STACKED, '$1')
}

/** Whether `text` shows anything that it could be called by: a letter, a digit, a sign. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)
}

/** `text` without the `sign`s at its end; what begins at any of them, as `/sign+$/` does, takes the square of a long run. */
export function withoutLast(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === sign) end -= 1
  return text.slice(0, end)
}

/** `text` cut to at most `length` characters, with a sign of it where it had more. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${wellFormed(text.slice(0, length - 1)).trimEnd()}…`
}

/** The order of two texts that differ, for sorting: by their UTF-16 units, the same in every language. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** The longest address part we make; longer ones help nobody and break some file systems. */
export const SLUG_LENGTH = 80

/** `text` as an address part: `[a-z0-9-]`, at most 80 characters, empty when nothing of it can be written so. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH + 1)
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_LENGTH)
    .replace(/-+$/, '')
}

/** Letters that folding leaves as they are and that people type otherwise: "nœud" and "noeud", "ılık" and "ilik" agree. */
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

/** Letters and digits of `text` alone, folded and joined: "cert-manager", "cert manager" and "CertManager" agree. */
export function joined(text: string): string {
  return wordsOf(text).join('')
}
