import { itemsByKnowledge } from '../landscape/resolve.ts'
import type { Relations } from '../knowledge/knowledge.ts'
import type { Item, Landscape } from '../landscape/landscape.ts'
import { maturityRank } from '../results/sort.ts'

/** Notes from our knowledge about compared items: the difference of two, or the replacement of an archived one. */
export type CompareNote =
  | { kind: 'confused'; items: readonly [Item, Item]; text: string }
  | { kind: 'successor'; item: Item; successors: readonly Item[]; text: string }

/** Two items that are often confused. */
export type ItemPair = { items: readonly [Item, Item]; text: string }

/** Every pair of `relations` whose items are both in the landscape, the most mature first. */
export function confusedPairs(relations: Relations, landscape: Landscape): ItemPair[] {
  const byKnowledgeId = itemsByKnowledge(landscape)
  const pairs = relations.confused.flatMap(({ items: [first, second], text }): ItemPair[] => {
    const a = byKnowledgeId.get(first)
    const b = byKnowledgeId.get(second)
    return a && b ? [{ items: [a, b], text }] : []
  })
  const rank = ({ items: [a, b] }: ItemPair) => maturityRank(a) + maturityRank(b)
  return pairs.toSorted((a, b) => rank(a) - rank(b))
}

/** The notes about `items`: replacements of archived ones first, then differences. */
export function compareNotes(items: readonly Item[], relations: Relations, landscape: Landscape): CompareNote[] {
  const byKnowledgeId = itemsByKnowledge(landscape)
  const successors = items.flatMap((item): CompareNote[] => {
    const id = item.knownAs ?? item.id
    const found = item.maturity === 'archived' && Object.hasOwn(relations.successors, id) && relations.successors[id]
    if (!found) return []
    return [
      {
        kind: 'successor',
        item,
        successors: found.items.flatMap((successor) => byKnowledgeId.get(successor) ?? []),
        text: found.text,
      },
    ]
  })
  const pairs = confusedPairs(relations, landscape)
    .filter((pair) => pair.items.every((item) => items.includes(item)))
    .map((pair): CompareNote => ({ kind: 'confused', ...pair }))
  return [...successors, ...pairs]
}

/** Items worth considering besides `items`: their replacements, and items they are often confused with. */
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
