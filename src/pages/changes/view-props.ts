import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import type { ChangesSearch } from '../../routing/changes-search.ts'

/** What every view of the page of changes is given. */
export type ViewProps = { current: CurrentLandscape; search: ChangesSearch; onChange: (search: ChangesSearch) => void }
