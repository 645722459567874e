import type { IsoDate } from '../../lib/dates.ts'
import type { FocusArea, Role } from '../landscape/landscape.ts'

// Our knowledge beyond the landscape file, in one language. data/knowledge has both; the build separates them.

/** The purpose of an item in one sentence, by item id. */
export type Sentences = Readonly<Record<string, string>>

/** What became of a product that can no longer be chosen as it was. */
export const STATES = ['closed', 'bought', 'renamed', 'archived'] as const
/** `since` is a year, a month or a day; `by` is who bought or closed it, or its new name; `checked` is our day. */
export type ItemState = {
  is: (typeof STATES)[number]
  since: string
  by?: string | undefined
  source: string
  checked: IsoDate
}

/** The names of a kind of thing, and the glossary term that explains it. */
export type Kind = { one: string; other: string; term: string }
export type Kinds = Readonly<Record<string, Kind>>

/** A term that newcomers meet. `also` are synonyms; `see` are ids of related terms. */
export type GlossaryTerm = {
  id: string
  term: string
  also: readonly string[]
  text: string
  areas: readonly FocusArea[]
  items: readonly string[]
  see: readonly string[]
}

/** The problem behind a focus area in three sentences, and the terms to learn first. */
export type AreaKnowledge = { problem: readonly string[]; words: readonly string[] }
export type FocusKnowledge = {
  areas: Readonly<Record<FocusArea, AreaKnowledge>>
  /** The meaning of each role. */
  roles: Readonly<Record<Role, string>>
}

/** The purpose of each category and subcategory and how to choose, by place id. */
export type Guide = Readonly<Record<string, string>>

/** Two items that are often confused, and the difference. */
export type ConfusedPair = { items: readonly [string, string]; text: string }
/** The replacements of an archived project, and why; empty if there is none. */
export type Successor = { items: readonly string[]; text: string }
/** A step of the first minutes with a tool. */
export type FirstStep = { text: string; command?: string | undefined }

/** Relations between items, and first steps with some of them, by item id. */
export type Relations = {
  confused: readonly ConfusedPair[]
  successors: Readonly<Record<string, Successor>>
  states: Readonly<Record<string, ItemState>>
  firstMinutes: Readonly<Record<string, readonly FirstStep[]>>
}

/** An orchestrator, explained to users of `docker compose up`. */
export type OrchestrationSystem = {
  item: string
  control: string
  runsIt: string
  whenDies: string
  choose: string
  /** Its names for the common concepts. */
  words: Readonly<Record<OrchestrationWord, string>>
  /** A complete deployment of "two instances of my web application, port 80". */
  file: { name: string; language: 'yaml' | 'hcl' | 'json'; text: string }
}
export const ORCHESTRATION_WORDS = ['service', 'task', 'node', 'manager', 'deploymentFile'] as const
export type OrchestrationWord = (typeof ORCHESTRATION_WORDS)[number]

/** The separately loaded parts of our knowledge and their types. */
export type KnowledgeParts = {
  sentences: Sentences
  kinds: Kinds
  focus: FocusKnowledge
  glossary: readonly GlossaryTerm[]
  guide: Guide
  relations: Relations
  orchestration: readonly OrchestrationSystem[]
}
export type KnowledgePart = keyof KnowledgeParts
export const KNOWLEDGE_PARTS = [
  'sentences',
  'kinds',
  'focus',
  'glossary',
  'guide',
  'relations',
  'orchestration',
] as const satisfies KnowledgePart[]

/** The files of the sentences: whole categories each, as all in one would be too heavy for a phone. */
export const SENTENCE_FILES = ['sentences1', 'sentences2'] as const
/** A file of sentences: ids with spaces between them, and their texts a line each, as they pack better apart. */
export type SentenceFile = readonly [ids: string, texts: string]

/** The names of the assets of a part in one language. */
export function assetNamesOf<P extends KnowledgePart, L extends string>(part: P, language: L) {
  const files: readonly (Exclude<P, 'sentences'> | (typeof SENTENCE_FILES)[number])[] =
    // Safe: every other part is a file of its own.
    part === 'sentences' ? SENTENCE_FILES : [part as Exclude<P, 'sentences'>]
  return files.map((file) => `${file}-${language}` as const)
}

/** The sentences of some files by the ids of their items. */
export function readSentences(files: readonly SentenceFile[]): Sentences {
  return Object.fromEntries(
    files.flatMap(([ids, texts]) => {
      const lines = texts.split('\n')
      return ids.split(' ').flatMap((id, at) => (id === '' ? [] : [[id, lines[at] ?? '']]))
    }),
  )
}
