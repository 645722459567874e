import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { SearchAnswer } from '../../search/search.ts'
import type { Theme } from '../../stores/preferences.ts'
import { actionSuggestions, areaSuggestions, pageSuggestions, placeSuggestions } from './fixed-suggestions.ts'
import { foundSuggestions, recentSuggestions } from './found-suggestions.ts'
import { bestOf, type Suggestion, type SuggestionGroup } from './suggestion.ts'

/** There are a hundred places; the filters are where one browses them. */
const MAX_PLACES = 5
const MAX_OTHERS = 8

/** What the suggestions are made from. */
export type Known = { landscape: Landscape | undefined; queries: readonly string[]; theme: Theme }

/** What is offered before anything is typed. */
export function groupsForNothing({ landscape, queries, theme }: Known): SuggestionGroup[] {
  return withoutEmpty([
    { id: 'recent', label: t('palette.recent'), suggestions: recentSuggestions(queries) },
    { id: 'pages', label: t('palette.pages'), suggestions: pageSuggestions() },
    { id: 'actions', label: t('palette.actions'), suggestions: actionSuggestions(theme, landscape) },
  ])
}

/**
 * What answers a text. The group whose best suggestion answers it best comes first, so that Enter means what was
 * typed: "security" the focus area, "kubernetes" the project and not the categories that carry its name.
 */
export function groupsFor(text: string, answer: SearchAnswer | undefined, known: Known): SuggestionGroup[] {
  const fitting = (id: string, label: string, all: readonly Suggestion[], count = MAX_OTHERS) => ({
    id,
    label,
    ...bestOf(all, text, count),
  })
  const places = known.landscape ? placeSuggestions(known.landscape) : []
  const groups = [
    fitting('pages', t('palette.pages'), pageSuggestions()),
    fitting('areas', t('palette.areas'), areaSuggestions()),
    { id: 'items', label: t('palette.items'), ...foundSuggestions(text, answer, known.landscape) },
    fitting('places', t('palette.places'), places, MAX_PLACES),
    fitting('actions', t('palette.actions'), actionSuggestions(known.theme, known.landscape)),
  ]
  return withoutEmpty(groups.toSorted((a, b) => a.fit - b.fit))
}

function withoutEmpty(groups: readonly SuggestionGroup[]): SuggestionGroup[] {
  return groups.filter(({ suggestions }) => suggestions.length > 0)
}
