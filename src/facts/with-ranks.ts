import { lastRelease, type Facts } from '../domain/facts/facts.ts'
import { contentsOf } from '../domain/landscape/contents.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { byName, maturityRank } from '../domain/results/sort.ts'
import type { IsoDate } from '../lib/dates.ts'

/**
 * Adds each item's rank in the order Recommended: by maturity, then the latest release first, or else the latest commit,
 * then by name.
 * @param facts by the item's id
 */
export function withRanks(landscape: Landscape, facts: ReadonlyMap<string, Facts>): Landscape {
  const { levels } = contentsOf(landscape)
  const days = new Map(landscape.items.map((item) => [item, lastActivity(facts.get(item.id))]))
  const later = (a: Item, b: Item): number => {
    const [dayA = '', dayB = ''] = [days.get(a), days.get(b)]
    return dayA === dayB ? 0 : dayA > dayB ? -1 : 1
  }
  const ordered = landscape.items.toSorted(
    (a, b) => maturityRank(a, levels) - maturityRank(b, levels) || later(a, b) || byName(a, b),
  )
  const ranks = new Map(ordered.map((item, rank) => [item, rank]))
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, rank: ranks.get(item) })) }
}

/** The day of the last release, or else of the last commit; undefined if the copy is too old. */
function lastActivity(facts: Facts | undefined): IsoDate | undefined {
  return lastRelease(facts)?.date ?? (facts?.commits12m === undefined ? undefined : facts.day)
}
