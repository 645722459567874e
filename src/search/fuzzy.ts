import Fuse from 'fuse.js'
import { editDistance } from '../lib/edit-distance.ts'
import { likeliest } from './ngrams.ts'
import type { SearchIndex } from './search-index.ts'
import { isKeyboardRun, typoDistance } from './typo.ts'

/** An item whose name looks like the query. `distance` is smaller when likelier. */
export type FuzzyMatch = { doc: number; name: string; distance: number; score: number }

/** How many names the pairs of letters may leave, and how many of those fuse.js may pass on. */
const SHORT_LIST = 150
const PASSED_ON = 60
/** How much a prior of 1 outweighs in distance. */
const PRIOR_GAIN = 0.35
/** What another last letter adds: few slip there, so between two near names the one that ends alike is meant. */
const OTHER_END = 0.15
/** From this length on, two edits still leave a word recognisable. */
const SURE_LENGTH = 8

/** How many edits a query of that many letters may have and still mean a name. */
function editsAllowed(length: number): number {
  if (length < 4) return 0
  if (length === 4) return 1
  return length < 11 ? 2 : 3
}

/** Names that the query is a misspelling of: pairs of letters make a short list, fuse.js ranks it, the distance decides. */
export function findFuzzy(index: SearchIndex, whole: string): Map<number, FuzzyMatch> {
  const found = new Map<number, FuzzyMatch>()
  const limit = editsAllowed(whole.length)
  if (limit === 0 || whole.length > 60 || /^\d+$/.test(whole) || isKeyboardRun(whole)) return found
  const list = likeliest(index.names.looks, whole, limit, SHORT_LIST).map((id) => ({
    id,
    key: index.names.keys[id] ?? '',
  }))
  const fuse = new Fuse(list, { keys: ['key'], threshold: 0.65, ignoreLocation: true })
  for (const { item: candidate } of fuse.search(whole.slice(0, 32), { limit: PASSED_ON })) {
    const { id, key } = candidate
    const edits = editDistance(whole, key, limit)
    if (edits > limit) continue
    const slips = typoDistance(whole, key)
    if (edits > 1 && !isStillAlike(whole, key, slips)) continue
    const distance = slips + (whole.at(-1) === key.at(-1) ? 0 : OTHER_END)
    for (const { doc, alias, isDerived } of index.names.uses[id] ?? []) {
      const isOrganisation = index.items[doc]?.kind !== 'technology'
      const isLesserName = isDerived || alias !== undefined || isOrganisation
      if (isLesserName && (key.length < 5 || (edits > 1 && key.length < SURE_LENGTH))) continue
      const cost = distance + (alias === undefined ? 0 : 0.15) + (isOrganisation ? 0.6 : 0)
      const score = cost - PRIOR_GAIN * (index.priors[doc] ?? 0)
      const known = found.get(doc)
      if (!known || score < known.score)
        found.set(doc, { doc, name: alias ?? index.items[doc]?.name ?? '', distance: cost, score })
    }
  }
  return nearest(found)
}

/** Two edits leave little of a short word, and gibberish is that near to something: letters must agree, or the first one. */
function isStillAlike(whole: string, key: string, distance: number): boolean {
  if (Math.min(whole.length, key.length) >= SURE_LENGTH) return true
  if (key.length < 5) return false
  const shared = sharedLetters(whole, key)
  const isNearlyAnagram = shared >= Math.max(whole.length, key.length) - 1
  // The same letters from the second on, in another order, are another word ("rastor" is not Krator).
  const isFirstLost = whole.length < key.length && whole[0] === key[1]
  if (isNearlyAnagram) return isFirstLost || whole.slice(0, 2).includes(key[0] ?? '')
  if (key.length < 6) return false
  if (whole[0] !== key[0]) return key.length > 6 && distance < 2
  return distance < (key.length > 6 ? 2 : 1.76)
}

/** How many letters both have, wherever they stand. */
function sharedLetters(a: string, b: string): number {
  let rest = b
  for (const letter of a) rest = rest.replace(letter, '')
  return b.length - rest.length
}

/** Drops what is clearly farther than the best: with one slip explained, nobody means the name two edits away. */
function nearest(found: Map<number, FuzzyMatch>): Map<number, FuzzyMatch> {
  const best = Math.min(...[...found.values()].map((one) => one.distance))
  return new Map([...found].filter(([, one]) => one.distance <= best + 0.8))
}
