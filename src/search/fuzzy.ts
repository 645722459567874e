import Fuse from 'fuse.js'
import { editDistance } from '../lib/edit-distance.ts'
import { likeliest } from './ngrams.ts'
import type { SearchIndex } from './search-index.ts'
import { isKeyboardRun, typoDistance } from './typo.ts'

/** An item whose name resembles the query. A smaller `distance` is more likely. */
export type FuzzyMatch = { doc: number; name: string; distance: number; score: number }

/** Candidates selected by pairs of letters, and those that fuse.js selects from them. */
const MAX_BY_NGRAMS = 150
const MAX_BY_FUSE = 60
/** The distance that a prior of 1 outweighs. */
const PRIOR_GAIN = 0.35
/** Added distance for a different last letter, because typing errors there are rare. */
const OTHER_END_COST = 0.15
/** Minimum length of a word that is still recognisable after two edits. */
const SURE_LENGTH = 8

/** The maximum number of edits for a query of that length. */
function editsAllowed(length: number): number {
  if (length < 4) return 0
  if (length === 4) return 1
  return length < 11 ? 2 : 3
}

/** Names that the query may misspell: selected by pairs of letters, ranked by fuse.js, decided by edit distance. */
export function findFuzzy(index: SearchIndex, whole: string): Map<number, FuzzyMatch> {
  const found = new Map<number, FuzzyMatch>()
  const limit = editsAllowed(whole.length)
  if (limit === 0 || whole.length > 60 || /^\d+$/.test(whole) || isKeyboardRun(whole)) return found
  const list = likeliest(index.names.looks, whole, limit, MAX_BY_NGRAMS).map((id) => ({
    id,
    key: index.names.keys[id] ?? '',
  }))
  const fuse = new Fuse(list, { keys: ['key'], threshold: 0.65, ignoreLocation: true })
  for (const { item: candidate } of fuse.search(whole.slice(0, 32), { limit: MAX_BY_FUSE })) {
    const { id, key } = candidate
    const edits = editDistance(whole, key, limit)
    if (edits > limit) continue
    const slips = typoDistance(whole, key)
    if (edits > 1 && !isStillAlike(whole, key, slips)) continue
    const distance = slips + (whole.at(-1) === key.at(-1) ? 0 : OTHER_END_COST)
    for (const { doc, alias, isDerived } of index.names.uses[id] ?? []) {
      const isOrganisation = index.items[doc]?.kind !== 'technology'
      const isLesserName = isDerived || alias !== undefined || isOrganisation
      if (isLesserName && (key.length < 5 || (edits > 1 && key.length < SURE_LENGTH))) continue
      const cost = distance + (alias === undefined ? 0 : 0.15) + (isOrganisation ? 0.6 : 0)
      const score = cost - PRIOR_GAIN * (index.priors[doc] ?? 0)
      const previous = found.get(doc)
      if (!previous || score < previous.score)
        found.set(doc, { doc, name: alias ?? index.items[doc]?.name ?? '', distance: cost, score })
    }
  }
  return nearest(found)
}

/** Stricter checks for two edits in a short word, since random letters are as close to some name. */
function isStillAlike(whole: string, key: string, distance: number): boolean {
  if (Math.min(whole.length, key.length) >= SURE_LENGTH) return true
  if (key.length < 5) return false
  const shared = sharedLetters(whole, key)
  const isNearlyAnagram = shared >= Math.max(whole.length, key.length) - 1
  // A reordering with a different first letter is another word ("rastor" is not Krator).
  const isFirstLost = whole.length < key.length && whole[0] === key[1]
  if (isNearlyAnagram) return isFirstLost || whole.slice(0, 2).includes(key[0] ?? '')
  if (key.length < 6) return false
  if (whole[0] !== key[0]) return key.length > 6 && distance < 2
  return distance < (key.length > 6 ? 2 : 1.76)
}

/** The number of common letters in any order. */
function sharedLetters(a: string, b: string): number {
  let rest = b
  for (const letter of a) rest = rest.replace(letter, '')
  return b.length - rest.length
}

/** Drops matches that are clearly farther than the best one. */
function nearest(found: Map<number, FuzzyMatch>): Map<number, FuzzyMatch> {
  const best = Math.min(...[...found.values()].map((match) => match.distance))
  return new Map([...found].filter(([, match]) => match.distance <= best + 0.8))
}
