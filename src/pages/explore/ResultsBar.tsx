import { ActiveFilters } from '../../components/ActiveFilters.tsx'
import type { Shown } from '../../components/landscape-state.ts'
import { SearchHelp } from '../../components/SearchHelp.tsx'
import type { Sort } from '../../domain/sort.ts'
import { t } from '../../i18n/i18n.ts'
import { sortedBy, type ViewSearch } from '../../routing/view-search.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './ExplorePage.module.css'
import { ExportButton } from './export/ExportButton.tsx'
import type { View } from './use-results.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The orders that make sense of any view; those of the table's columns are its headings' matter. */
const OFFERED_SORTS: readonly Sort[] = ['relevance', 'name', 'maturity', 'accepted']

type Props = { view: View; shown: Shown; search: ViewSearch; onChange: (search: ViewSearch) => void }

/** How many results there are, how they are ordered, and what narrows them. */
export function ResultsBar({ view, shown, search, onChange }: Props) {
  const { sort = 'relevance', dir: _dir, ...rest } = search
  const { group: _group, ...withoutGroup } = search
  const sorts = OFFERED_SORTS.includes(sort) ? OFFERED_SORTS : [...OFFERED_SORTS, sort]
  const isGrouped = search.group !== 'none'
  return (
    <>
      <div className={styles['bar']}>
        <p className={styles['count']} role="status">
          {t(view.isPartial ? 'results.soFar' : 'results.count', { count: view.total })}
        </p>
        {search.q && <p className={styles['asked']}>{search.q}</p>}
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
          value={sort}
          options={sorts.map((value) => ({
            value,
            label: value === 'relevance' ? t('sort.relevance') : t(`column.${value}`),
          }))}
          onChange={(next) => onChange({ ...rest, ...sortedBy(next, undefined) })}
        />
        <ViewSwitch search={search} onChange={onChange} />
        <ExportButton items={view.results.items} shown={shown} isWhole={!shown.preview && !view.isPartial} />
      </div>
      <ActiveFilters search={search} landscape={shown.landscape} onChange={onChange} />
    </>
  )
}
