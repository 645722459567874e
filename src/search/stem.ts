const VOWEL = /[aeiouy]/

/**
 * A light stemmer for English and French: removes plurals, "-ing", "-ed" and a final "e" of a folded word. Rows of
 * words.yml cover other forms.
 */
export function stem(word: string): string {
  const base = singular(word)
  const bare = base.replace(/(?:ing|ed)$/, '')
  const isVerbForm = bare !== base && bare.length >= 3 && VOWEL.test(bare) && !bare.endsWith('e')
  if (isVerbForm) return bare.replace(/([bdgmnprt])\1$/, '$1')
  return base.length > 4 ? base.replace(/e$/, '') : base
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|os)$/.test(word)) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|[cs]h)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
