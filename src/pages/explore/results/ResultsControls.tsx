import { memo, useMemo } from 'react'
import { useLandscape, type CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
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

/** The orders that make sense of any view; those of the table's columns are its headings' matter. */
const OFFERED_SORTS: readonly Sort[] = ['relevance', 'name', 'maturity', 'accepted']
const FACT_SORTS = ['released', 'commits', 'people', 'stars'] as const

type LookProps = {
  /** Whether there is a query. */
  isAsked: boolean
  /** The view without its query: typing changes nothing here. */
  filters: ViewSearch
  onChange: (filters: ViewSearch) => void
}

type Props = LookProps & { items: readonly Item[]; current: CurrentLandscape; isWhole: boolean }

/** How the results are grouped, ordered, looked at and taken along. */
export function ResultsControls({ items, current, isWhole, ...look }: Props) {
  return (
    <>
      <LookControls {...look} />
      <ExportButton items={items} current={current} isWhole={isWhole} />
    </>
  )
}

const LookControls = memo(function LookControls({ isAsked, filters, onChange }: LookProps) {
  const { sort = 'relevance', dir: _dir, ...rest } = filters
  const { group: _group, ...withoutGroup } = filters
  const { current } = useLandscape()
  const items = current?.landscape.items
  const sorts = useMemo(() => {
    const all = new Set<Sort>([...OFFERED_SORTS, ...FACT_SORTS, sort])
    all.delete('relevance')
    return ['relevance', ...columnsWithData([...(all as Set<ColumnName>)], items ?? [])] as Sort[]
  }, [items, sort])
  const isGrouped = filters.group !== 'none'
  return (
    <>
      {!isAsked && (filters.view ?? 'cards') === 'cards' && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isGrouped}
            onChange={() => onChange(isGrouped ? { ...filters, group: 'none' } : withoutGroup)}
          />
          {t('group.label')}
        </label>
      )}
      {isAsked && <SearchHelp />}
      {filters.view !== 'map' && (
        <Select
          label={t('sort.label')}
          value={sorts.includes(sort) ? sort : 'relevance'}
          options={sorts.map((value) => ({
            value,
            label: value === 'relevance' ? t(isAsked ? 'sort.relevance' : 'sort.recommended') : t(`column.${value}`),
          }))}
          onChange={(next) => onChange({ ...rest, ...sortParameters(next, undefined) })}
        />
      )}
      <ViewSwitch search={filters} onChange={onChange} />
    </>
  )
})

const ICONS: Record<ViewName, Icon> = { cards: LayoutGrid, table: Table2, map: MapIcon }

type SwitchProps = { search: ViewSearch; onChange: (search: ViewSearch) => void }

/** Chooses how the results are looked at. */
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
