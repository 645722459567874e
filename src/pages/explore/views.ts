import { createElement, memo, Suspense, type ComponentType } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { partMessage } from '../../components/loading/MissingPart.tsx'
import type { ViewName } from '../../domain/results/view.ts'
import { t } from '../../i18n/i18n.ts'
import { CardsView } from './cards/CardsView.tsx'
import type { ResultsViewProps } from './results/results-view.ts'

/** The component of each view. Cards are the default; the other views are loaded on demand. */
export const VIEW_COMPONENTS: Record<ViewName, ComponentType<ResultsViewProps>> = {
  // Memoised, as the address changes more often than the results.
  cards: memo(CardsView),
  table: withLoadingMessage(lazyPart(async () => (await import('./table/TableView.tsx')).TableView, partMessage)),
  map: withLoadingMessage(lazyPart(async () => (await import('./map/MapView.tsx')).MapView, partMessage)),
}

/** A view with a message while its code loads. */
function withLoadingMessage(View: ComponentType<ResultsViewProps>): ComponentType<ResultsViewProps> {
  return memo(function LoadingView(props: ResultsViewProps) {
    const fallback = createElement('p', { role: 'status' }, t('view.loading'))
    return createElement(Suspense, { fallback }, createElement(View, props))
  })
}

/** Loaded on demand: most visits never have an empty result. */
export const NoResults = lazyPart(async () => (await import('./search/NoResults.tsx')).NoResults, partMessage)
