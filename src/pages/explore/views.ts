import { createElement, memo, Suspense, type ComponentType } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { partMessage } from '../../components/loading/MissingPart.tsx'
import type { ViewName } from '../../domain/results/view.ts'
import { t } from '../../i18n/i18n.ts'
import { CardsView } from './cards/CardsView.tsx'
import type { ResultsViewProps } from './results/results-view.ts'

/** Every view's component. The cards are what one arrives at; the others are loaded by whoever turns to them. */
export const VIEW_COMPONENTS: Record<ViewName, ComponentType<ResultsViewProps>> = {
  // The address changes more often than what is shown.
  cards: memo(CardsView),
  table: waiting(lazyPart(['views'], async () => (await import('./table/TableView.tsx')).TableView, partMessage)),
  map: waiting(lazyPart(['views'], async () => (await import('./map/MapView.tsx')).MapView, partMessage)),
}

/** A view that says so while it is on its way. */
function waiting(View: ComponentType<ResultsViewProps>): ComponentType<ResultsViewProps> {
  return memo(function Waiting(props: ResultsViewProps) {
    const fallback = createElement('p', { role: 'status' }, t('view.loading'))
    return createElement(Suspense, { fallback }, createElement(View, props))
  })
}

/** What stands where there are no results: most visits never see it. */
export const NoResults = lazyPart(
  ['answer'],
  async () => (await import('./search/NoResults.tsx')).NoResults,
  partMessage,
)
