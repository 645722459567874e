import type { Item } from '../domain/landscape/landscape.ts'

/**
 * A problem or a subject in people's words, and what answers it: rows of data/search/intents.yml, and the terms of the
 * glossary, which stand back where an intent says the same.
 */
export type KnownIntent = {
  id: string
  isTerm?: true
  en: string[]
  fr: string[]
  /** Items that people mean first, that serve as well, and that follow. */
  main: string[]
  also: string[]
  more: string[]
  /** AREA.ROLE, signals, focus areas, ids of subcategories: all items that they hold follow. */
  roles: string[]
  signals: string[]
  areas: string[]
  subcategories: string[]
}

/** How people ask for what does the same as something they name: words before it, after it, or between two names. */
export type Likeness = { before: string[]; after: string[]; between: string[] }

/** How maturity levels are said; see data/search/levels.yml. */
export type LevelWords = {
  rows: Record<string, { words: string[]; weak: string[]; other: string[] }>
  projects: string[]
  project: string[]
  fillers: string[]
  negations: string[]
  never: string[]
}

/** What search knows beside the landscape itself. Plain JSON: the build ships it compiled. */
export type SearchKnowledge = {
  aliases: Record<string, string[]>
  hints: Record<string, string[]>
  sentences: Record<string, { en?: string; fr?: string }>
  intents: KnownIntent[]
  /** What each role of the focus areas means. */
  roles: Record<string, { en?: string; fr?: string }>
  /** Canonical word → words and phrases that mean the same. */
  words: Record<string, string[]>
  /** Words to leave out, words that count little, words of daily life that are nobody's misspelling, vendors. */
  stop: string[]
  soft: string[]
  everyday: string[]
  vendors: string[]
  likeness: Likeness
  levels: LevelWords
}

/** Knowing nothing: names and texts are still found. */
export const NO_KNOWLEDGE: SearchKnowledge = {
  aliases: {},
  hints: {},
  sentences: {},
  intents: [],
  roles: {},
  words: {},
  stop: [],
  soft: [],
  everyday: [],
  vendors: [],
  likeness: { before: [], after: [], between: [] },
  levels: { rows: {}, projects: [], project: [], fillers: [], negations: [], never: [] },
}

/** The id under which the tables have an item. */
export function knownId(item: Pick<Item, 'id' | 'knownAs'>): string {
  return item.knownAs ?? item.id
}

/** A row of a table, if the table itself has it: an item may be called "constructor". */
export function rowOf<V>(table: Readonly<Record<string, V>>, item: Pick<Item, 'id' | 'knownAs'>): V | undefined {
  const id = knownId(item)
  return Object.hasOwn(table, id) ? table[id] : undefined
}
