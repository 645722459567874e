/** The number of characters of a short hash: two of some hundred texts hardly ever have the same. */
export const HASH_LENGTH = 4

/** A short hash of a text, in base 36, for tables whose keys would be longer than their values. */
export function shortHash(text: string): string {
  let hash = 0
  for (const letter of text) hash = Math.imul(hash, 31) + letter.charCodeAt(0)
  return (hash >>> 0).toString(36).slice(-HASH_LENGTH)
}
