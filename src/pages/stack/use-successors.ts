import { useCallback } from 'react'
import { knowledgeId, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { itemsByKnowledge } from '../../domain/landscape/known-items.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'

/** What to use instead of an archived project; nothing until that is known. */
export function useSuccessors(landscape: Landscape, items: readonly Item[]): (item: Item) => readonly Item[] {
  const isWanted = items.some(({ maturity }) => maturity === 'archived')
  const successors = useKnowledge('relations', isWanted)?.successors
  return useCallback(
    (item) => {
      const id = knowledgeId(item)
      const known = successors && Object.hasOwn(successors, id) ? successors[id] : undefined
      return known?.items.flatMap((one) => itemsByKnowledge(landscape).get(one) ?? []) ?? []
    },
    [landscape, successors],
  )
}
