import { itemsByKnowledge } from '../landscape/resolve.ts'
import type { Relations } from '../knowledge/knowledge.ts'
import type { Item, Landscape } from '../landscape/landscape.ts'
import { maturityRank } from '../results/sort.ts'

/** What we know about compared items beyond their facts: how two of them differ, or what follows an archived one. */
export type CompareNote =
  | { kind: 'confused'; items: readonly [Item, Item]; text: string }
  | { kind: 'successor'; item: Item; successors: readonly Item[]; text: string }

/** Two items that are often taken for each other. */
export type ItemPair = { items: readonly [Item, Item]; text: string }

/** Every pair of `relations` whose items are both in the landscape, the most mature first. */
export function confusedPairs(relations: Relations, landscape: Landscape): ItemPair[] {
  const known = itemsByKnowledge(landscape)
  const pairs = relations.confused.flatMap(({ items: [first, second], text }): ItemPair[] => {
    const a = known.get(first)
    const b = known.get(second)
    return a && b ? [{ items: [a, b], text }] : []
  })
  const rank = ({ items: [a, b] }: ItemPair) => maturityRank(a) + maturityRank(b)
  return pairs.toSorted((a, b) => rank(a) - rank(b))
}

/** What there is to say about `items`: what replaces archived ones first, then the differences. */
export function compareNotes(items: readonly Item[], relations: Relations, landscape: Landscape): CompareNote[] {
  const known = itemsByKnowledge(landscape)
  const successors = items.flatMap((item): CompareNote[] => {
    const id = item.knownAs ?? item.id
    const found = item.maturity === 'archived' && Object.hasOwn(relations.successors, id) && relations.successors[id]
    if (!found) return []
    return [
      { kind: 'successor', item, successors: found.items.flatMap((one) => known.get(one) ?? []), text: found.text },
    ]
  })
  const pairs = confusedPairs(relations, landscape)
    .filter((pair) => pair.items.every((item) => items.includes(item)))
    .map((pair): CompareNote => ({ kind: 'confused', ...pair }))
  return [...successors, ...pairs]
}

/** Items that are worth a look beside `items`: what replaces them, and what they are often taken for. */
export function besideItems(
  items: readonly Item[],
  relations: Relations,
  landscape: Landscape,
  limit: number,
): readonly Item[] {
  const replacing = compareNotes(items, relations, landscape).flatMap((note) =>
    note.kind === 'successor' ? note.successors : [],
  )
  const confused = confusedPairs(relations, landscape).flatMap(({ items: pair }) =>
    pair.some((item) => items.includes(item)) ? pair : [],
  )
  return [...new Set([...replacing, ...confused])].filter((item) => !items.includes(item)).slice(0, limit)
}
