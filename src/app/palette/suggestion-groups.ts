import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { SearchAnswer } from '../../search/search.ts'
import type { Theme } from '../../stores/preferences.ts'
import { actionSuggestions, areaSuggestions, pageSuggestions, placeSuggestions } from './fixed-suggestions.ts'
import { foundSuggestions, recentSuggestions } from './found-suggestions.ts'
import { bestOf, type Suggestion, type SuggestionGroup } from './suggestion.ts'

/** There are about a hundred places; the filters are better for browsing them. */
const MAX_PLACES = 5
const MAX_OTHERS = 8

/** Sources of the suggestions. */
export type SuggestionSources = { landscape: Landscape | undefined; queries: readonly string[]; theme: Theme }

/** The suggestions before the user types. */
export function initialGroups({ landscape, queries, theme }: SuggestionSources): SuggestionGroup[] {
  return withoutEmpty([
    { id: 'recent', label: t('palette.recent'), suggestions: recentSuggestions(queries) },
    { id: 'pages', label: t('palette.pages'), suggestions: pageSuggestions() },
    { id: 'actions', label: t('palette.actions'), suggestions: actionSuggestions(theme, landscape) },
  ])
}

/**
 * The suggestions for a text. The group with the best fit comes first, so that Enter opens what the user typed: "security"
 * the focus area, "kubernetes" the project rather than the categories that contain its name.
 */
export function groupsFor(
  text: string,
  answer: SearchAnswer | undefined,
  sources: SuggestionSources,
): SuggestionGroup[] {
  const fitting = (id: string, label: string, all: readonly Suggestion[], count = MAX_OTHERS) => ({
    id,
    label,
    ...bestOf(all, text, count),
  })
  const places = sources.landscape ? placeSuggestions(sources.landscape) : []
  const groups = [
    fitting('pages', t('palette.pages'), pageSuggestions()),
    fitting('areas', t('palette.areas'), areaSuggestions()),
    { id: 'items', label: t('palette.items'), ...foundSuggestions(text, answer, sources.landscape) },
    fitting('places', t('palette.places'), places, MAX_PLACES),
    fitting('actions', t('palette.actions'), actionSuggestions(sources.theme, sources.landscape)),
  ]
  return withoutEmpty(groups.toSorted((a, b) => a.fit - b.fit))
}

function withoutEmpty(groups: readonly SuggestionGroup[]): SuggestionGroup[] {
  return groups.filter(({ suggestions }) => suggestions.length > 0)
}
