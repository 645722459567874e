import type { OperatorFault } from './operators.ts'
import type { Range } from './ranges.ts'

/** Why an item was found, roughly best first. The order among them is decided in rank.ts. */
export const TIERS = ['exact', 'alias', 'prefix', 'words', 'intent', 'text', 'fuzzy', 'filter'] as const
export type Tier = (typeof TIERS)[number]

/** What to tell the reader: why this result is here. */
export type Reason =
  | { kind: 'name' }
  | { kind: 'alias'; alias: string }
  | { kind: 'solves'; intentId: string; label: { en: string; fr: string } }
  | { kind: 'term'; termId: string; label: { en: string; fr: string } }
  | { kind: 'listedUnder'; category: string; subcategory: string }
  | { kind: 'alike'; name: string }
  | { kind: 'sentence' }
  | { kind: 'text' }
  | { kind: 'lookalike'; name: string }
  | { kind: 'filter' }

export type SearchHit = {
  id: string
  tier: Tier
  reason: Reason
  /** What to highlight in the name and in the description; empty beyond the first results (see `rangesIn`). */
  nameRanges: readonly Range[]
  descriptionRanges: readonly Range[]
}

export type SearchAnswer = {
  hits: SearchHit[]
  /** What the query was taken for where only a correction matched. */
  didYouMean?: string | undefined
  /** Operators that could not be understood; the rest of the query was still answered. */
  faults: OperatorFault[]
  /** The intents that the query speaks of, best first. */
  intents: { id: string; label: { en: string; fr: string } }[]
}

export type SearchOptions = {
  /** How many hits get their highlights at once; 60 unless told. */
  highlighted?: number | undefined
  /** Tiers to leave out: the bench measures what each one adds. */
  without?: readonly Tier[] | undefined
}
