import { memo, useCallback, useEffect, useRef } from 'react'
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
  query: string | undefined
  /** The view without its query: only the count and the query change while the user types. */
  filters: ViewSearch
  /** Changes the filters without the query. */
  onChangeFilters: (filters: ViewSearch) => void
}

/** The number of results, the controls and the active filters. */
export const ResultsBar = memo(function ResultsBar({ view, current, query, filters, onChangeFilters }: Props) {
  const { items } = view.results
  const latest = useRef(items)
  useEffect(() => void (latest.current = items), [items])
  const itemsNow = useCallback(() => latest.current, [])
  return (
    <>
      <div className={styles['bar']}>
        <p className={styles['count']} role="status">
          {t(view.isPartial ? 'results.soFar' : 'results.count', { count: view.total })}
        </p>
        {query && <p className={styles['asked']}>{query}</p>}
        <ResultsControls
          hasQuery={query !== undefined}
          filters={filters}
          itemsNow={itemsNow}
          current={current}
          canExport={!current.preview && !view.isPartial && items.length > 0}
          onChange={onChangeFilters}
        />
      </div>
      <ActiveFilters search={filters} landscape={current.landscape} onChange={onChangeFilters} />
    </>
  )
})
