import { useQuery } from '@tanstack/react-query'
import type { KnowledgePart, KnowledgeParts, Sentences } from '../../domain/knowledge/knowledge.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { language } from '../../i18n/i18n.ts'
import { knowledgeQuery } from '../../queries/extract.ts'
import { useLandscape } from '../landscape/landscape-state.ts'

/**
 * A part of what we know, in the interface's language; undefined until it is there. It is asked for only once the
 * first results are on the page, so that it never delays them.
 */
export function useKnowledge<P extends KnowledgePart>(part: P, isWanted = true): KnowledgeParts[P] | undefined {
  const { current } = useLandscape()
  const hasFirstResults = current !== undefined && !current.preview
  return useQuery({ ...knowledgeQuery(part, language()), enabled: isWanted && hasFirstResults }).data
}

/** One to three parts of what we know. */
type SomeParts = readonly [KnowledgePart, KnowledgePart?, KnowledgePart?]

/**
 * Whether every named part is there or has failed for good: what depends on it can be laid out without moving later.
 * A repeated part costs nothing, so the number of hooks is always the same; `useQueries` would cost each visitor 1 KB.
 */
export function useKnowledgeSettled([first, second = first, third = second]: SomeParts): boolean {
  const one = useQuery(knowledgeQuery(first, language()))
  const two = useQuery(knowledgeQuery(second, language()))
  const three = useQuery(knowledgeQuery(third, language()))
  // Not whether it is pending: what has failed is asked for again.
  return one.isFetched && two.isFetched && three.isFetched
}

/** The id under which knowledge has an item. */
export function knowledgeId(item: Pick<Item, 'id' | 'knownAs'>): string {
  return item.knownAs ?? item.id
}

/** Our sentence about an item, if there is one. */
export function sentenceOf(sentences: Sentences | undefined, item: Pick<Item, 'id' | 'knownAs'>): string | undefined {
  const id = knowledgeId(item)
  return sentences && Object.hasOwn(sentences, id) ? sentences[id] : undefined
}

let first: Sentences = {}

/** Gives the sentences that came within the page: those of the items that its first screen shows. */
export function setFirstSentences(sentences: Sentences): void {
  first = sentences
}

/** What there is to say of items before all sentences are there. */
export function firstSentences(): Sentences {
  return first
}
