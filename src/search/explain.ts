import { fold } from '../lib/text.ts'
import type { Analysis } from './analyse.ts'
import type { Reason, SearchHit } from './hits.ts'
import { fuzzyRanges, rangesInside, wordRanges, type Range } from './ranges.ts'
import type { Ranked } from './rank.ts'
import { isUnspaced } from './script-words.ts'
import type { SearchIndex } from './search-index.ts'
import { FIELDS } from './text-index.ts'
import { conceptOf } from './vocabulary.ts'

// Shared objects, because an answer has hundreds of hits and structured cloning transfers each object once.
const NO_RANGES: readonly Range[] = []
const BY_NAME: Reason = { kind: 'name' }
const BY_TEXT: Reason = { kind: 'text' }
const BY_SENTENCE: Reason = { kind: 'sentence' }
const BY_FILTER: Reason = { kind: 'filter' }
const byIntent = new WeakMap<object, Reason>()

/** Converts a ranked item to a hit, with highlights if `isHighlighted`. */
export function explain(index: SearchIndex, analysis: Analysis, ranked: Ranked, isHighlighted: boolean): SearchHit {
  const item = index.items[ranked.doc]
  const name = item?.name ?? ''
  const isFuzzy = ranked.tier === 'fuzzy'
  return {
    id: item?.id ?? '',
    tier: ranked.tier,
    reason: reasonOf(index, ranked),
    nameRanges: !isHighlighted
      ? NO_RANGES
      : isFuzzy
        ? fuzzyRanges(name, analysis.whole)
        : wordRanges(name, contentOf(index, analysis), analysis.whole),
    descriptionRanges: !isHighlighted || isFuzzy ? NO_RANGES : rangesIn(index, analysis, item?.description ?? ''),
  }
}

/** The label of an intent: its first phrase in each language, which is a term's name. */
export function labelOf(index: SearchIndex, intent: number): { id: string; label: { en: string; fr: string } } {
  const row = index.intents.intents[intent]
  return { id: row?.id ?? '', label: { en: row?.en[0] ?? '', fr: row?.fr[0] ?? '' } }
}

function reasonOf(index: SearchIndex, ranked: Ranked): Reason {
  const { tier, named, meaning, fuzzy } = ranked
  if (ranked.address !== undefined) return { kind: 'address', of: ranked.address }
  if (ranked.alike !== undefined) return { kind: 'alike', name: ranked.alike }
  if (tier === 'filter') return BY_FILTER
  if (tier === 'fuzzy') return { kind: 'lookalike', name: fuzzy?.name ?? '' }
  if (tier === 'intent' && meaning?.intent !== undefined) {
    return intentReason(index, meaning.intent)
  }
  if (tier !== 'text') return named?.alias === undefined ? BY_NAME : { kind: 'alias', alias: named.alias }
  const field = FIELDS[meaning?.field ?? -1]?.field
  if (field === 'subcategory' || field === 'category') {
    const item = index.items[ranked.doc]
    return { kind: 'listedUnder', category: item?.category ?? '', subcategory: item?.subcategory ?? '' }
  }
  if (field === 'sentence') return BY_SENTENCE
  return field === 'name' || field === 'alias' ? BY_NAME : BY_TEXT
}

function intentReason(index: SearchIndex, intent: number): Reason {
  const row = index.intents.intents[intent]
  const cached = row && byIntent.get(row)
  if (cached) return cached
  const { id, label } = labelOf(index, intent)
  const reason: Reason = row?.isTerm ? { kind: 'term', termId: id, label } : { kind: 'solves', intentId: id, label }
  if (row) byIntent.set(row, reason)
  return reason
}

/** The words of `text` that match the query, in either language: "journaux" highlights "logs". */
export function rangesIn(index: SearchIndex, analysis: Analysis, text: string): readonly Range[] {
  if (text === '') return NO_RANGES
  const content = contentOf(index, analysis)
  const ranges: Range[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = fold(match[0])
    const begun = content.find((prefix) => word.startsWith(prefix))
    const isSaid = () =>
      !index.vocabulary.stop.has(word) &&
      analysis.terms.some((term) => term.concept === conceptOf(index.vocabulary, word))
    if (begun !== undefined) ranges.push([match.index, match.index + Math.min(begun.length, match[0].length)])
    else if (isUnspaced(word)) ranges.push(...rangesInside(match[0], match.index, content))
    else if (isSaid()) ranges.push([match.index, match.index + match[0].length])
  }
  return ranges
}

function contentOf(index: SearchIndex, analysis: Analysis): string[] {
  const content = analysis.words.filter((word) => !index.vocabulary.stop.has(word))
  return content.length > 0 ? content : analysis.words
}
