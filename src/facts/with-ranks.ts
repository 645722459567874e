import { lastRelease, type Facts } from '../domain/facts/facts.ts'
import { contentsOf } from '../domain/landscape/contents.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { byName, maturityRank } from '../domain/results/sort.ts'
import type { IsoDate } from '../lib/dates.ts'

/**
 * A landscape whose items have their rank in the order Recommended: by maturity, then the later release first, or the
 * later commit where nothing was released, then by name.
 * @param facts by the item's id
 */
export function withRanks(landscape: Landscape, facts: ReadonlyMap<string, Facts>): Landscape {
  const { levels } = contentsOf(landscape)
  const days = new Map(landscape.items.map((item) => [item, lastSign(facts.get(item.id))]))
  const later = (a: Item, b: Item): number => {
    const [one = '', other = ''] = [days.get(a), days.get(b)]
    return one === other ? 0 : one > other ? -1 : 1
  }
  const ordered = landscape.items.toSorted(
    (a, b) => maturityRank(a, levels) - maturityRank(b, levels) || later(a, b) || byName(a, b),
  )
  const ranks = new Map(ordered.map((item, rank) => [item, rank]))
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, rank: ranks.get(item) })) }
}

/** The day of the last release, else that of the last commit; a copy too old to tell of activity has neither. */
function lastSign(facts: Facts | undefined): IsoDate | undefined {
  return lastRelease(facts)?.date ?? (facts?.commits12m === undefined ? undefined : facts.day)
}
