import type { FocusArea, Role } from '../landscape/landscape.ts'

// Our knowledge beyond the landscape file, in one language. data/knowledge has both; the build separates them.

/** The purpose of an item in one sentence, by item id. */
export type Sentences = Readonly<Record<string, string>>

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
  focus: FocusKnowledge
  glossary: readonly GlossaryTerm[]
  guide: Guide
  relations: Relations
  orchestration: readonly OrchestrationSystem[]
}
export type KnowledgePart = keyof KnowledgeParts
export const KNOWLEDGE_PARTS = [
  'sentences',
  'focus',
  'glossary',
  'guide',
  'relations',
  'orchestration',
] as const satisfies KnowledgePart[]
