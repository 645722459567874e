import type {
  AreaKnowledge,
  ConfusedPair,
  FirstStep,
  GlossaryTerm,
  ItemState,
  Kind,
  KnowledgeParts,
  OrchestrationSystem,
  Successor,
} from '../domain/knowledge/knowledge.ts'
import type { IsoDate } from '../lib/dates.ts'
import { FOCUS_AREAS, ROLES, type FocusArea, type Role } from '../domain/landscape/landscape.ts'
import type { Decisions } from '../pipeline/purpose.ts'
import { readKnowledge } from './knowledge-files.ts'

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
type Sentence = Both<string> & { kind: string | string[]; state?: ItemState; unknown?: undefined }
export type SentencesFile = Record<string, Sentence | { unknown: true; kind?: string | string[]; checked: IsoDate }>
export type KindsFile = Record<string, Both<Pick<Kind, 'one' | 'other'>> & Pick<Kind, 'term'>>
/** By category or subcategory id. English names are those of the landscape file. */
export type GuideFile = Record<string, { en: { text: string }; fr: { name: string; text: string } }>
export type ConfusedFile = Texts<ConfusedPair>[]

/**
 * Builds our knowledge from data/knowledge in one language, in the parts that pages load.
 * @param folder the project's `data`.
 */
export function buildKnowledge(folder: string, language: Language): KnowledgeParts {
  const focus = readKnowledge<FocusFile>(folder, 'focus')
  const sentences = readKnowledge<SentencesFile>(folder, 'sentences')
  const glossary = readKnowledge<GlossaryFile>(folder, 'glossary')
  const orchestration = readKnowledge<OrchestrationFile>(folder, 'orchestration')
  return {
    sentences: definedValues(sentences, (row) => (row.unknown ? undefined : row[language])),
    kinds: mapValues(readKnowledge<KindsFile>(folder, 'kinds'), ({ term, [language]: names }) => ({ ...names, term })),
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
      states: definedValues(sentences, (row) => (row.unknown ? undefined : row.state)),
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
  return { ...parts, sentences: {}, relations: { confused: [], successors: {}, states: {}, firstMinutes: {} } }
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The values that exist, by the same keys. */
function definedValues<V, W>(record: Record<string, V>, change: (value: V) => W | undefined): Record<string, W> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const changed = change(value)
      return changed === undefined ? [] : [[key, changed]]
    }),
  )
}

function fromKeys<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  // Safe: every key gets a value.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>
}

/** Reads our decisions on areas, roles, signals and kinds. */
export function readDecisions(folder: string): Decisions {
  const sentences = readKnowledge<SentencesFile>(folder, 'sentences')
  return {
    areas: readKnowledge(folder, 'areas'),
    signals: readKnowledge(folder, 'signals'),
    kinds: definedValues(sentences, ({ kind }) => (kind === undefined ? undefined : [kind].flat())),
  }
}
