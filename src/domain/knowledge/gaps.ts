import type { Item, Landscape } from '../landscape/landscape.ts'
import { itemsByKnowledge } from '../landscape/resolve.ts'
import type { Sentences } from './knowledge.ts'

/** Where the knowledge and a landscape do not fit: each changes on days of its own. */
export type KnowledgeGaps = {
  /** Technology that is newer than the knowledge, or of which it says neither a sentence nor a kind. */
  withoutRow: Item[]
  /** Ids of rows whose item has left the landscape or cannot be recognised any more. */
  withoutItem: string[]
}

/** Finds what has no row of the knowledge, and which of its rows have no item. */
export function knowledgeGaps(landscape: Landscape, sentences: Sentences): KnowledgeGaps {
  const items = itemsByKnowledge(landscape)
  return {
    withoutRow: landscape.items.filter(
      ({ kind, kinds, knownAs, id }) =>
        kind === 'technology' && kinds === undefined && !Object.hasOwn(sentences, knownAs ?? id),
    ),
    withoutItem: Object.keys(sentences).filter((id) => !items.has(id)),
  }
}
