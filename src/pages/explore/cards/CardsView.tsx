import { useMemo } from 'react'
import { CardList } from './CardList.tsx'
import { cardGroups } from './card-groups.ts'
import type { ResultsViewProps } from '../results/results-view.ts'

/** The results as cards, under their places or in one row after the other. */
export function CardsView({ shown, search, selection, items, hits, openId, renderLink }: ResultsViewProps) {
  const isGrouped = !search.q && search.group !== 'none'
  const groups = useMemo(() => cardGroups(shown, items, selection, isGrouped), [shown, items, selection, isGrouped])
  return <CardList groups={groups} hits={hits} openId={openId} renderLink={renderLink} />
}
