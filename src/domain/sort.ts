import type { Item, Maturity } from './landscape.ts'

export const SORTS = ['relevance', 'name', 'maturity', 'accepted'] as const
export type Sort = (typeof SORTS)[number]

/** Projects first, the most mature of them at the top; what is archived comes last, after everything else. */
const RANK: Record<Maturity | 'none', number> = { graduated: 0, incubating: 1, sandbox: 2, none: 3, archived: 4 }

/** The rank of an item's maturity for sorting, smallest first. */
export function maturityRank(item: Pick<Item, 'maturity'>): number {
  return RANK[item.maturity ?? 'none']
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Compares names as people read them: no case, no accents, numbers by value. */
export function byName(a: Pick<Item, 'name' | 'id'>, b: Pick<Item, 'name' | 'id'>): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

type Order = (a: Item, b: Item) => number

const ORDERS: Record<Sort, Order> = {
  // Without a query, relevance is maturity; with one, the search's own order stands and this is not used.
  relevance: (a, b) => maturityRank(a) - maturityRank(b) || byName(a, b),
  name: byName,
  maturity: (a, b) => maturityRank(a) - maturityRank(b) || byName(a, b),
  // The newest first; what was never accepted comes last.
  accepted: (a, b) => (b.acceptedAt ?? '').localeCompare(a.acceptedAt ?? '') || byName(a, b),
}

/** `items` in a new list, in the given order. */
export function sortItems(items: readonly Item[], sort: Sort): Item[] {
  return items.toSorted(ORDERS[sort])
}
