import { memo, useMemo } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { SearchHelp } from '../search/SearchHelp.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { columnsWithData, type ColumnName } from '../../../domain/results/columns.ts'
import type { Sort } from '../../../domain/results/sort.ts'
import { t } from '../../../i18n/i18n.ts'
import { sortParameters, type ViewSearch } from '../../../routing/view-search.ts'
import { Select } from '../../../ui/Select.tsx'
import styles from '../ExplorePage.module.css'
import { ExportButton } from '../export/ExportButton.tsx'
import { LayoutGrid, MapIcon, Table2, type Icon } from '../../../ui/icons.tsx'
import { VIEWS, type ViewName } from '../../../domain/results/view.ts'
import { Segmented } from '../../../ui/Segmented.tsx'

/** The sorts for every view; further columns are sorted by the table's headings. */
const OFFERED_SORTS: readonly Sort[] = ['relevance', 'name', 'maturity', 'accepted']
const FACT_SORTS = ['released', 'commits', 'people', 'stars'] as const

type Props = {
  /** Whether there is a query. */
  hasQuery: boolean
  /** The view without its query, so that typing does not render the controls again. */
  filters: ViewSearch
  /** The results at the time of the call. */
  itemsNow: () => readonly Item[]
  current: CurrentLandscape
  canExport: boolean
  onChange: (filters: ViewSearch) => void
}

/** Controls for grouping, sort, view and export. */
export const ResultsControls = memo(function ResultsControls(props: Props) {
  const { hasQuery, filters, itemsNow, current, canExport, onChange } = props
  const { sort = 'relevance', dir: _dir, ...rest } = filters
  const { group: _group, ...withoutGroup } = filters
  const { items } = current.landscape
  const sorts = useMemo(() => {
    const all = new Set<Sort>([...OFFERED_SORTS, ...FACT_SORTS, sort])
    all.delete('relevance')
    return ['relevance', ...columnsWithData([...(all as Set<ColumnName>)], items)] as Sort[]
  }, [items, sort])
  const isGrouped = filters.group !== 'none'
  return (
    <>
      {!hasQuery && (filters.view ?? 'cards') === 'cards' && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isGrouped}
            onChange={() => onChange(isGrouped ? { ...filters, group: 'none' } : withoutGroup)}
          />
          {t('group.label')}
        </label>
      )}
      {hasQuery && <SearchHelp />}
      {filters.view !== 'map' && (
        <Select
          label={t('sort.label')}
          labelClass="visually-hidden-tablet"
          value={sorts.includes(sort) ? sort : 'relevance'}
          options={sorts.map((value) => ({
            value,
            label: value === 'relevance' ? t(hasQuery ? 'sort.relevance' : 'sort.recommended') : t(`column.${value}`),
          }))}
          onChange={(next) => onChange({ ...rest, ...sortParameters(next, undefined) })}
        />
      )}
      <ViewSwitch search={filters} onChange={onChange} />
      <ExportButton itemsNow={itemsNow} current={current} isEnabled={canExport} />
    </>
  )
})

const ICONS: Record<ViewName, Icon> = { cards: LayoutGrid, table: Table2, map: MapIcon }

type SwitchProps = { search: ViewSearch; onChange: (search: ViewSearch) => void }

/** Switches between cards, table and map. */
function ViewSwitch({ search, onChange }: SwitchProps) {
  const { view = 'cards', ...rest } = search
  return (
    <Segmented
      label={t('view.label')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`view.${value}`), Icon: ICONS[value] }))}
      onChange={(next) => onChange(next === 'cards' ? rest : { ...rest, view: next })}
    />
  )
}
