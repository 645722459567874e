import { Shapes } from '../../ui/icons.tsx'
import { History, Search } from '../../ui/icons.tsx'
import { isListedByDefault } from '../../domain/landscape/contents.ts'
import { itemsById, type Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink } from '../../routing/links.ts'
import type { SearchAnswer, Tier } from '../../search/search.ts'
import { FIT, type Fit, type Suggestion } from './suggestion.ts'

/** Limit of items, so that all suggestions fit with little scrolling. */
const MAX_ITEMS = 8

/** The fit of a search result, comparable with that of other suggestions. */
const TIER_FITS: Record<Tier, Fit> = {
  exact: FIT.same,
  alias: FIT.same,
  prefix: FIT.begins,
  words: FIT.words,
  intent: FIT.meaning,
  text: FIT.meaning,
  fuzzy: FIT.meaning,
  filter: FIT.meaning,
}

/**
 * The items found by the search, best first, and a link to all results. Members and partners only if the query is their
 * exact name, as on Explore.
 */
export function foundSuggestions(query: string, answer: SearchAnswer | undefined, landscape: Landscape | undefined) {
  const byId = landscape && itemsById(landscape)
  const items = (answer?.hits ?? []).flatMap((hit) => {
    const item = byId?.get(hit.id)
    return item && landscape && (isListedByDefault(item, landscape) || hit.tier === 'exact') ? [{ item, hit }] : []
  })
  const suggestions: Suggestion[] = items.slice(0, MAX_ITEMS).map((found) => ({
    key: `item-${found.item.id}`,
    label: found.item.name,
    Icon: Shapes,
    found,
    query,
    choose: (go) => go(itemLink(found.item.id)),
  }))
  const best = items[0]
  return { suggestions: [...suggestions, searchSuggestion(query)], fit: best ? TIER_FITS[best.hit.tier] : FIT.meaning }
}

function searchSuggestion(query: string): Suggestion {
  return {
    key: 'search',
    label: t('palette.search', { query }),
    Icon: Search,
    query,
    choose: (go) => go(exploreLink({ q: query })),
  }
}

/** Recent queries. */
export function recentSuggestions(queries: readonly string[]): Suggestion[] {
  return queries.map((query) => ({
    key: `recent-${query}`,
    label: query,
    Icon: History,
    query,
    choose: (go) => go(exploreLink({ q: query })),
  }))
}
