import { wordsOf } from '../lib/text.ts'
import type { SearchKnowledge } from './knowledge.ts'
import { textWords } from './script-words.ts'
import { stem } from './stem.ts'

type PhraseRule = { tail: readonly string[]; concept: string }

/** What words mean here, in both languages. A concept is the canonical word of words.yml, or a bare stem. */
export type Vocabulary = {
  stop: ReadonlySet<string>
  soft: ReadonlySet<string>
  everyday: ReadonlySet<string>
  /** Words that are of daily life only together: "carte postale". */
  everydayPhrases: readonly (readonly string[])[]
  /** Word as written → concept, and stem → concept for the forms that the table does not list. */
  words: ReadonlyMap<string, string>
  stems: ReadonlyMap<string, string>
  /** First stem of a phrase → the rest of it, longest first. */
  phrases: ReadonlyMap<string, readonly PhraseRule[]>
  /** Readings of words met before: texts say the same few thousand words again and again. */
  memo: Map<string, Reading>
}

type Reading = { stem: string; concept: string }
const MOST_REMEMBERED = 20_000

/** A concept of a text, and which of the text's words (from, to) say it. */
export type Said = { concept: string; from: number; to: number }

/** Reads the tables of words. */
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
      // "en mémoire" must not make every "mémoire" mean in-memory: a phrase shrunk to one word is no rule.
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

/** The words of `text` that say something. */
export function contentWords(vocabulary: Vocabulary, text: string): string[] {
  return textWords(text).filter((word) => !vocabulary.stop.has(word))
}

/** The concept of one folded word. */
export function conceptOf(vocabulary: Vocabulary, word: string): string {
  return readingOf(vocabulary, word).concept
}

function readingOf(vocabulary: Vocabulary, word: string): Reading {
  const known = vocabulary.memo.get(word)
  if (known) return known
  const one = stem(word)
  // A bare stem as typed ("trac") is not yet the word that it may become.
  const concept = vocabulary.words.get(word) ?? (one === word ? undefined : vocabulary.stems.get(one)) ?? one
  const reading = { stem: one, concept }
  if (vocabulary.memo.size < MOST_REMEMBERED) vocabulary.memo.set(word, reading)
  return reading
}

/** What a row of content words says, phrases first. */
export function conceptsOf(vocabulary: Vocabulary, words: readonly string[]): Said[] {
  const readings = words.map((word) => readingOf(vocabulary, word))
  const said: Said[] = []
  for (let at = 0; at < words.length;) {
    const rule = vocabulary.phrases
      .get(readings[at]?.stem ?? '')
      ?.find(({ tail }) => tail.every((one, offset) => readings[at + 1 + offset]?.stem === one))
    const to = at + 1 + (rule?.tail.length ?? 0)
    said.push({ concept: rule?.concept ?? readings[at]?.concept ?? '', from: at, to })
    at = to
  }
  return said
}
