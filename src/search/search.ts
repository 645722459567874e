import type { Item } from '../domain/landscape.ts'
import { fold } from '../lib/text.ts'
import { findAlike } from './alike.ts'
import { analyse, type Analysis } from './analyse.ts'
import { explain, labelOf } from './explain.ts'
import { findFuzzy } from './fuzzy.ts'
import type { SearchAnswer, SearchOptions, Tier } from './hits.ts'
import { findByMeaning, findIntents, FULL_AGREEMENT } from './meaning.ts'
import { findNamed } from './named.ts'
import { rowOf } from './knowledge.ts'
import { parseQuery, type Query } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'

export { type SearchAnswer, type SearchHit, type Tier } from './hits.ts'

const HIGHLIGHTED = 60

/** Ranks the items that `query` means, best first, and says why. An empty query, and nonsense, mean none. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const parsed = parseQuery(query)
  const analysis = analyse(index, parsed.text)
  const found =
    analysis.whole === ''
      ? filteredOnly(index, parsed)
      : findAll(index, parsed.text, analysis, new Set(options.without))
  const ranked = found.filter(({ doc }) => passes(index, doc, parsed))
  const limit = options.highlighted ?? HIGHLIGHTED
  return {
    hits: ranked.map((one, at) => explain(index, analysis, one, at < limit)),
    didYouMean: suggestion(ranked[0], analysis),
    faults: parsed.faults,
    intents: analysis.whole === '' ? [] : findIntents(index, analysis).map(({ intent }) => labelOf(index, intent)),
  }
}

function findAll(index: SearchIndex, text: string, analysis: Analysis, without: ReadonlySet<Tier>): Ranked[] {
  const named = new Map([...findNamed(index, analysis)].filter(([, match]) => !without.has(match.tier)))
  const intents = without.has('intent') ? [] : findIntents(index, analysis)
  // A problem that is known by such words ("a VPN alternative") is what is meant then.
  const isProblem = (intents[0]?.agreement ?? 0) >= FULL_AGREEMENT && analysis.terms.length > 1
  const likes = without.has('intent') || isProblem ? undefined : findAlike(index, text)
  if (likes) return likes
  const meanings = without.has('text') && intents.length === 0 ? new Map() : findByMeaning(index, analysis, intents)
  if (without.has('text')) for (const [doc, match] of meanings) if (match.intent === undefined) meanings.delete(doc)
  // A name found by its spelling needs no guesses beside it.
  const isNamed = [...named.values()].some(
    (match) => index.items[match.doc]?.kind === 'technology' || match.tier === 'exact',
  )
  const isSpelt = isNamed || analysis.isEveryday
  const fuzzy = isSpelt || without.has('fuzzy') ? new Map() : findFuzzy(index, analysis.whole)
  return rank(index, { analysis, named, intents, meanings, fuzzy })
}

/** Operators without words: all that pass, the likeliest first. */
function filteredOnly(index: SearchIndex, query: Query): Ranked[] {
  if (query.filters.length === 0 && query.excluded.length === 0) return []
  const all = index.items.map((_, doc): Ranked => ({ doc, tier: 'filter', key: index.priors[doc] ?? 0 }))
  return all.toSorted((a, b) => b.key - a.key || a.doc - b.doc)
}

function passes(index: SearchIndex, doc: number, query: Query): boolean {
  const item = index.items[doc]
  if (!item || !query.filters.every((filter) => filter.test(item))) return false
  if (query.phrases.length === 0 && query.excluded.length === 0) return true
  const text = wholeText(index, item)
  return query.phrases.every((phrase) => text.includes(phrase)) && !query.excluded.some((word) => text.includes(word))
}

function wholeText(index: SearchIndex, item: Item): string {
  const sentence = rowOf(index.knowledge.sentences, item)
  const texts = [
    item.name,
    item.description,
    sentence?.en,
    sentence?.fr,
    ...(rowOf(index.knowledge.aliases, item) ?? []),
  ]
  return fold(texts.filter(Boolean).join('\n'))
}

function suggestion(best: Ranked | undefined, analysis: Analysis): string | undefined {
  if (best?.tier === 'fuzzy') return best.fuzzy?.name
  return best && !best.named ? analysis.rewritten : undefined
}
