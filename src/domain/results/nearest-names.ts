import { editDistance } from '../../lib/edit-distance.ts'
import { joined } from '../../lib/text.ts'
import type { Item } from '../landscape/landscape.ts'
import { byName, maturityRank } from './sort.ts'

/** More than a handful is a list to read, not a hint. */
const MAX_NAMES = 5

/** Letters of a text that may be meant for a name: each name is compared with it letter by letter. */
const MOST_LETTERS = 60

/**
 * The names that a text could have been meant for, nearest first: technology alone, and at most half of the text's
 * letters may differ. For texts that find nothing; the search itself corrects what is closer.
 */
export function nearestNames(text: string, items: readonly Item[]): string[] {
  const typed = joined(text)
  if (typed.length > MOST_LETTERS) return []
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
