import { createElement, memo, Suspense, type ComponentType, type ReactNode } from 'react'
import type { Shown } from '../../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { inPlace } from '../../../components/loading/MissingPart.tsx'
import type { Selection } from '../../../domain/results/filters.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewName } from '../../../domain/results/views.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'
import type { SearchHit } from '../../../search/search.ts'
import { CardsView } from '../cards/CardsView.tsx'

/** What every view of the results is given: all of them show the same items. */
export type ResultsViewProps = {
  shown: Shown
  search: ViewSearch
  selection: Selection
  /** The results in order, without repetition. */
  items: readonly Item[]
  /** What the search says of each result; undefined without a query. */
  hits: ReadonlyMap<string, SearchHit> | undefined
  /** The item that is open beside the results. */
  openId: string | undefined
  /** The link to an item, around its name. */
  renderLink: (item: Item, name: ReactNode) => ReactNode
  onChange: (search: ViewSearch) => void
}

/** Every view's component. The cards are what one arrives at; the others are loaded by whoever turns to them. */
export const VIEW_COMPONENTS: Record<ViewName, ComponentType<ResultsViewProps>> = {
  // The address changes more often than what is shown.
  cards: memo(CardsView),
  table: waiting(lazyPart(['views'], async () => (await import('../table/TableView.tsx')).TableView, inPlace)),
  map: waiting(lazyPart(['views'], async () => (await import('../map/MapView.tsx')).MapView, inPlace)),
}

/** A view that says so while it is on its way. */
function waiting(View: ComponentType<ResultsViewProps>): ComponentType<ResultsViewProps> {
  return memo(function Waiting(props: ResultsViewProps) {
    const fallback = createElement('p', { role: 'status' }, t('view.loading'))
    return createElement(Suspense, { fallback }, createElement(View, props))
  })
}
