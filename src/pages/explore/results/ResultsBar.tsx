import { memo } from 'react'
import { ActiveFilters } from '../../../components/filters/ActiveFilters.tsx'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'
import styles from '../ExplorePage.module.css'
import { ResultsControls } from './ResultsControls.tsx'
import type { View } from './use-results.ts'

type Props = {
  view: View
  current: CurrentLandscape
  search: ViewSearch
  /** `search` without its query. */
  filters: ViewSearch
  onChange: (search: ViewSearch) => void
  /** Changes the filters without the query. */
  onChangeFilters: (filters: ViewSearch) => void
}

/** The number of results, the controls and the active filters. */
export const ResultsBar = memo(function ResultsBar(props: Props) {
  const { view, current, search, filters, onChange, onChangeFilters } = props
  return (
    <>
      <div className={styles['bar']}>
        <p className={styles['count']} role="status">
          {t(view.isPartial ? 'results.soFar' : 'results.count', { count: view.total })}
        </p>
        {search.q && <p className={styles['asked']}>{search.q}</p>}
        <ResultsControls
          hasQuery={search.q !== undefined}
          filters={filters}
          items={view.results.items}
          current={current}
          isComplete={!current.preview && !view.isPartial}
          onChange={onChangeFilters}
        />
      </div>
      <ActiveFilters search={search} landscape={current.landscape} onChange={onChange} />
    </>
  )
})
