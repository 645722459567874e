import type { Item } from '../domain/landscape/landscape.ts'
import { editDistance } from '../lib/edit-distance.ts'
import { wordsOf } from '../lib/text.ts'
import type { SearchKnowledge } from './knowledge.ts'
import { buildNgramIndex, likeliest, type NgramIndex } from './ngrams.ts'
import { prefixSpan } from './name-index.ts'
import { typoDistance } from './typo.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The dictionary of correctly spelt words, from our tables and names, not from long texts. */
export type Spelling = { words: string[]; counts: Uint16Array; at: ReadonlyMap<string, number>; looks: NgramIndex }

/** Collects the candidates for corrections and completions. */
export function buildSpelling(items: readonly Item[], knowledge: SearchKnowledge, vocabulary: Vocabulary): Spelling {
  const counts = new Map<string, number>()
  const learn = (text: string, weight: number) => {
    for (const word of wordsOf(text)) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + weight)
  }
  for (const intent of knowledge.intents) for (const phrase of [...intent.en, ...intent.fr]) learn(phrase, 4)
  for (const [canonical, others] of Object.entries(knowledge.words))
    for (const form of [canonical, ...others]) learn(form, 2)
  for (const word of vocabulary.stop) learn(word, 1)
  for (const name of new Set(items.map((item) => (item.kind === 'technology' ? item.name : '')))) learn(name, 1)
  const words = [...counts.keys()].toSorted()
  return {
    words,
    counts: Uint16Array.from(words, (word) => counts.get(word) ?? 0),
    at: new Map(words.map((word, at) => [word, at])),
    looks: buildNgramIndex(words),
  }
}

/** The most frequent word with the prefix `typed`. */
export function completeWord(spelling: Spelling, typed: string): string | undefined {
  if (typed.length < 3) return undefined
  const [from, to] = prefixSpan(spelling.words, typed)
  let best: number | undefined
  for (let at = from; at < to; at += 1)
    if (best === undefined || (spelling.counts[at] ?? 0) > (spelling.counts[best] ?? 0)) best = at
  return best === undefined ? undefined : spelling.words[best]
}

/** The most likely correction of a word, with its distance; undefined if none is close enough. */
export function correctWord(spelling: Spelling, typed: string): { word: string; distance: number } | undefined {
  const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2
  if (limit === 0) return undefined
  let best: { word: string; distance: number; score: number } | undefined
  for (const id of likeliest(spelling.looks, typed, limit, 80)) {
    const word = spelling.words[id] ?? ''
    if (editDistance(typed, word, limit) > limit) continue
    const distance = typoDistance(typed, word)
    const score = distance - 0.06 * Math.log2(1 + (spelling.counts[id] ?? 0))
    if (!best || score < best.score) best = { word, distance, score }
  }
  return best
}
