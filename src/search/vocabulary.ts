import { wordsOf } from '../lib/text.ts'
import type { SearchKnowledge } from './knowledge.ts'
import { textWords } from './script-words.ts'
import { stem } from './stem.ts'

type PhraseRule = { tail: readonly string[]; concept: string }

/** The meaning of words in both languages. A concept is the canonical word of words.yml, or else a stem. */
export type Vocabulary = {
  stop: ReadonlySet<string>
  soft: ReadonlySet<string>
  everyday: ReadonlySet<string>
  /** Phrases of daily life whose words are common otherwise: "carte postale". */
  everydayPhrases: readonly (readonly string[])[]
  /** Written word → concept, and stem → concept for forms that the table does not list. */
  words: ReadonlyMap<string, string>
  stems: ReadonlyMap<string, string>
  /** First stem of a phrase → the rest of it, longest first. */
  phrases: ReadonlyMap<string, readonly PhraseRule[]>
  /** Cache of readings, since texts repeat the same few thousand words. */
  memo: Map<string, Reading>
}

type Reading = { stem: string; concept: string }
const MAX_CACHED = 20_000

/** A concept of a text, and the range of the text's words that express it. */
export type ConceptMatch = { concept: string; from: number; to: number }

/** Builds the vocabulary from the tables of words. */
export function buildVocabulary(knowledge: SearchKnowledge): Vocabulary {
  const stop = new Set(knowledge.stop.flatMap(wordsOf))
  const words = new Map<string, string>()
  const stems = new Map<string, string>()
  const phrases = new Map<string, PhraseRule[]>()
  for (const [canonical, others] of Object.entries(knowledge.words)) {
    for (const form of [canonical, ...others]) {
      const all = wordsOf(form)
      const content = all.filter((word) => !stop.has(word))
      const [first, ...tail] = content.map(stem)
      // A phrase reduced to one word is not a rule: "en mémoire" must not make every "mémoire" mean in-memory.
      if (first === undefined || (tail.length === 0 && all.length > 1)) continue
      if (tail.length > 0) {
        phrases.set(first, [...(phrases.get(first) ?? []), { tail, concept: canonical }])
      } else {
        words.set(all[0] ?? '', canonical)
        if (!stems.has(first)) stems.set(first, canonical)
      }
    }
  }
  for (const rules of phrases.values()) rules.sort((a, b) => b.tail.length - a.tail.length)
  const everyday = knowledge.everyday.map(wordsOf)
  const vocabulary = {
    stop,
    everyday: new Set(everyday.filter((row) => row.length === 1).flat()),
    everydayPhrases: everyday.filter((row) => row.length > 1),
    words,
    stems,
    phrases,
    soft: new Set<string>(),
    memo: new Map<string, Reading>(),
  }
  const soft = new Set(knowledge.soft.flatMap((word) => [word, conceptOf(vocabulary, word)]))
  return { ...vocabulary, soft }
}

/** The words of `text` without stop words. */
export function contentWords(vocabulary: Vocabulary, text: string): string[] {
  return textWords(text).filter((word) => !vocabulary.stop.has(word))
}

/** The concept of a folded word. */
export function conceptOf(vocabulary: Vocabulary, word: string): string {
  return readingOf(vocabulary, word).concept
}

function readingOf(vocabulary: Vocabulary, word: string): Reading {
  const cached = vocabulary.memo.get(word)
  if (cached) return cached
  const base = stem(word)
  // A typed stem ("trac") is not yet a complete word.
  const concept = vocabulary.words.get(word) ?? (base === word ? undefined : vocabulary.stems.get(base)) ?? base
  const reading = { stem: base, concept }
  if (vocabulary.memo.size < MAX_CACHED) vocabulary.memo.set(word, reading)
  return reading
}

/** The concepts of content words, phrases first. */
export function conceptsOf(vocabulary: Vocabulary, words: readonly string[]): ConceptMatch[] {
  const readings = words.map((word) => readingOf(vocabulary, word))
  const matches: ConceptMatch[] = []
  for (let at = 0; at < words.length;) {
    const rule = vocabulary.phrases
      .get(readings[at]?.stem ?? '')
      ?.find(({ tail }) => tail.every((word, offset) => readings[at + 1 + offset]?.stem === word))
    const to = at + 1 + (rule?.tail.length ?? 0)
    matches.push({ concept: rule?.concept ?? readings[at]?.concept ?? '', from: at, to })
    at = to
  }
  return matches
}
