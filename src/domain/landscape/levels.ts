import { joined, slugify } from '../../lib/text.ts'
import { MATURITIES, type Maturity } from './landscape.ts'

/** Whether a level is one of the CNCF's, for which the interface has colours, shapes and texts. */
export function isMaturity(level: string | undefined): level is Maturity {
  return MATURITIES.some((maturity) => maturity === level)
}

/** The key of a level's name: its letters and digits of any script, or else the name itself. */
export function levelKey(name: string): string {
  return joined(name) || name
}

/** Cache of ids by name: every filter needs those of every item. */
const ids = new Map<string, string>()
/** Cache capacity, more than the names of any landscape; the cache is cleared beyond it. */
const MAX_CACHED = 1000

/**
 * The address part for a level, `[a-z0-9-]`: the slug of its name. If the slug loses letters, a hash of the name is
 * appended, so that names in other scripts stay distinct.
 */
export function levelId(level: string): string {
  if (isMaturity(level)) return level
  let id = ids.get(level)
  if (id === undefined) {
    const slug = slugify(level)
    id = slug && slug.replaceAll('-', '') === joined(level) ? slug : slugify(`${slug.slice(0, 40)}-${hash(level)}`)
    if (ids.size >= MAX_CACHED) ids.clear()
    ids.set(level, id)
  }
  return id
}

function hash(text: string): string {
  let sum = 7
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return `n${sum.toString(36)}`
}

/** The display text of a custom level: "at_large" → "At large"; mixed-case names are unchanged. */
export function customLevelText(level: string): string {
  const spaced = level.replace(/_+/g, ' ').trim()
  const text = spaced === spaced.toLowerCase() ? spaced.replace(/(?<=\p{L})-+(?=\p{L})/gu, ' ') : spaced
  const [first = ''] = text || level
  return first.toUpperCase() + (text || level).slice(first.length)
}
