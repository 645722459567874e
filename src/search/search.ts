import type { Item } from '../domain/landscape/landscape.ts'
import { fold } from '../lib/text.ts'
import { findAddresses, type QueryAddresses } from './addressed.ts'
import { findAlike } from './alike.ts'
import { analyse, isIndexedWord, type Analysis } from './analyse.ts'
import { explain, labelOf } from './explain.ts'
import { findFuzzy } from './fuzzy.ts'
import type { SaidLevel, SearchAnswer, SearchOptions, Tier } from './hits.ts'
import { rowOf } from './knowledge.ts'
import { readLevels, type QueryLevels } from './levels.ts'
import { findByMeaning, findIntents, FULL_AGREEMENT } from './meaning.ts'
import { usesOf } from './name-index.ts'
import { findNamed } from './named.ts'
import { parseQuery, type Query } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'
import { withoutVersions } from './versions.ts'

export { mayNameImage } from './addressed.ts'
export { type FindImage, type SaidLevel, type SearchAnswer, type SearchHit, type Tier } from './hits.ts'

const DEFAULT_HIGHLIGHTED = 60

/** The results, and the interpretation of the query. */
type Found = {
  ranked: Ranked[]
  analysis: Analysis
  didYouMean?: string | undefined
  leftOut: string[]
  level?: SaidLevel | undefined
}

/** Searches for `query`: items, best first, with reasons. An empty query, and nonsense, have no results. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const parsed = parseQuery(query, index.levels.present)
  const addressed = findAddresses(index, parsed.text, options.image)
  const without = new Set(options.without)
  const found = findAddressesAndText(index, addressed, without)
  const { analysis, leftOut, level } = found
  const all = parsed.text === '' ? filteredOnly(index, parsed) : found.ranked
  const ranked = all.filter(({ doc }) => passes(index, doc, parsed))
  const limit = options.highlighted ?? DEFAULT_HIGHLIGHTED
  return {
    hits: ranked.map((match, at) => explain(index, analysis, match, at < limit)),
    didYouMean: ranked.length > 0 ? found.didYouMean : undefined,
    faults: parsed.faults,
    intents: findIntents(index, analysis).map(({ intent }) => labelOf(index, intent)),
    leftOut,
    unknownAddresses: addressed.unknown,
    level,
  }
}

/** The items of the query's addresses, then the results for its words. */
function findAddressesAndText(index: SearchIndex, addressed: QueryAddresses, without: ReadonlySet<Tier>): Found {
  const { found, text, named } = addressed
  if (found.length === 0) return findByLevels(index, text, without)
  // "alternative to https://…" asks for alternatives to the address's item.
  const likes = text === '' ? undefined : findAlike(index, named)
  if (likes) return { ranked: likes, analysis: analyse(index, named), leftOut: [] }
  const words = findByLevels(index, text, without)
  const docs = new Set(found.map(({ doc }) => doc))
  return { ...words, didYouMean: undefined, ranked: [...found, ...words.ranked.filter(({ doc }) => !docs.has(doc))] }
}

/** Extracts maturity levels from the words: alone they are the query, with other words they filter. */
function findByLevels(index: SearchIndex, text: string, without: ReadonlySet<Tier>): Found {
  const asked = readLevels(index.levels, text, {
    isIndexed: (word) => isIndexedWord(index, word),
    isStop: (word) => index.vocabulary.stop.has(word),
  })
  if (!asked || (asked.rest !== '' && isNamed(index, analyse(index, text)))) return findByText(index, text, without)
  const { levels, without: excluded, rest } = asked
  if (rest === '') return findWholeLevels(index, text, asked, without)
  const found = findByText(index, rest, without)
  const ranked = found.ranked.filter(({ doc }) => hasLevel(index.items[doc], asked))
  const isNone = ranked.length === 0
  return {
    ...found,
    ranked: isNone ? found.ranked : ranked,
    didYouMean: asked.rewritten ?? (found.didYouMean && `${asked.words} ${found.didYouMean}`),
    level: found.ranked.length === 0 ? undefined : { levels, without: excluded, rest, isNone },
  }
}

/** Separates levels in the sort key: larger than any renown. */
const RENOWN_RANGE = 1e5

/** All items of the levels by renown, then other results for the words. */
function findWholeLevels(index: SearchIndex, text: string, asked: QueryLevels, without: ReadonlySet<Tier>): Found {
  const { levels, without: excluded, rest } = asked
  const order = (doc: number) =>
    (index.renown[doc] ?? 0) - RENOWN_RANGE * levels.indexOf(index.items[doc]?.maturity ?? '')
  const ranked = index.items
    .flatMap((item, doc): Ranked[] => (hasLevel(item, asked) ? [{ doc, tier: 'filter', key: order(doc) }] : []))
    .toSorted((a, b) => b.key - a.key || byAge(index, a, b) || a.doc - b.doc)
  const docs = new Set(ranked.map(({ doc }) => doc))
  const found = findByText(index, text, without)
  // Texts that merely mention a level are excluded; items with that name, or for a problem of that name, are included.
  const also = found.ranked.filter(
    ({ doc, tier, meaning }) =>
      !docs.has(doc) &&
      tier !== 'text' &&
      tier !== 'fuzzy' &&
      !(tier === 'intent' && index.intents.intents[meaning?.intent ?? -1]?.isTerm),
  )
  const level = { levels, without: excluded, rest, isNone: false }
  return { ...found, ranked: [...ranked, ...also], didYouMean: asked.rewritten, leftOut: [], level }
}

/** Orders items of equal renown by the time since acceptance. */
function byAge(index: SearchIndex, a: Ranked, b: Ranked): number {
  const [dateA = '9', dateB = '9'] = [index.items[a.doc]?.acceptedAt, index.items[b.doc]?.acceptedAt]
  return dateA < dateB ? -1 : Number(dateA > dateB)
}

function hasLevel(item: Item | undefined, { levels, without }: QueryLevels): boolean {
  const maturity: string | undefined = item?.maturity
  if (levels.length > 0) return maturity !== undefined && levels.includes(maturity)
  return maturity === undefined || !without.includes(maturity)
}

/** Whether the words are the name of a technology, or all are words of such a name. */
function isNamed(index: SearchIndex, analysis: Analysis): boolean {
  return [...findNamed(index, analysis).values()].some(({ doc }) => index.items[doc]?.kind === 'technology')
}

/** Searches by words; versions are ignored unless they belong to a name or to an intent. */
function findByText(index: SearchIndex, text: string, without: ReadonlySet<Tier>): Found {
  const unversioned = withoutVersions(text)
  if (!unversioned) return findAsWritten(index, text, without)
  const analysis = analyse(index, text)
  const isMeant =
    findNamed(index, analysis).size > 0 || (findIntents(index, analysis)[0]?.agreement ?? 0) >= FULL_AGREEMENT
  const { sure, every, leftOut } = unversioned
  // A bare number is a version after a name ("postgres 16"), but not after other words ("layer 4 proxy").
  const isBehindName = usesOf(index.names, analyse(index, every).whole).length > 0
  const tries = [
    ...(isMeant ? [{ words: text, leftOut: [] }] : []),
    ...(isBehindName ? [{ words: every, leftOut: leftOut.every }] : []),
    { words: sure, leftOut: leftOut.sure },
    { words: every, leftOut: leftOut.every },
  ]
  for (const { words, leftOut: dropped } of tries) {
    const found = findAsWritten(index, words, without)
    if (found.ranked.length > 0) return { ...found, leftOut: dropped }
  }
  return findAsWritten(index, text, without)
}

function findAsWritten(index: SearchIndex, text: string, without: ReadonlySet<Tier>): Found {
  const analysis = analyse(index, text)
  const ranked = analysis.whole === '' ? findBySymbols(index, text) : findAll(index, text, analysis, without)
  return { ranked, analysis, didYouMean: suggestion(ranked[0], analysis), leftOut: [] }
}

/** Finds names by symbols without letters, such as "🚀". */
function findBySymbols(index: SearchIndex, text: string): Ranked[] {
  const plain = (name: string) => name.replace(/[\uFE0E\uFE0F\s]/g, '')
  const symbols = plain(text)
  if (!/\p{Extended_Pictographic}|\p{So}|\p{Regional_Indicator}/u.test(symbols)) return []
  return index.items
    .flatMap(({ name }, doc): Ranked[] =>
      plain(name).includes(symbols) ? [{ doc, tier: 'words', key: index.priors[doc] ?? 0 }] : [],
    )
    .toSorted((a, b) => b.key - a.key || a.doc - b.doc)
}

function findAll(index: SearchIndex, text: string, analysis: Analysis, without: ReadonlySet<Tier>): Ranked[] {
  const named = new Map([...findNamed(index, analysis)].filter(([, match]) => !without.has(match.tier)))
  const intents = without.has('intent') ? [] : findIntents(index, analysis)
  // An intent with such words ("a VPN alternative") takes precedence.
  const isProblem = (intents[0]?.agreement ?? 0) >= FULL_AGREEMENT && analysis.terms.length > 1
  const likes = without.has('intent') || isProblem ? undefined : findAlike(index, text)
  if (likes) return likes
  const meanings = findByMeaning(index, analysis, intents)
  if (without.has('text')) for (const [doc, match] of meanings) if (match.intent === undefined) meanings.delete(doc)
  // Fuzzy matches are unnecessary beside a correctly spelt name.
  const isSpeltName = [...named.values()].some(
    (match) => index.items[match.doc]?.kind === 'technology' || match.tier === 'exact',
  )
  const isSpelt = isSpeltName || analysis.isEveryday
  const fuzzy = isSpelt || without.has('fuzzy') ? new Map() : findFuzzy(index, analysis.whole)
  return rank(index, { analysis, named, intents, meanings, fuzzy })
}

/** Results for operators without words: all items by prior, to be filtered. */
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
  return fold(texts.join('\n'))
}

function suggestion(best: Ranked | undefined, analysis: Analysis): string | undefined {
  if (best?.tier === 'fuzzy') return best.fuzzy?.name
  return best && !best.named ? analysis.rewritten : undefined
}
