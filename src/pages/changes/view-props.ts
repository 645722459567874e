import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import type { ChangesSearch } from '../../routing/changes-search.ts'

/** The props of every view of the Changes page. */
export type ViewProps = { current: CurrentLandscape; search: ChangesSearch; onChange: (search: ChangesSearch) => void }
