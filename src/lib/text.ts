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

/** The words of `text`, folded; letters and digits of any script count as word characters. */
export function wordsOf(text: string): string[] {
  // Ligatures are typed as two letters: "nœud" and "noeud" agree.
  return (
    fold(text)
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Letters and digits of `text` alone, folded and joined: "cert-manager", "cert manager" and "CertManager" agree. */
export function joined(text: string): string {
  return wordsOf(text).join('')
}
