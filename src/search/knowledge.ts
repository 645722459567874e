import type { Item } from '../domain/landscape/landscape.ts'

/**
 * A problem or subject in the users' words, and its answers: rows of data/search/intents.yml, and terms of the glossary,
 * which rank behind an intent with the same phrase.
 */
export type IntentRow = {
  id: string
  isTerm?: true
  en: string[]
  fr: string[]
  /** The main answers, good alternatives, and further ones. */
  main: string[]
  also: string[]
  more: string[]
  /** AREA.ROLE, signals, focus areas, ids of subcategories: all their items are weak answers. */
  roles: string[]
  signals: string[]
  areas: string[]
  subcategories: string[]
}

/** Phrases that ask for alternatives: before a name, after it, or between two names. */
export type Likeness = { before: string[]; after: string[]; between: string[] }

/** The words for maturity levels; see data/search/levels.yml. */
export type LevelWords = {
  rows: Record<string, { words: string[]; weak: string[]; other: string[] }>
  projects: string[]
  project: string[]
  fillers: string[]
  negations: string[]
  never: string[]
}

/** The knowledge of the search besides the landscape. Plain JSON, compiled by the build. */
export type SearchKnowledge = {
  aliases: Record<string, string[]>
  hints: Record<string, string[]>
  sentences: Record<string, { en?: string; fr?: string }>
  intents: IntentRow[]
  /** The names of each kind of thing in both languages. */
  kinds: Record<string, string[]>
  /** The meaning of each role of the focus areas. */
  roles: Record<string, { en?: string; fr?: string }>
  /** The French names of categories and subcategories, by place id; English ones are in the landscape. */
  places: Record<string, string>
  /** Canonical word → words and phrases that mean the same. */
  words: Record<string, string[]>
  /** Stop words, words of low weight, words of daily life that must not be corrected, vendors. */
  stop: string[]
  soft: string[]
  everyday: string[]
  vendors: string[]
  likeness: Likeness
  levels: LevelWords
}

/** Empty knowledge: the search then matches only names and texts. */
export const NO_KNOWLEDGE: SearchKnowledge = {
  aliases: {},
  hints: {},
  sentences: {},
  intents: [],
  kinds: {},
  roles: {},
  places: {},
  words: {},
  stop: [],
  soft: [],
  everyday: [],
  vendors: [],
  likeness: { before: [], after: [], between: [] },
  levels: { rows: {}, projects: [], project: [], fillers: [], negations: [], never: [] },
}

/** The id of an item in the tables. */
export function knowledgeIdOf(item: Pick<Item, 'id' | 'knownAs'>): string {
  return item.knownAs ?? item.id
}

/** The row of an item; ignores inherited properties, since an item may be called "constructor". */
export function rowOf<V>(table: Readonly<Record<string, V>>, item: Pick<Item, 'id' | 'knownAs'>): V | undefined {
  const id = knowledgeIdOf(item)
  return Object.hasOwn(table, id) ? table[id] : undefined
}
