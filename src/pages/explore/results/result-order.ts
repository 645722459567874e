import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { groupByPlace, type ViewName } from '../../../domain/results/view.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

/** The results of a view as far as their order depends on them. */
export type Ordered = { current: CurrentLandscape; search: ViewSearch; selection: Selection; items: readonly Item[] }

/** In which order each view shows its results; an item that it shows more than once counts where it comes first. */
const ORDERS: Record<ViewName, (view: Ordered) => readonly Item[]> = {
  cards: (view) => (view.search.q || view.search.group === 'none' ? view.items : byPlace(view)),
  table: ({ items }) => items,
  map: byPlace,
}

function byPlace({ current, items, selection }: Ordered): readonly Item[] {
  return [...new Set(groupByPlace(current.landscape, items, selection).flatMap((group) => group.items))]
}

/** The results in the order in which one sees them, for going from one to the next. */
export function resultOrder(view: Ordered): readonly Item[] {
  return ORDERS[view.search.view ?? 'cards'](view)
}
