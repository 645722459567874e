import type { AddressKind } from './address-index.ts'
import type { OperatorFault } from './operators.ts'
import type { Range } from './ranges.ts'

/** The kinds of match, roughly best first. rank.ts decides their order. */
export const TIERS = ['exact', 'alias', 'prefix', 'words', 'intent', 'text', 'fuzzy', 'filter'] as const
export type Tier = (typeof TIERS)[number]

/** The reason for a result, for the user. */
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
  /** Highlights in the name and in the description; empty beyond the first results (see `rangesIn`). */
  nameRanges: readonly Range[]
  descriptionRanges: readonly Range[]
}

export type SearchAnswer = {
  hits: SearchHit[]
  /** The corrected query, if only a correction matched. */
  didYouMean?: string | undefined
  /** Invalid operators; the rest of the query was still answered. */
  faults: OperatorFault[]
  /** The intents of the query, best first. */
  intents: { id: string; label: { en: string; fr: string } }[]
  /** Ignored versions and tags, as typed. */
  leftOut: string[]
  /** Addresses without an item, as typed. */
  unknownAddresses: string[]
  /** The maturity levels that the query asks for; undefined without any. */
  level?: SaidLevel | undefined
}

/** The maturity levels of a query, and their effect. */
export type SaidLevel = {
  levels: string[]
  /** Excluded levels. */
  without: string[]
  /** The query without the words for levels; empty if it asks only for levels. */
  rest: string
  /** Whether no result of the rest has such a level, so that results of all levels are included. */
  isNone: boolean
}

/** Finds the id of the item to which a container image belongs, from the tables of stacks. */
export type FindImage = (reference: string) => string | undefined

export type SearchOptions = {
  /** Number of hits with highlights; 60 by default. */
  highlighted?: number | undefined
  /** Tiers to leave out; benchmarks measure the contribution of each. */
  without?: readonly Tier[] | undefined
  /** Resolves images, if its tables are loaded. */
  image?: FindImage | undefined
}
