import type { Icon } from '../../ui/icons.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import { joined, wordsOf } from '../../lib/text.ts'
import type * as links from '../../routing/links.ts'
import type { SearchHit } from '../../search/search.ts'

/** Any address that links.ts makes. */
type AppLink = ReturnType<(typeof links)[keyof typeof links]>

/** Leads to an address of the application. */
export type Go = (link: AppLink) => void

/** One line of the palette: where it leads, or what it does. */
export type Suggestion = {
  key: string
  label: string
  /** What tells it from others of its name. */
  detail?: string | undefined
  Icon: Icon
  /** Further names that it is found by. */
  names?: readonly string[]
  /** The item that the search found, in the place of an icon and a label. */
  found?: { item: Item; hit: SearchHit }
  /** The query that choosing this proves to have been of use. */
  query?: string
  choose: (go: Go) => void
}

/** Suggestions under one heading. */
export type SuggestionGroup = { id: string; label: string; suggestions: Suggestion[] }

/** How well something answers what was typed, best first. */
export const FIT = { same: 0, begins: 1, words: 2, meaning: 3 } as const
export type Fit = (typeof FIT)[keyof typeof FIT]

/** How well one of its names answers what was typed: every word of that must begin one of the name's. */
export function fitOf({ label, names = [] }: Pick<Suggestion, 'label' | 'names'>, typed: string): Fit | undefined {
  const words = wordsOf(typed)
  if (words.length === 0) return undefined
  const whole = words.join('')
  const all = [label, ...names]
  if (all.some((name) => joined(name) === whole)) return FIT.same
  if (all.some((name) => joined(name).startsWith(whole))) return FIT.begins
  const known = all.flatMap(wordsOf)
  return words.every((word) => known.some((one) => one.startsWith(word))) ? FIT.words : undefined
}

/** The best `count` of `suggestions` for what was typed, and how well the best of them fits. */
export function bestOf(suggestions: readonly Suggestion[], typed: string, count: number) {
  const fitting = suggestions
    .flatMap((suggestion) => {
      const fit = fitOf(suggestion, typed)
      return fit === undefined ? [] : [{ suggestion, fit }]
    })
    .toSorted((a, b) => a.fit - b.fit)
  return {
    suggestions: fitting.slice(0, count).map(({ suggestion }) => suggestion),
    fit: fitting[0]?.fit ?? FIT.meaning,
  }
}
