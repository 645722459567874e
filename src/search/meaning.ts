import type { Analysis } from './analyse.ts'
import type { SearchIndex } from './search-index.ts'
import { FIELDS } from './text-index.ts'

/** An intent that the query speaks of, and how much of both agrees, from 0 to 1. */
export type IntentMatch = { intent: number; agreement: number }

/** An item that fits what the query says. */
export type MeaningMatch = {
  doc: number
  score: number
  /** The share of the query that its texts say. */
  said: number
  /** The intent that it answers best, and how well. */
  intent?: number | undefined
  answer: number
  /** The field that says the most telling word, as a position in FIELDS. */
  field?: number | undefined
}

/** What an agreement must reach to count, and to count as the very phrase. */
const SOME_AGREEMENT = 0.45
export const FULL_AGREEMENT = 0.94
const MOST_INTENTS = 6
/** What a term's items are worth beside an intent: between what serves as well and what follows. */
const SECOND_SHARE = 0.5

/** The intents whose phrases the query says, most agreeing first. */
export function findIntents(index: SearchIndex, analysis: Analysis): IntentMatch[] {
  const { phrases, phrasesWith } = index.intents
  const total = analysis.terms.reduce((sum, term) => sum + term.weight, 0)
  const shared = new Map<number, number>()
  for (const { concept, weight, isKnown } of analysis.terms) {
    if (!isKnown) continue
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
    .slice(0, MOST_INTENTS)
}

/** Intents are made for searching; a term of the glossary that says the same stands behind. */
function rankOf(index: SearchIndex, { intent }: IntentMatch): number {
  return index.intents.intents[intent]?.isTerm ? 1 : 0
}

/** How much of a query must be said for a text alone to be an answer, and how much when every word of it is known here. */
const ENOUGH_SAID = 0.62
const ENOUGH_OF_KNOWN = 0.42
const ENOUGH_WEIGHT = 0.33

/** Items that answer the intents or whose texts say what the query says. */
export function findByMeaning(
  index: SearchIndex,
  analysis: Analysis,
  intents: readonly IntentMatch[],
): Map<number, MeaningMatch> {
  const found = new Map<number, MeaningMatch>()
  const total = analysis.terms.reduce((sum, term) => sum + term.weight, 0)
  if (total === 0) return found
  const { weighed, said, fields, touched } = scoreTexts(index, analysis)
  const agreement = intents[0]?.agreement ?? 0
  const best = intents[0] ? rankOf(index, intents[0]) : 0
  for (const match of intents) {
    // A lesser intent must not bring what it means first before what the best one means also.
    const isSecond = rankOf(index, match) > best
    const share = agreement ** 2 * (match.agreement / agreement) ** 4 * (isSecond ? SECOND_SHARE : 1)
    index.intents.answers[match.intent]?.forEach((weight, doc) => {
      const answer = weight * share
      const known = found.get(doc)
      if (!known || answer > known.answer) found.set(doc, { doc, score: 0, said: 0, intent: match.intent, answer })
    })
  }
  const isAllKnown = analysis.terms.length > 2 && analysis.terms.every((term) => term.isKnown)
  const enough = isAllKnown ? ENOUGH_OF_KNOWN : ENOUGH_SAID
  for (const doc of touched) {
    const isSaid = (said[doc] ?? 0) / total >= enough && (weighed[doc] ?? 0) / total >= ENOUGH_WEIGHT
    if (isSaid && !found.has(doc)) found.set(doc, { doc, score: 0, said: 0, answer: 0 })
  }
  // The nearer the query is to an intent, the less its single words count.
  const textShare = 0.12 + 1.5 * (1 - agreement)
  for (const match of found.values()) {
    match.said = (weighed[match.doc] ?? 0) / total
    match.field = (fields[match.doc] ?? 0) - 1
    match.score = match.answer + textShare * match.said + 0.1 * (index.priors[match.doc] ?? 0)
  }
  return found
}

function scoreTexts(index: SearchIndex, analysis: Analysis) {
  const { terms, starts, docs, fields: fieldOf, size } = index.text
  const weighed = new Float32Array(size)
  const said = new Float32Array(size)
  const fields = new Uint8Array(size)
  const touched: number[] = []
  // The most telling word first: the field that has it is the reason to show.
  for (const { concept, weight, isKnown } of analysis.terms.toSorted((a, b) => b.weight - a.weight)) {
    const term = terms.get(concept)
    if (term === undefined || !isKnown) continue
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
      const doc = docs[at] ?? 0
      const field = fieldOf[at] ?? 0
      if (said[doc] === 0) {
        touched.push(doc)
        fields[doc] = field + 1
      }
      said[doc] = (said[doc] ?? 0) + weight
      weighed[doc] = (weighed[doc] ?? 0) + weight * (FIELDS[field]?.weight ?? 0)
    }
  }
  return { weighed, said, fields, touched }
}
