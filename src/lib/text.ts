/** Combining marks that NFKD splits from their letters: é → e + U+0301. */
const MARKS = /\p{M}+/gu
const PLAIN = /^[\x20-\x7e]*$/

/** `text` in lower case and without accents, for comparing what people type with what is written. */
export function fold(text: string): string {
  // Most words are plain; splitting accents off is several times as slow.
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** `text` without halves of characters (lone surrogates), which no address and no file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}

/** What ends a line or a paragraph, or only means to. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g
/**
 * What shows nothing and changes how what stands around it is shown: control characters, marks that turn the direction of
 * writing round, zero-width spaces. Joiners stay: Persian, Hindi and many emoji are not written without them.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** `text` as it can be shown anywhere: without hidden characters and halves of characters. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return wellFormed(text).replace(BREAKS, ' ').replace(HIDDEN, '')
}

/** `text` cut to at most `length` characters, with a sign of it where it had more. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${wellFormed(text.slice(0, length - 1)).trimEnd()}…`
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
