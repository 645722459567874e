import { Shapes } from 'lucide-react'
import { History, Search } from '../../ui/icons.tsx'
import { isListedByDefault } from '../../domain/landscape/contents.ts'
import { itemsById, type Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink } from '../../routing/links.ts'
import type { SearchAnswer, Tier } from '../../search/search.ts'
import { FIT, type Fit, type Suggestion } from './suggestion.ts'

/** As many items as fit beside the rest without scrolling far. */
const MAX_ITEMS = 8

/** How well the best result answers, in the measure of the other suggestions. */
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
 * The items that the search found, best first, and the way to all of them. Members and partners only where named, as
 * on the landscape itself.
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

/** Earlier queries, to search for again. */
export function recentSuggestions(queries: readonly string[]): Suggestion[] {
  return queries.map((query) => ({
    key: `recent-${query}`,
    label: query,
    Icon: History,
    query,
    choose: (go) => go(exploreLink({ q: query })),
  }))
}
