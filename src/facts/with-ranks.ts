import { lastRelease, type Facts } from '../domain/facts/facts.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { byName } from '../domain/results/sort.ts'
import type { IsoDate } from '../lib/dates.ts'

/**
 * Adds each item's rank in the order Recommended: the latest release first, or else the latest commit, then by name.
 * Maturity goes before the rank (see `sortItems`), so that a project that moves up has its place among its new peers.
 * @param facts by the item's id
 */
export function withRanks(landscape: Landscape, facts: ReadonlyMap<string, Facts>): Landscape {
  const dayOf = (item: Item): IsoDate => lastActivity(facts.get(item.id)) ?? ''
  const ordered = landscape.items
    .map((item) => ({ item, day: dayOf(item) }))
    .toSorted((a, b) => (a.day === b.day ? byName(a.item, b.item) : a.day > b.day ? -1 : 1))
  const ranks = new Map(ordered.map(({ item }, rank) => [item, rank]))
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, rank: ranks.get(item) })) }
}

/** The day of the last release, or else of the last commit; undefined if what is known is too old. */
function lastActivity(facts: Facts | undefined): IsoDate | undefined {
  return lastRelease(facts)?.date ?? facts?.lastCommit ?? (facts?.commits12m === undefined ? undefined : facts.day)
}
