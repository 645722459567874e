import type { AddressKind } from './address-index.ts'
import type { SearchIndex } from './search-index.ts'
import type { Analysis } from './analyse.ts'
import type { FuzzyMatch } from './fuzzy.ts'
import { FULL_AGREEMENT, type IntentMatch, type MeaningMatch } from './meaning.ts'
import type { NamedMatch } from './named.ts'
import type { Tier } from './hits.ts'

/** One item with everything that speaks for it. */
export type Ranked = {
  doc: number
  tier: Tier
  key: number
  named?: NamedMatch | undefined
  meaning?: MeaningMatch | undefined
  fuzzy?: FuzzyMatch | undefined
  /** The name of what it does the same as. */
  alike?: string | undefined
  /** What an address in the query is to it. */
  address?: AddressKind | undefined
}

/** The order of the kinds of match: larger is better; a kind's own score (below 5) orders within. */
const STEP = 10
const PLACE = { exact: 9, alias: 8, veryIntent: 7, prefix: 6, words: 5, nearName: 4.5, meaning: 4, farName: 3 } as const
/** Organisations come after all technology unless the query is their name. */
const ORGANISATION = -200
/** An organisation's own name gives way to a technology that goes by the same one. */
const ORGANISATION_NAMED = -(PLACE.exact - PLACE.alias + 0.3) * STEP

/** Where its name is also a subject ("control plane"), to what answers that as well. */
const ORGANISATION_NAMED_AS_SUBJECT = -(PLACE.exact - PLACE.veryIntent + 0.3) * STEP

type Findings = {
  analysis: Analysis
  named: ReadonlyMap<number, NamedMatch>
  intents: readonly IntentMatch[]
  meanings: ReadonlyMap<number, MeaningMatch>
  fuzzy: ReadonlyMap<number, FuzzyMatch>
}

/** All findings in one order: the kind of match, then maturity and renown (in each score), then the score itself. */
export function rank(index: SearchIndex, findings: Findings): Ranked[] {
  const { analysis, named, intents, meanings, fuzzy } = findings
  const isVeryIntent = (intents[0]?.agreement ?? 0) >= FULL_AGREEMENT && !analysis.isUnfinished
  const nearest = Math.min(...[...fuzzy.values()].map((match) => match.distance))
  // Where the query reads as a misspelt phrase and as a misspelt name, the one with fewer slips is meant.
  const isPhraseNearer = isVeryIntent && analysis.corrections < nearest
  const ranked = new Map<number, Ranked>()
  const add = (one: Ranked) => {
    const known = ranked.get(one.doc)
    if (!known || one.key > known.key) ranked.set(one.doc, { ...known, ...one })
  }
  const meaningPlace = isVeryIntent && (analysis.corrections === 0 || isPhraseNearer) ? PLACE.veryIntent : PLACE.meaning
  for (const meaning of meanings.values()) {
    const isAnswer = meaning.intent !== undefined && (meaning.answer >= 0.1 || meaning.said < 0.3)
    const place = isAnswer ? meaningPlace : PLACE.meaning
    add({ doc: meaning.doc, tier: isAnswer ? 'intent' : 'text', key: place * STEP + meaning.score, meaning })
  }
  for (const match of named.values()) {
    // Equally named, what also answers the rest of the query comes first.
    const score = match.score + 0.2 * (meanings.get(match.doc)?.said ?? 0)
    add({
      doc: match.doc,
      tier: match.tier,
      key: PLACE[match.tier] * STEP + score,
      named: match,
      meaning: meanings.get(match.doc),
    })
  }
  const fuzzyPlace = isPhraseNearer || isTextSurer(analysis, meanings, nearest) ? PLACE.farName : PLACE.nearName
  for (const match of fuzzy.values()) {
    add({ doc: match.doc, tier: 'fuzzy', key: fuzzyPlace * STEP + 3 - match.score, fuzzy: match })
  }
  const isSubject = isVeryIntent && analysis.corrections === 0 && analysis.words.length > 1
  const all = [...ranked.values()]
  for (const one of all) {
    const isOrganisation = index.items[one.doc]?.kind !== 'technology'
    if (isOrganisation) {
      const isNamed = one.tier === 'exact'
      one.key += !isNamed ? ORGANISATION : isSubject ? ORGANISATION_NAMED_AS_SUBJECT : ORGANISATION_NAMED
    }
    // Shorter names first among equals, so that "Envoy" stands before "Envoy (Wasm)"; too little to matter otherwise.
    one.key -= (index.items[one.doc]?.name.length ?? 0) * 1e-5
  }
  return all.toSorted((a, b) => b.key - a.key || a.doc - b.doc)
}

/** Several known words that a text says are surer than a name two slips away. */
function isTextSurer(analysis: Analysis, meanings: ReadonlyMap<number, MeaningMatch>, nearest: number): boolean {
  return meanings.size > 0 && analysis.corrections === 0 && (analysis.terms.length > 1 ? nearest > 0.5 : nearest > 1.3)
}
