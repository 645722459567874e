import type { AddressKind } from './address-index.ts'
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
  | { kind: 'address'; of: AddressKind }

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
  /** Versions and tags, as typed, that nothing was searched for. */
  leftOut: string[]
  /** Addresses, as typed, that no item has. */
  unknownAddresses: string[]
  /** The maturity levels that the query asks for; undefined where it says nothing of any. */
  level?: SaidLevel | undefined
}

/** What a query says of maturity levels, and what came of it. */
export type SaidLevel = {
  levels: string[]
  /** Levels that are kept out. */
  without: string[]
  /** The query without the words that say so; empty where it asks for the levels alone. */
  rest: string
  /** Nothing that the rest of the query finds has such a level, so that its results are shown whatever theirs is. */
  isNone: boolean
}

/** Tells the item that an image is of, by its id; the tables of stacks know more than the addresses of a landscape. */
export type FindImage = (reference: string) => string | undefined

export type SearchOptions = {
  /** How many hits get their highlights at once; 60 unless told. */
  highlighted?: number | undefined
  /** Tiers to leave out: the bench measures what each one adds. */
  without?: readonly Tier[] | undefined
  /** Knows images, where the tables for that are loaded. */
  image?: FindImage | undefined
}
