import type { Icon } from '../../ui/icons.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import { joined, wordsOf } from '../../lib/text.ts'
import type * as links from '../../routing/links.ts'
import type { SearchHit } from '../../search/search.ts'

/** Any link created by links.ts. */
type AppLink = ReturnType<(typeof links)[keyof typeof links]>

/** Navigates to a link of the application. */
export type Go = (link: AppLink) => void

/** An option of the palette: a link or an action. */
export type Suggestion = {
  key: string
  label: string
  /** Distinguishes it from others with the same label. */
  detail?: string | undefined
  Icon: Icon
  /** Further names by which it is found. */
  names?: readonly string[]
  /** The item found by the search, rendered instead of icon and label. */
  found?: { item: Item; hit: SearchHit }
  /** The query to store as a recent search when this is chosen. */
  query?: string
  choose: (go: Go) => void
}

/** Suggestions under one heading. */
export type SuggestionGroup = { id: string; label: string; suggestions: Suggestion[] }

/** How well a suggestion fits the text, best first. */
export const FIT = { same: 0, begins: 1, words: 2, meaning: 3 } as const
export type Fit = (typeof FIT)[keyof typeof FIT]

/** The fit of a suggestion: every word of the text must be a prefix of a word of its names. */
export function fitOf({ label, names = [] }: Pick<Suggestion, 'label' | 'names'>, input: string): Fit | undefined {
  const words = wordsOf(input)
  if (words.length === 0) return undefined
  const whole = words.join('')
  const all = [label, ...names]
  if (all.some((name) => joined(name) === whole)) return FIT.same
  if (all.some((name) => joined(name).startsWith(whole))) return FIT.begins
  const nameWords = all.flatMap(wordsOf)
  return words.every((word) => nameWords.some((other) => other.startsWith(word))) ? FIT.words : undefined
}

/** The best `count` suggestions for a text, and the fit of the best one. */
export function bestOf(suggestions: readonly Suggestion[], input: string, count: number) {
  const fitting = suggestions
    .flatMap((suggestion) => {
      const fit = fitOf(suggestion, input)
      return fit === undefined ? [] : [{ suggestion, fit }]
    })
    .toSorted((a, b) => a.fit - b.fit)
  return {
    suggestions: fitting.slice(0, count).map(({ suggestion }) => suggestion),
    fit: fitting[0]?.fit ?? FIT.meaning,
  }
}
