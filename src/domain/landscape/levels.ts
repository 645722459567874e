import { joined, slugify } from '../../lib/text.ts'
import { MATURITIES, type Maturity } from './landscape.ts'

/** Whether a level is one of the CNCF's, which have colours, shapes and words of ours. */
export function isMaturity(level: string | undefined): level is Maturity {
  return MATURITIES.some((one) => one === level)
}

/** What two names of one level share: letters and digits of any script; where there are none, the name itself. */
export function levelKey(name: string): string {
  return joined(name) || name
}

/** Ids by name: every filter asks for those of every item. */
const ids = new Map<string, string>()
/** More names than any landscape has; what knows more is not worth remembering. */
const MANY = 1000

/**
 * The address part for a level, `[a-z0-9-]`: the slug of its name. Where the slug loses letters, a hash of the name
 * follows, so that names in other scripts stay apart.
 */
export function levelId(level: string): string {
  if (isMaturity(level)) return level
  let id = ids.get(level)
  if (id === undefined) {
    const slug = slugify(level)
    id = slug && slug.replaceAll('-', '') === joined(level) ? slug : slugify(`${slug.slice(0, 40)}-${hash(level)}`)
    if (ids.size >= MANY) ids.clear()
    ids.set(level, id)
  }
  return id
}

function hash(text: string): string {
  let sum = 7
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return `n${sum.toString(36)}`
}

/** A level of the file's own as it is shown: "at_large" → "At large"; what is written as a name stays as it is. */
export function ownLevelText(level: string): string {
  const spaced = level.replace(/_+/g, ' ').trim()
  const text = spaced === spaced.toLowerCase() ? spaced.replace(/(?<=\p{L})-+(?=\p{L})/gu, ' ') : spaced
  const [first = ''] = text || level
  return first.toUpperCase() + (text || level).slice(first.length)
}
