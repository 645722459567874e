import { useState } from 'react'
import type { FacetCounts } from '../../domain/results/facets.ts'
import { FILTER_NAMES, FILTERS, type FilterName, type LateFilter } from '../../domain/results/filters.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { toggle } from '../../lib/arrays.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { disclosureProps } from '../../ui/Button.tsx'
import { withValues } from '../filters/active-choices.ts'
import { filterLabel } from '../filters/filter-labels.ts'
import { FilterGroup, FilterOption } from '../filters/FilterOption.tsx'
import styles from '../filters/FilterPanel.module.css'

export type LateFiltersProps = {
  landscape: Landscape
  facets: FacetCounts | undefined
  search: ViewSearch
  onChange: (search: ViewSearch) => void
}

const LATE_FILTERS = FILTER_NAMES.filter((name: FilterName): name is LateFilter => FILTERS[name].isLate === true)

/** The filters on facts; filters without options are left out. */
export function LateFilters(props: LateFiltersProps) {
  return LATE_FILTERS.map((name) => <LateFilterOptions key={name} name={name} {...props} />)
}

/** Options of a collapsed long list, the most frequent first; up to two more are displayed without a button. */
const COLLAPSED_OPTIONS = 8
const EXTRA_OPTIONS = 2

function LateFilterOptions({ name, landscape, facets, search, onChange }: LateFiltersProps & { name: LateFilter }) {
  const [isExpanded, setExpanded] = useState(false)
  const options = FILTERS[name].options(landscape)
  const chosen = search[name] ?? []
  const isLong = options.length > COLLAPSED_OPTIONS + EXTRA_OPTIONS
  const isVisible = (value: string, index: number) =>
    !isLong || isExpanded || index < COLLAPSED_OPTIONS || chosen.includes(value)
  if (options.length === 0) return null
  return (
    <FilterGroup legend={t(`filters.${name}`)}>
      {options.filter(isVisible).map((value) => (
        <FilterOption
          key={value}
          label={filterLabel(name, value, landscape)}
          count={facets && (facets[name]?.[value] ?? 0)}
          checked={chosen.includes(value)}
          onToggle={() => onChange(withValues(search, name, toggle(chosen, value)))}
        />
      ))}
      {isLong && (
        <button type="button" className={styles['hide']} {...disclosureProps(isExpanded, setExpanded)}>
          {isExpanded ? t('filters.fewer') : t('filters.all', { count: options.length })}
        </button>
      )}
    </FilterGroup>
  )
}
