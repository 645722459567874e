import { wellFormed } from '../../lib/text.ts'

/** The address of a logo by its file name, from the build's template. */
export function logoAddress(name: string): string {
  return import.meta.env.LOGO_URL.replace('{name}', encodeURIComponent(wellFormed(name)))
}

/** A monogram of one or two letters: the initials of the first two words of a name. */
export function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
}
