import { contentsOf } from '../../domain/landscape/contents.ts'
import { FILTER_NAMES, type FilterName } from '../../domain/results/filters.ts'
import { meaningfulValues } from '../../domain/results/selection.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { filterLabel, organisationsLabel } from './filter-labels.ts'

/** A choice of the user in words, and the view without it. */
export type ActiveChoice = { key: string; label: string; without: ViewSearch }

/** Everything that narrows or widens the view, in the order of the filters. */
export function activeChoices(search: ViewSearch, landscape: Landscape): ActiveChoice[] {
  const choices = FILTER_NAMES.flatMap((name) =>
    meaningfulValues(name, search[name] ?? [], landscape).map((value) => ({
      key: `${name}:${value}`,
      label: filterLabel(name, value, landscape),
      without: withValues(search, name, without(search[name], value)),
    })),
  )
  const { from, to, ...withoutYears } = search
  if (from !== undefined || to !== undefined)
    choices.push({ key: 'years', label: yearsLabel(from, to), without: withoutYears })
  const { members, ...withoutMembers } = search
  // In a landscape of organisations only, they are always included.
  if (members && !contentsOf(landscape).isOrganisations)
    choices.push({ key: 'members', label: organisationsLabel(landscape), without: withoutMembers })
  return choices
}

/** The view with other values in one filter; an empty filter is removed from the address. */
export function withValues(search: ViewSearch, name: FilterName, values: string[]): ViewSearch {
  const { [name]: _replaced, ...rest } = search
  const next: ViewSearch = values.length > 0 ? { ...rest, [name]: values } : rest
  // Archived projects cannot be both selected and hidden: the last choice wins.
  if (name === 'maturity' && values.includes('archived')) delete next.hide
  if (next.hide && next.maturity?.includes('archived'))
    return withValues(next, 'maturity', without(next.maturity, 'archived'))
  return next
}

function without(values: readonly string[] = [], value: string): string[] {
  return values.filter((entry) => entry !== value)
}

function yearsLabel(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return t('filters.acceptedTo', { to: String(to) })
  return to === undefined
    ? t('filters.acceptedFrom', { from: String(from) })
    : t('filters.acceptedBetween', { from: String(from), to: String(to) })
}
