import type {
  AreaKnowledge,
  ConfusedPair,
  FirstStep,
  GlossaryTerm,
  KnowledgeParts,
  OrchestrationSystem,
  Successor,
} from '../domain/knowledge/knowledge.ts'
import { FOCUS_AREAS, ROLES, type FocusArea, type Role } from '../domain/landscape/landscape.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { Decisions } from '../pipeline/purpose.ts'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

// The types of the files in data/knowledge, which knowledge-check.ts validates.
type Both<T> = Record<Language, T>
type Texts<T extends { text: string }> = Omit<T, 'text'> & Both<string>
export type FocusFile = {
  areas: Record<FocusArea, Both<AreaKnowledge['problem']> & Pick<AreaKnowledge, 'words'>>
  roles: Record<Role, Both<string> & { area: FocusArea }>
}
export type GlossaryFile = Record<
  string,
  Both<Pick<GlossaryTerm, 'term' | 'also' | 'text'>> & Pick<GlossaryTerm, 'areas' | 'items' | 'see'>
>
export type SuccessorsFile = Record<string, Both<string> & { successors: Successor['items'] }>
type SystemTexts = Pick<OrchestrationSystem, 'control' | 'runsIt' | 'whenDies' | 'choose'>
export type OrchestrationFile = {
  systems: (Both<SystemTexts> & Pick<OrchestrationSystem, 'item' | 'words' | 'file'>)[]
  firstMinutes: Record<string, Both<FirstStep[]>>
}
export type SentencesFile = Record<string, Both<string>>
/** By category or subcategory id. English names are those of the landscape file. */
export type GuideFile = Record<string, { en: { text: string }; fr: { name: string; text: string } }>
export type ConfusedFile = Texts<ConfusedPair>[]

/**
 * Builds our knowledge from data/knowledge in one language, in the parts that pages load.
 * @param folder the project's `data`.
 */
export function buildKnowledge(folder: string, language: Language): KnowledgeParts {
  const focus = readKnowledge<FocusFile>(folder, 'focus')
  const glossary = readKnowledge<GlossaryFile>(folder, 'glossary')
  const orchestration = readKnowledge<OrchestrationFile>(folder, 'orchestration')
  return {
    sentences: mapValues(readKnowledge<SentencesFile>(folder, 'sentences'), (row) => row[language]),
    focus: {
      areas: fromKeys(FOCUS_AREAS, (area) => ({
        problem: focus.areas[area][language],
        words: focus.areas[area].words,
      })),
      roles: fromKeys(
        FOCUS_AREAS.flatMap((area): readonly Role[] => ROLES[area]),
        (role) => focus.roles[role][language],
      ),
    },
    glossary: Object.entries(glossary).map(([id, { areas, items, see, [language]: texts }]) => ({
      id,
      ...texts,
      areas,
      items,
      see,
    })),
    guide: mapValues(readKnowledge<GuideFile>(folder, 'guide'), (row) => row[language].text),
    relations: {
      confused: readKnowledge<ConfusedFile>(folder, 'confused').map((pair) => ({
        items: pair.items,
        text: pair[language],
      })),
      successors: mapValues(readKnowledge<SuccessorsFile>(folder, 'successors'), (row) => ({
        items: row.successors,
        text: row[language],
      })),
      firstMinutes: mapValues(orchestration.firstMinutes, (row) => row[language]),
    },
    orchestration: orchestration.systems.map(({ item, words, file, [language]: texts }) => ({
      item,
      ...texts,
      words,
      file,
    })),
  }
}

/** The parts without our knowledge about items; the texts of pages remain. */
export function hideKnowledge(parts: KnowledgeParts): KnowledgeParts {
  return { ...parts, sentences: {}, relations: { confused: [], successors: {}, firstMinutes: {} } }
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

function fromKeys<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  // Safe: every key gets a value.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>
}

/** Parses a file of data/knowledge. `npm test` validates its type (see knowledge-check.ts). */
export function readKnowledge<T>(folder: string, name: string): T {
  return load(readFileSync(join(folder, 'knowledge', `${name}.yml`), 'utf8')) as T
}

/** Reads our decisions on areas, roles and signals. */
export function readDecisions(folder: string): Decisions {
  return { areas: readKnowledge(folder, 'areas'), signals: readKnowledge(folder, 'signals') }
}
