import { ActiveFilters } from '../../components/ActiveFilters.tsx'
import type { Shown } from '../../components/landscape-state.ts'
import { SearchHelp } from '../../components/SearchHelp.tsx'
import { SORTS } from '../../domain/sort.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './ExplorePage.module.css'
import type { View } from './use-results.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

type Props = { view: View; shown: Shown; search: ViewSearch; onChange: (search: ViewSearch) => void }

/** How many results there are, how they are ordered, and what narrows them. */
export function ResultsBar({ view, shown, search, onChange }: Props) {
  const { sort: _sort, ...withoutSort } = search
  const { group: _group, ...withoutGroup } = search
  const isGrouped = search.group !== 'none'
  return (
    <>
      <div className={styles['bar']}>
        <p className={styles['count']} role="status">
          {t(view.isPartial ? 'results.soFar' : 'results.count', { count: view.total })}
        </p>
        {!search.q && (search.view ?? 'cards') === 'cards' && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={isGrouped}
              onChange={() => onChange(isGrouped ? { ...search, group: 'none' } : withoutGroup)}
            />
            {t('group.label')}
          </label>
        )}
        {search.q && <SearchHelp />}
        <Select
          label={t('sort.label')}
          value={search.sort ?? 'relevance'}
          options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(sort) => onChange(sort === 'relevance' ? withoutSort : { ...search, sort })}
        />
        <ViewSwitch search={search} onChange={onChange} />
      </div>
      <ActiveFilters search={search} landscape={shown.landscape} onChange={onChange} />
    </>
  )
}
