const VOWEL = /[aeiouy]/

/**
 * The part of a folded word that its English and French forms share: plurals, "-ing", "-ed" and a final "e" go.
 * Light on purpose: what it does not join, a row of words.yml does.
 */
export function stem(word: string): string {
  const one = singular(word)
  const bare = one.replace(/(?:ing|ed)$/, '')
  const isVerbForm = bare !== one && bare.length >= 3 && VOWEL.test(bare) && !bare.endsWith('e')
  if (isVerbForm) return bare.replace(/([bdgmnprt])\1$/, '$1')
  return one.length > 4 ? one.replace(/e$/, '') : one
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|os)$/.test(word)) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|[cs]h)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
