import { editDistance } from '../../lib/edit-distance.ts'
import { joined } from '../../lib/text.ts'
import type { Item } from '../landscape/landscape.ts'
import { byName, maturityRank } from './sort.ts'

/** Most suggestions; more would be a list to read, not a hint. */
const MAX_NAMES = 5

/** Longest text that is compared, in letters: the cost grows with its length. */
const MAX_LETTERS = 60

/**
 * Names that the user may have meant by a text, nearest first: only technology, and at most half of the text's letters
 * may differ. For queries without results; the search corrects smaller differences.
 */
export function nearestNames(text: string, items: readonly Item[]): string[] {
  const typed = joined(text)
  if (typed.length > MAX_LETTERS) return []
  const limit = Math.floor(typed.length / 2)
  const near = items.flatMap((item) => {
    if (item.kind !== 'technology') return []
    const distance = editDistance(typed, joined(item.name), limit)
    return distance <= limit ? [{ item, distance }] : []
  })
  const ordered = near.toSorted(
    (a, b) => a.distance - b.distance || maturityRank(a.item) - maturityRank(b.item) || byName(a.item, b.item),
  )
  return [...new Set(ordered.map(({ item }) => item.name))].slice(0, MAX_NAMES)
}
