import { useQuery } from '@tanstack/react-query'
import type { KnowledgePart } from '../../domain/knowledge/knowledge.ts'
import { language } from '../../i18n/i18n.ts'
import { knowledgeQuery } from '../../queries/extract.ts'

/** One to three parts of the knowledge base. */
type SomeParts = readonly [KnowledgePart, KnowledgePart?, KnowledgePart?]

/**
 * Whether every given part is loaded or has failed for good: dependent content can then be laid out without shifting later.
 * Always three hooks, with a part repeated if fewer are given; `useQueries` would add 1 KB.
 */
export function useKnowledgeSettled([first, second = first, third = second]: SomeParts): boolean {
  const firstPart = useQuery(knowledgeQuery(first, language()))
  const secondPart = useQuery(knowledgeQuery(second, language()))
  const thirdPart = useQuery(knowledgeQuery(third, language()))
  // Not `isPending`: failed queries are retried.
  return firstPart.isFetched && secondPart.isFetched && thirdPart.isFetched
}
