import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { ItemLinkActions } from '../../../components/navigation/ItemLink.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'
import type { SearchHit } from '../../../search/search.ts'

/** The props of every view of the results. */
export type ResultsViewProps = {
  current: CurrentLandscape
  search: ViewSearch
  selection: Selection
  /** The results in order, without repetition. */
  items: readonly Item[]
  /** The search hit of each result; undefined without a query. */
  hits: ReadonlyMap<string, SearchHit> | undefined
  /** The item that is open in the panel. */
  openId: string | undefined
  /** For the links to items. */
  links: ItemLinkActions
  onChange: (search: ViewSearch) => void
}
