import { wordsOf } from '../lib/text.ts'
import type { Likeness } from './knowledge.ts'
import { usesOf } from './name-index.ts'
import type { Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'

/** Most similar items; further ones are hardly similar. */
const MAX_SIMILAR = 40
/** Weights, tuned on the results for familiar items. */
const WHOLE_WORK = 3
const OTHER_WORK = 0.2
const RENOWN = 1.5
const SAME_PLACE = 1
const ARCHIVED = -3

/** A comparison in a query: the named items, and whether these are sought or similar ones. */
type Comparison = { subjects: number[]; isAboutThem: boolean }

/**
 * Results for a query that asks for alternatives to an item ("alternative to Datadog"), or compares two ("Istio vs
 * Linkerd"). @returns undefined for other queries.
 */
export function findAlike(index: SearchIndex, text: string): Ranked[] | undefined {
  const comparison = comparisonIn(index, wordsOf(text))
  if (!comparison) return undefined
  const { subjects, isAboutThem } = comparison
  const named = isAboutThem ? subjects.map((doc, at): Ranked => ({ doc, tier: 'exact', key: 1000 - at })) : []
  return [...named, ...alike(index, subjects)]
}

function comparisonIn(index: SearchIndex, words: readonly string[]): Comparison | undefined {
  const { before, after, between } = likenessOf(index.knowledge.likeness)
  // Skips leading filler: "an open source alternative to".
  const start = words.findIndex((word) => !isFiller(index, word) || before.some((phrase) => phrase[0] === word))
  const content = words.slice(Math.max(start, 0))
  const opening = before.find((phrase) => phrase.every((word, at) => content[at] === word))
  const closing = after.find((phrase) =>
    phrase.every((word, at) => content[content.length - phrase.length + at] === word),
  )
  if (opening || closing) {
    const name = content.slice(opening?.length ?? 0, closing ? -closing.length : undefined)
    const subject = itemNamed(index, name)
    return subject === undefined ? undefined : { subjects: [subject], isAboutThem: false }
  }
  for (const phrase of between) {
    const at = words.findIndex((_, from) => from > 0 && phrase.every((word, step) => words[from + step] === word))
    if (at === -1) continue
    const [first, second] = [itemNamed(index, words.slice(0, at)), itemNamed(index, words.slice(at + phrase.length))]
    // Both names may belong to the same item: "k8s vs Kubernetes".
    if (first !== undefined && second !== undefined)
      return { subjects: [...new Set([first, second])], isAboutThem: true }
  }
  return undefined
}

/** The technology with exactly this name or alias. */
function itemNamed(index: SearchIndex, words: readonly string[]): number | undefined {
  const from = words.findIndex((word) => !index.vocabulary.stop.has(word))
  return usesOf(index.names, words.slice(Math.max(from, 0)).join(''))
    .filter(({ doc }) => index.items[doc]?.kind === 'technology')
    .toSorted((a, b) => Number(a.isDerived) - Number(b.isDerived) || prior(index, b.doc) - prior(index, a.doc))[0]?.doc
}

function alike(index: SearchIndex, subjects: readonly number[]): Ranked[] {
  const first = index.items[subjects[0] ?? -1]
  if (!first) return []
  const found: Ranked[] = []
  index.items.forEach((item, doc) => {
    if (item.kind !== 'technology' || subjects.includes(doc) || item.name === first.name) return
    const shared = item.roles.filter((role) => first.roles.includes(role)).length
    const isInPlace = item.category === first.category && item.subcategory === first.subcategory
    // With roles, a place is too broad: Observability includes both metrics and traces.
    if (shared === 0 && (first.roles.length > 0 || !isInPlace)) return
    // The share of common roles counts; further roles count little against it.
    const others = item.roles.length - shared
    const key =
      (WHOLE_WORK * shared) / Math.max(first.roles.length, 1) -
      OTHER_WORK * others +
      (isInPlace ? SAME_PLACE : 0) +
      RENOWN * prior(index, doc) +
      (item.maturity === 'archived' ? ARCHIVED : 0)
    found.push({ doc, tier: 'intent', key, alike: first.name })
  })
  return found.toSorted((a, b) => b.key - a.key || a.doc - b.doc).slice(0, MAX_SIMILAR)
}

function prior(index: SearchIndex, doc: number): number {
  return index.priors[doc] ?? 0
}

function isFiller(index: SearchIndex, word: string): boolean {
  return index.vocabulary.stop.has(word) || index.knowledge.soft.includes(word)
}

const cache = new WeakMap<Likeness, { before: string[][]; after: string[][]; between: string[][] }>()

/** The phrases as words, longest first; cached. */
function likenessOf(likeness: Likeness): { before: string[][]; after: string[][]; between: string[][] } {
  let phrasesByPosition = cache.get(likeness)
  if (!phrasesByPosition) {
    const inWords = (phrases: readonly string[]) => phrases.map(wordsOf).toSorted((a, b) => b.length - a.length)
    const { before, after, between } = likeness
    phrasesByPosition = { before: inWords(before), after: inWords(after), between: inWords(between) }
    cache.set(likeness, phrasesByPosition)
  }
  return phrasesByPosition
}
