import type { ReactNode } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
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
  /** Renders the link to an item around its name. */
  renderLink: (item: Item, name: ReactNode) => ReactNode
  onChange: (search: ViewSearch) => void
}
