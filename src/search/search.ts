import { editDistance } from '../lib/edit-distance.ts'
import { joined, wordsOf } from '../lib/text.ts'
import { fuzzyRanges, wordRanges, type Range } from './ranges.ts'
import type { IndexedItem, SearchIndex } from './search-index.ts'

/** Why an item was found, best first: its name in full, its beginning, all words of the query, or a name alike. */
export const TIERS = ['exact', 'prefix', 'words', 'fuzzy'] as const
export type Tier = (typeof TIERS)[number]

export type SearchHit = {
  id: string
  tier: Tier
  /** What to highlight in the name and in the description. */
  nameRanges: Range[]
  descriptionRanges: Range[]
}

type Scored = { item: IndexedItem; tier: Tier; score: number }

/** How many edits a query of that many letters may have and still mean a name. */
function editsAllowed(length: number): number {
  if (length < 4) return 0
  return length < 6 ? 1 : length < 10 ? 2 : 3
}

/** fuse.js gives this many names at most to the precise distance. */
const FUZZY_CANDIDATES = 60

/** Ranks the items that `query` means, best first; an empty query means none. */
export function search(index: SearchIndex, query: string): SearchHit[] {
  const whole = joined(query)
  const words = wordsOf(query)
  if (whole === '') return []
  const scored = index.items.flatMap((item) => matchOf(item, whole, words) ?? [])
  const sure = new Set(scored.map((one) => one.item))
  // A name found by its spelling needs no guesses beside it.
  const isNamed = scored.some((one) => one.tier === 'exact' || one.tier === 'prefix')
  if (!isNamed) scored.push(...fuzzyMatches(index, whole).filter((one) => !sure.has(one.item)))
  return scored.toSorted(compare).map(({ item, tier }) => ({
    id: item.id,
    tier,
    nameRanges: tier === 'fuzzy' ? fuzzyRanges(item.name, whole) : wordRanges(item.name, words, whole),
    descriptionRanges: tier === 'fuzzy' ? [] : wordRanges(item.description, words),
  }))
}

function compare(a: Scored, b: Scored): number {
  // A near miss of a name says more than the query's words scattered over a text.
  const order = (tier: Tier) => (tier === 'fuzzy' ? TIERS.indexOf('words') - 0.5 : TIERS.indexOf(tier))
  return (
    order(a.tier) - order(b.tier) ||
    a.score - b.score ||
    a.item.prior - b.item.prior ||
    a.item.name.length - b.item.name.length ||
    (a.item.name < b.item.name ? -1 : 1)
  )
}

function matchOf(item: IndexedItem, whole: string, words: readonly string[]): Scored | undefined {
  if (item.names.includes(whole)) return { item, tier: 'exact', score: 0 }
  if (item.names.some((name) => name.startsWith(whole))) return { item, tier: 'prefix', score: 0 }
  if (words.every((word) => startsOne(item.nameWords, word))) return { item, tier: 'prefix', score: 1 }
  if (whole.length < 2) return undefined
  const isInPlace = (word: string) => startsOne(item.nameWords, word) || startsOne(item.placeWords, word)
  if (words.every(isInPlace)) return { item, tier: 'words', score: 0 }
  const isAnywhere = (word: string) => isInPlace(word) || startsOne(item.descriptionWords, word)
  return words.every(isAnywhere) ? { item, tier: 'words', score: 1 } : undefined
}

function startsOne(candidates: readonly string[], word: string): boolean {
  return candidates.some((candidate) => candidate.startsWith(word))
}

function fuzzyMatches(index: SearchIndex, whole: string): Scored[] {
  const limit = editsAllowed(whole.length)
  if (limit === 0) return []
  const best = new Map<IndexedItem, Scored>()
  for (const { item: candidate } of index.fuse.search(whole, { limit: FUZZY_CANDIDATES })) {
    const item = index.items[candidate.at]
    const distance = editDistance(whole, candidate.name, limit)
    if (!item || distance > limit) continue
    const known = best.get(item)
    if (!known || distance < known.score) best.set(item, { item, tier: 'fuzzy', score: distance })
  }
  return [...best.values()]
}
