import { memo, useMemo, type ReactNode } from 'react'
import { contentsOf } from '../../domain/landscape/contents.ts'
import type { FacetCounts } from '../../domain/results/facets.ts'
import {
  FILTER_NAMES,
  FILTERS,
  NOT_A_PROJECT,
  type EarlyFilter,
  type FilterName,
} from '../../domain/results/filters.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { levelId } from '../../domain/landscape/levels.ts'
import { t } from '../../i18n/i18n.ts'
import { toggle } from '../../lib/arrays.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { withValues } from './active-choices.ts'
import { filterLabel, organisationsLabel } from './filter-labels.ts'
import { FilterGroup, FilterOption } from './FilterOption.tsx'
import styles from './FilterPanel.module.css'
import { MaturityMark } from '../maturity/MaturityBadge.tsx'
import type { CurrentLandscape } from '../landscape/landscape-state.ts'
import { useLateParts } from '../landscape/use-facts.ts'
import { OptionTree, type OptionBranch } from './OptionTree.tsx'
import { areaBranches, categoryBranches } from './option-branches.ts'
import { YearRange } from './YearRange.tsx'

type Props = {
  current: CurrentLandscape
  /** Undefined while counts are pending. */
  facets: FacetCounts | undefined
  search: ViewSearch
  onChange: (search: ViewSearch) => void
  /** Leaves out the choices that never match a project. */
  projectsOnly?: boolean | undefined
}

/** The most used filters come first; the others follow in the order of their table. */
const LEADING_FILTERS = ['area', 'maturity', 'category'] as const
const EARLY_FILTERS = [...new Set([...LEADING_FILTERS, ...FILTER_NAMES])].filter(
  (name): name is EarlyFilter => !FILTERS[name].isLate,
)

/** Every filter with live counts; a choice applies immediately. */
export const FilterPanel = memo(function FilterPanel({
  current,
  facets,
  search,
  onChange,
  projectsOnly = false,
}: Props) {
  const { landscape } = current
  const renderLateFilters = useLateParts()?.renderFilters
  const { members, ...withoutMembers } = search
  const contents = contentsOf(landscape)
  // A preview has projects only, so it cannot tell what the landscape lacks.
  const isPresent = (inLandscape: boolean) => current.preview !== undefined || inLandscape
  const hasSwitch = !projectsOnly && isPresent(contents.organisations > 0 && !contents.isOrganisations)
  const present = usePresentPlaces(current, members === true || contents.isOrganisations)

  const options = (name: FilterName) =>
    FILTERS[name]
      .options(landscape)
      .filter((value) => !projectsOnly || value !== NOT_A_PROJECT)
      .map((value) => (
        <FilterOption
          key={value}
          label={filterLabel(name, value, landscape)}
          mark={name === 'maturity' && markOf(value, landscape)}
          count={facets && (facets[name]?.[value] ?? 0)}
          checked={search[name]?.includes(value) ?? false}
          onToggle={() => onChange(withValues(search, name, toggle(search[name] ?? [], value)))}
        />
      ))
  const tree = (name: FilterName, branches: OptionBranch[], hasNotes = false) => (
    <OptionTree
      branches={branches}
      hasNotes={hasNotes}
      chosen={search[name] ?? []}
      counts={facets?.[name]}
      onChange={(chosen) => onChange(withValues(search, name, chosen))}
    />
  )
  const body = (name: FilterName): ReactNode => {
    if (name === 'area') return tree(name, areaBranches())
    if (name === 'maturity') {
      return (
        <>
          {options(name)}
          {FILTERS.hide.options(landscape).length > 0 && (
            <button
              type="button"
              className={styles['hide']}
              aria-pressed={search.hide !== undefined}
              onClick={() => onChange(withValues(search, 'hide', search.hide ? [] : ['archived']))}
            >
              {t('filters.hideArchived')}
            </button>
          )}
        </>
      )
    }
    if (name !== 'category') return options(name)
    return (
      <>
        {tree(name, categoryBranches(landscape, present), !current.other)}
        {hasSwitch && (
          <FilterOption
            label={organisationsLabel(landscape)}
            count={facets?.members}
            checked={members === true}
            onToggle={() => onChange(members ? withoutMembers : { ...search, members: true })}
          />
        )}
      </>
    )
  }
  return (
    <div className={styles['panel']}>
      {EARLY_FILTERS.map((name) => {
        const { isUsed, options: offered } = FILTERS[name]
        if (name === 'hide' || !isPresent(isUsed ? isUsed(landscape) : offered(landscape).length > 0)) return null
        return (
          <FilterGroup key={name} legend={t(`filters.${name}`)}>
            {body(name)}
          </FilterGroup>
        )
      })}
      {isPresent(contents.isDated) && (
        <FilterGroup legend={t('filters.accepted')}>
          <YearRange landscape={landscape} search={search} onChange={onChange} />
        </FilterGroup>
      )}
      {/* Facts load after the landscape: last in the panel, so that nothing shifts when they arrive. */}
      {landscape.factOptions && renderLateFilters?.({ landscape, facets, search, onChange })}
    </div>
  )
})

/** The mark of a maturity level; none for items that are not projects. */
function markOf(value: string, landscape: Landscape): ReactNode {
  const level = contentsOf(landscape).levels.find((candidate) => levelId(candidate) === value)
  return level !== undefined && <MaturityMark maturity={level} />
}

/** The ids of all places that contain items: their lines stay whatever is chosen, so that the tree never jumps. */
function usePresentPlaces({ landscape, preview }: CurrentLandscape, withMembers: boolean): ReadonlySet<string> {
  return useMemo(() => {
    // A preview has projects only, but its counts already cover the whole landscape.
    if (preview && !withMembers) return new Set(Object.keys(preview.facets.category))
    // With members, every place contains items.
    if (preview)
      return new Set(
        landscape.categories.flatMap(({ id, subcategories }) => [id, ...subcategories.map((sub) => sub.id)]),
      )
    const present = new Set<string>()
    for (const item of landscape.items) {
      if (!withMembers && item.kind !== 'technology') continue
      for (const id of FILTERS.category.valuesOf(item)) present.add(id)
    }
    return present
  }, [landscape, preview, withMembers])
}
