import { useNavigate, useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, type RefObject } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { ResultSteps } from '../../components/navigation/ResultSteps.tsx'
import { useResultSteps } from '../../components/navigation/use-result-steps.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { itemLink } from '../../routing/links.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { resultOrder } from '../explore/results/result-order.ts'
import { useResults, useSelection } from '../explore/results/use-results.ts'

type Props = {
  item: Item
  current: CurrentLandscape
  /** The results that the page was opened from. */
  view: ViewSearch
  /** The element in which the keys work. */
  page: RefObject<HTMLElement | null>
}

/** Steps to the previous and next of the results that an item's page was opened from. */
export function PageSteps({ item, current, view, page }: Props) {
  const navigate = useNavigate()
  const results = useLocation({ select: ({ state }) => state.results })
  const selection = useSelection(view, current.landscape)
  const { items } = useResults(current, view, selection).results
  const order = useMemo(
    () => resultOrder({ current, search: view, selection, items }),
    [current, view, selection, items],
  )
  const open = useCallback(
    // Replaces the history entry, so that Back leads to the results.
    (to: Item) => void navigate({ ...itemLink(to.id), replace: true, state: { results } }),
    [navigate, results],
  )
  const { neighbours, step, onKey } = useResultSteps(order, item.id, open)
  useEffect(() => {
    const element = page.current
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [page, onKey])
  return <ResultSteps name={item.name} neighbours={neighbours} onStep={step} />
}
