import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { groupByPlace, type ViewName } from '../../../domain/results/view.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

/** The data that determines the order of results. */
export type OrderContext = {
  current: CurrentLandscape
  search: ViewSearch
  selection: Selection
  items: readonly Item[]
}

/** The order of results in each view; an item that occurs more than once counts at its first position. */
const ORDERS: Record<ViewName, (view: OrderContext) => readonly Item[]> = {
  cards: (view) => (view.search.q || view.search.group === 'none' ? view.items : byPlace(view)),
  table: ({ items }) => items,
  map: byPlace,
}

function byPlace({ current, items, selection }: OrderContext): readonly Item[] {
  return [...new Set(groupByPlace(current.landscape, items, selection).flatMap((group) => group.items))]
}

/** The results in their visible order, for stepping through them. */
export function resultOrder(view: OrderContext): readonly Item[] {
  return ORDERS[view.search.view ?? 'cards'](view)
}
