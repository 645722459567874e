import type { Analysis } from './analyse.ts'
import type { SearchIndex } from './search-index.ts'
import { FIELDS } from './text-index.ts'

/** An intent of the query, and the agreement of both, from 0 to 1. */
export type IntentMatch = { intent: number; agreement: number }

/** An item that matches the query's concepts. */
export type MeaningMatch = {
  doc: number
  score: number
  /** The share of the query that its texts contain. */
  coverage: number
  /** The intent that it answers best. */
  intent?: number | undefined
  answer: number
  /** The field with the most distinctive word, as an index of FIELDS. */
  field?: number | undefined
}

/** Minimum agreement for a match, and for an exact phrase. */
const SOME_AGREEMENT = 0.45
export const FULL_AGREEMENT = 0.94
const MAX_INTENTS = 6
/** Share of a term's answers beside an intent: between good alternatives and further ones. */
const SECOND_SHARE = 0.5

/** The intents whose phrases match the query, by agreement. */
export function findIntents(index: SearchIndex, analysis: Analysis): IntentMatch[] {
  const { phrases, phrasesWith } = index.intents
  const total = analysis.terms.reduce((sum, term) => sum + term.weight, 0)
  const shared = new Map<number, number>()
  for (const { concept, weight, isIndexed } of analysis.terms) {
    if (!isIndexed) continue
    for (const phrase of phrasesWith.get(concept) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + weight)
  }
  const best = new Map<number, number>()
  for (const [id, weight] of shared) {
    const phrase = phrases[id]
    if (!phrase) continue
    const agreement = (weight / total) * (weight / phrase.weight) ** 0.7
    if (agreement >= SOME_AGREEMENT && agreement > (best.get(phrase.intent) ?? 0)) best.set(phrase.intent, agreement)
  }
  return [...best]
    .map(([intent, agreement]) => ({ intent, agreement }))
    .toSorted((a, b) => b.agreement - a.agreement || rankOf(index, a) - rankOf(index, b))
    .slice(0, MAX_INTENTS)
}

/** Intents rank before glossary terms with the same phrase. */
function rankOf(index: SearchIndex, { intent }: IntentMatch): number {
  return index.intents.intents[intent]?.isTerm ? 1 : 0
}

/** Minimum share of the query in a text to match, the same if all words are indexed, and the minimum weighted share. */
const ENOUGH_SAID = 0.62
const ENOUGH_OF_INDEXED = 0.42
const ENOUGH_WEIGHT = 0.33

/** Items that answer the intents, or whose texts contain the query's concepts. */
export function findByMeaning(
  index: SearchIndex,
  analysis: Analysis,
  intents: readonly IntentMatch[],
): Map<number, MeaningMatch> {
  const found = new Map<number, MeaningMatch>()
  const total = analysis.terms.reduce((sum, term) => sum + term.weight, 0)
  if (total === 0) return found
  const { weighed, coverage, fields, touched } = scoreTexts(index, analysis)
  const agreement = intents[0]?.agreement ?? 0
  const best = intents[0] ? rankOf(index, intents[0]) : 0
  for (const match of intents) {
    // The main answers of a weaker intent must not outrank alternatives of the best one.
    const isSecond = rankOf(index, match) > best
    const share = agreement ** 2 * (match.agreement / agreement) ** 4 * (isSecond ? SECOND_SHARE : 1)
    index.intents.answers[match.intent]?.forEach((weight, doc) => {
      const answer = weight * share
      const previous = found.get(doc)
      if (!previous || answer > previous.answer)
        found.set(doc, { doc, score: 0, coverage: 0, intent: match.intent, answer })
    })
  }
  const isAllIndexed = analysis.terms.length > 2 && analysis.terms.every((term) => term.isIndexed)
  const enough = isAllIndexed ? ENOUGH_OF_INDEXED : ENOUGH_SAID
  for (const doc of touched) {
    const isCovered = (coverage[doc] ?? 0) / total >= enough && (weighed[doc] ?? 0) / total >= ENOUGH_WEIGHT
    if (isCovered && !found.has(doc)) found.set(doc, { doc, score: 0, coverage: 0, answer: 0 })
  }
  // The closer the query is to an intent, the less its single words count.
  const textShare = 0.12 + 1.5 * (1 - agreement)
  for (const match of found.values()) {
    match.coverage = (weighed[match.doc] ?? 0) / total
    match.field = (fields[match.doc] ?? 0) - 1
    match.score = match.answer + textShare * match.coverage + 0.1 * (index.priors[match.doc] ?? 0)
  }
  return found
}

function scoreTexts(index: SearchIndex, analysis: Analysis) {
  const { terms, starts, docs, fields: fieldOf, size } = index.text
  const weighed = new Float32Array(size)
  const coverage = new Float32Array(size)
  const fields = new Uint8Array(size)
  const touched: number[] = []
  // The most distinctive word first: its field is the displayed reason.
  for (const { concept, weight, isIndexed } of analysis.terms.toSorted((a, b) => b.weight - a.weight)) {
    const term = terms.get(concept)
    if (term === undefined || !isIndexed) continue
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
      const doc = docs[at] ?? 0
      const field = fieldOf[at] ?? 0
      if (coverage[doc] === 0) {
        touched.push(doc)
        fields[doc] = field + 1
      }
      coverage[doc] = (coverage[doc] ?? 0) + weight
      weighed[doc] = (weighed[doc] ?? 0) + weight * (FIELDS[field]?.weight ?? 0)
    }
  }
  return { weighed, coverage, fields, touched }
}
