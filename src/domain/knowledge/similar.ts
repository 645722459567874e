import { wordsOf } from '../../lib/text.ts'
import type { Item, Landscape, Role } from '../landscape/landscape.ts'
import { placesOf, subcategoryId } from '../landscape/paths.ts'
import { maturityRank } from '../results/sort.ts'
import { STOP_WORDS } from './stop-words.ts'

/** The strongest reason why two items are similar: the same roles, the same place, or common words. */
export type SimilarityReason =
  | { kind: 'roles'; roles: Role[] }
  | { kind: 'place'; placeId: string; name: string }
  | { kind: 'words'; words: string[] }

export type SimilarItem = { item: Item; reason: SimilarityReason }

/** The text about an item for comparing words: our sentence, or the file's description. */
export type TextOf = (item: Item) => string

/** Weights of the score, tuned on the results for familiar items; a shared role always outweighs shared words. */
const WEIGHT = { role: 4, place: 1.5, word: 1, project: 0.5, archived: -3 }
/** Words in more than this share of the texts do not distinguish items ("kubernetes", "open"). */
const COMMON_SHARE = 0.04
const MIN_WORD_LENGTH = 4
const MAX_WORDS = 6
/** A single common word is coincidence. */
const MIN_WORDS = 2

/**
 * The items most similar to `item`, best first, each with the reason: the same roles first, then the same subcategory
 * and common words. Organisations are excluded.
 */
export function similarItems(landscape: Landscape, item: Item, textOf: TextOf, limit: number): SimilarItem[] {
  const wordsByItem = distinctiveWords(landscape, textOf)
  const others = landscape.items.filter(
    (other) => other.kind === 'technology' && other.id !== item.id && other.name !== item.name,
  )
  const itemWords = wordsByItem.get(item) ?? new Set()
  const places = new Map(placesOf(item).map((path) => [subcategoryId(path), path.subcategory]))
  return others
    .flatMap((other) => {
      const roles = other.roles.filter((role) => item.roles.includes(role))
      const place = placesOf(other)
        .map(subcategoryId)
        .find((id) => places.has(id))
      const words = [...(wordsByItem.get(other) ?? [])].filter((word) => itemWords.has(word)).slice(0, MAX_WORDS)
      if (roles.length === 0 && !place && words.length < MIN_WORDS) return []
      const union = new Set([...item.roles, ...other.roles]).size || 1
      const score =
        (WEIGHT.role * roles.length) / Math.sqrt(union) +
        (place ? WEIGHT.place : 0) +
        WEIGHT.word * Math.log2(1 + words.length) +
        (other.maturity ? WEIGHT.project : 0) +
        (other.maturity === 'archived' ? WEIGHT.archived : 0)
      return [{ item: other, score, reason: reasonOf(roles, place, places, words) }]
    })
    .toSorted(
      (a, b) => b.score - a.score || maturityRank(a.item) - maturityRank(b.item) || (a.item.id < b.item.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ item: other, reason }) => ({ item: other, reason }))
}

function reasonOf(
  roles: Role[],
  place: string | undefined,
  places: ReadonlyMap<string, string>,
  words: string[],
): SimilarityReason {
  if (roles.length > 0) return { kind: 'roles', roles }
  if (place !== undefined && words.length <= MIN_WORDS)
    return { kind: 'place', placeId: place, name: places.get(place) ?? '' }
  return { kind: 'words', words }
}

/** The distinctive words of each item of a landscape. */
type Words = ReadonlyMap<Item, ReadonlySet<string>>

const cache = new WeakMap<Landscape, { textOf: TextOf; words: Words }>()

/** Cached for a landscape and a source of texts, because splitting every text into words dominates the cost. */
function distinctiveWords(landscape: Landscape, textOf: TextOf): Words {
  const cached = cache.get(landscape)
  if (cached?.textOf === textOf) return cached.words
  const items = landscape.items.filter((item) => item.kind === 'technology')
  const all = items.map((item): [Item, Set<string>] => [item, new Set(wordsOf(textOf(item)))])
  const counts = new Map<string, number>()
  for (const [, words] of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const limit = items.length * COMMON_SHARE
  const isDistinctive = (word: string) =>
    word.length >= MIN_WORD_LENGTH && !STOP_WORDS.has(word) && (counts.get(word) ?? 0) <= limit
  const words = new Map(all.map(([item, itemWords]) => [item, new Set([...itemWords].filter(isDistinctive))]))
  cache.set(landscape, { textOf, words })
  return words
}
