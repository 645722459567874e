import type { FocusArea, Role } from '../landscape/landscape.ts'

// What we know beyond the landscape file, in one language. data/knowledge holds both; the build takes them apart.

/** What an item does and for whom, by item id. */
export type Sentences = Readonly<Record<string, string>>

/** A word that a newcomer meets. `also` are other ways to say it; `see` names other terms. */
export type GlossaryTerm = {
  id: string
  term: string
  also: readonly string[]
  text: string
  areas: readonly FocusArea[]
  items: readonly string[]
  see: readonly string[]
}

/** The problem behind a focus area in three sentences, and the terms one needs. */
export type AreaKnowledge = { problem: readonly string[]; words: readonly string[] }
export type FocusKnowledge = {
  areas: Readonly<Record<FocusArea, AreaKnowledge>>
  /** What each role means. */
  roles: Readonly<Record<Role, string>>
}

/** Two items that are often taken for each other, and the difference. */
export type ConfusedPair = { items: readonly [string, string]; text: string }
/** What to use instead of an archived project, and why; nothing where nothing replaces it. */
export type Successor = { items: readonly string[]; text: string }
/** A step of one's first minutes with a tool. */
export type FirstStep = { text: string; command?: string | undefined }

/** How items relate to each other, and how to begin with some of them. By item id. */
export type Relations = {
  confused: readonly ConfusedPair[]
  successors: Readonly<Record<string, Successor>>
  firstMinutes: Readonly<Record<string, readonly FirstStep[]>>
}

/** An orchestrator, for someone who knows `docker compose up`. */
export type OrchestrationSystem = {
  item: string
  control: string
  runsIt: string
  whenDies: string
  choose: string
  /** What it calls the same things. */
  words: Readonly<Record<OrchestrationWord, string>>
  /** The wish "two instances of my web application, port 80", whole. */
  file: { name: string; language: 'yaml' | 'hcl' | 'json'; text: string }
}
export const ORCHESTRATION_WORDS = ['service', 'task', 'node', 'manager', 'deploymentFile'] as const
export type OrchestrationWord = (typeof ORCHESTRATION_WORDS)[number]

/** The parts in which knowledge is loaded, and what each holds. */
export type KnowledgeParts = {
  sentences: Sentences
  focus: FocusKnowledge
  glossary: readonly GlossaryTerm[]
  relations: Relations
  orchestration: readonly OrchestrationSystem[]
}
export type KnowledgePart = keyof KnowledgeParts
export const KNOWLEDGE_PARTS = [
  'sentences',
  'focus',
  'glossary',
  'relations',
  'orchestration',
] as const satisfies KnowledgePart[]
