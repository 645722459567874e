import type { AddressKind } from './address-index.ts'
import type { SearchIndex } from './search-index.ts'
import type { Analysis } from './analyse.ts'
import type { FuzzyMatch } from './fuzzy.ts'
import { FULL_AGREEMENT, type IntentMatch, type MeaningMatch } from './meaning.ts'
import type { NamedMatch } from './named.ts'
import type { Tier } from './hits.ts'

/** An item with all its matches. */
export type Ranked = {
  doc: number
  tier: Tier
  key: number
  named?: NamedMatch | undefined
  meaning?: MeaningMatch | undefined
  fuzzy?: FuzzyMatch | undefined
  /** The name of the item to which it is an alternative. */
  alike?: string | undefined
  /** Its relation to an address in the query. */
  address?: AddressKind | undefined
}

/** The order of the kinds of match: larger is better; a score below 5 orders within a kind. */
const STEP = 10
const PLACE = { exact: 9, alias: 8, veryIntent: 7, prefix: 6, words: 5, nearName: 4.5, meaning: 4, farName: 3 } as const
/** Organisations rank after all technology unless the query is their name. */
const ORGANISATION = -200
/** An organisation with the query's name ranks behind a technology with the same name or alias. */
const ORGANISATION_NAMED = -(PLACE.exact - PLACE.alias + 0.3) * STEP

/** If its name is also a subject ("control plane"), it ranks behind the answers to that subject. */
const ORGANISATION_NAMED_AS_SUBJECT = -(PLACE.exact - PLACE.veryIntent + 0.3) * STEP

type Findings = {
  analysis: Analysis
  named: ReadonlyMap<number, NamedMatch>
  intents: readonly IntentMatch[]
  meanings: ReadonlyMap<number, MeaningMatch>
  fuzzy: ReadonlyMap<number, FuzzyMatch>
}

/** Ranks all findings by the kind of match, then by score, which includes maturity and renown. */
export function rank(index: SearchIndex, findings: Findings): Ranked[] {
  const { analysis, named, intents, meanings, fuzzy } = findings
  const isVeryIntent = (intents[0]?.agreement ?? 0) >= FULL_AGREEMENT && !analysis.isUnfinished
  const nearest = Math.min(...[...fuzzy.values()].map((match) => match.distance))
  // Between a misspelt phrase and a misspelt name, the one with fewer errors wins.
  const isPhraseNearer = isVeryIntent && analysis.corrections < nearest
  const ranked = new Map<number, Ranked>()
  const add = (match: Ranked) => {
    const previous = ranked.get(match.doc)
    if (!previous || match.key > previous.key) ranked.set(match.doc, { ...previous, ...match })
  }
  const meaningPlace = isVeryIntent && (analysis.corrections === 0 || isPhraseNearer) ? PLACE.veryIntent : PLACE.meaning
  for (const meaning of meanings.values()) {
    const isAnswer = meaning.intent !== undefined && (meaning.answer >= 0.1 || meaning.coverage < 0.3)
    const place = isAnswer ? meaningPlace : PLACE.meaning
    add({ doc: meaning.doc, tier: isAnswer ? 'intent' : 'text', key: place * STEP + meaning.score, meaning })
  }
  for (const match of named.values()) {
    // Among equal names, items that also match the rest of the query rank first.
    const score = match.score + 0.2 * (meanings.get(match.doc)?.coverage ?? 0)
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
  for (const entry of all) {
    const isOrganisation = index.items[entry.doc]?.kind !== 'technology'
    if (isOrganisation) {
      const isNamed = entry.tier === 'exact'
      entry.key += !isNamed ? ORGANISATION : isSubject ? ORGANISATION_NAMED_AS_SUBJECT : ORGANISATION_NAMED
    }
    // A tie-breaker for shorter names: "Envoy" before "Envoy (Wasm)".
    entry.key -= (index.items[entry.doc]?.name.length ?? 0) * 1e-5
  }
  return all.toSorted((a, b) => b.key - a.key || a.doc - b.doc)
}

/** Whether a text match of several indexed words is more certain than a name two errors away. */
function isTextSurer(analysis: Analysis, meanings: ReadonlyMap<number, MeaningMatch>, nearest: number): boolean {
  return meanings.size > 0 && analysis.corrections === 0 && (analysis.terms.length > 1 ? nearest > 0.5 : nearest > 1.3)
}
