import { SlidersHorizontal } from '../../ui/icons.tsx'
import { memo, useState } from 'react'
import { FilterPanel } from '../../components/filters/FilterPanel.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import type { FacetCounts } from '../../domain/results/facets.ts'
import { countChoices } from '../../domain/results/selection.ts'
import { t } from '../../i18n/i18n.ts'
import { selectionOf, type ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import styles from './ExplorePage.module.css'

type Props = {
  current: CurrentLandscape
  facets: FacetCounts | undefined
  search: ViewSearch
  total: number
  projectsOnly?: boolean
  onChange: (search: ViewSearch) => void
}

/** The filters: a column on large screens, a sheet behind a button on small ones. */
export const ExploreFilters = memo(function ExploreFilters({
  current,
  facets,
  search,
  total,
  projectsOnly,
  onChange,
}: Props) {
  const isSmall = useMedia('(max-width: 860px)')
  // Until hydration both are rendered, and the style sheet displays the one that fits.
  const isViewportUnknown = !useHydrated()
  const [isOpen, setOpen] = useState(false)
  const panel = (
    <FilterPanel current={current} facets={facets} search={search} onChange={onChange} projectsOnly={projectsOnly} />
  )
  const count = countChoices(selectionOf(search, current.landscape))
  const column = (
    <aside key="column" className={`${styles['side']} ${styles['column']}`} aria-label={t('filters.title')}>
      <div className={styles['filters']}>{panel}</div>
    </aside>
  )
  const sheet = (
    <div key="sheet" className={styles['open']}>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SlidersHorizontal size={16} aria-hidden />
        {count > 0 ? t('filters.openCount', { count }) : t('filters.open')}
      </Button>
      {isOpen && (
        <Sheet
          title={t('filters.title')}
          closeLabel={t('filters.close')}
          onClose={() => setOpen(false)}
          foot={(close) => (
            <Button primary onClick={close}>
              {t('filters.show', { count: total })}
            </Button>
          )}
        >
          {panel}
        </Sheet>
      )}
    </div>
  )
  return (
    <>
      {(isViewportUnknown || !isSmall) && column}
      {(isViewportUnknown || isSmall) && sheet}
    </>
  )
})
