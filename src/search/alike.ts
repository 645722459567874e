import { wordsOf } from '../lib/text.ts'
import type { Likeness } from './knowledge.ts'
import { usesOf } from './name-index.ts'
import type { Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'

/** What does the same comes in this number: further down it hardly does. */
const LIMIT = 40
/** What counts how much; found by looking at the outcome for known items. */
const WHOLE_WORK = 3
const OTHER_WORK = 0.2
const RENOWN = 1.5
const SAME_PLACE = 1
const ARCHIVED = -3

/** What a query compares: the items it names, and whether it is them that are sought, or what does the same. */
type Comparison = { subjects: number[]; isAboutThem: boolean }

/**
 * Items for a query that asks for what does the same as something it names ("alternative to Datadog"), or sets two names
 * side by side ("Istio vs Linkerd"). @returns undefined when it asks for nothing of the kind.
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
  // "an open source alternative to": what says nothing stands before.
  const start = words.findIndex((word) => !isFiller(index, word) || before.some((phrase) => phrase[0] === word))
  const said = words.slice(Math.max(start, 0))
  const opening = before.find((phrase) => phrase.every((word, at) => said[at] === word))
  const closing = after.find((phrase) => phrase.every((word, at) => said[said.length - phrase.length + at] === word))
  if (opening || closing) {
    const name = said.slice(opening?.length ?? 0, closing ? -closing.length : undefined)
    const subject = itemNamed(index, name)
    return subject === undefined ? undefined : { subjects: [subject], isAboutThem: false }
  }
  for (const phrase of between) {
    const at = words.findIndex((_, from) => from > 0 && phrase.every((word, step) => words[from + step] === word))
    if (at === -1) continue
    const [one, other] = [itemNamed(index, words.slice(0, at)), itemNamed(index, words.slice(at + phrase.length))]
    // "k8s vs Kubernetes": both names may be those of one item.
    if (one !== undefined && other !== undefined) return { subjects: [...new Set([one, other])], isAboutThem: true }
  }
  return undefined
}

/** The technology that has exactly this name, or goes by it. */
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
    // Where the roles are known, a place is too wide: Observability holds metrics and traces alike.
    if (shared === 0 && (first.roles.length > 0 || !isInPlace)) return
    // How much of the work it does counts; what else it does speaks little against it.
    const others = item.roles.length - shared
    const key =
      (WHOLE_WORK * shared) / Math.max(first.roles.length, 1) -
      OTHER_WORK * others +
      (isInPlace ? SAME_PLACE : 0) +
      RENOWN * prior(index, doc) +
      (item.maturity === 'archived' ? ARCHIVED : 0)
    found.push({ doc, tier: 'intent', key, alike: first.name })
  })
  return found.toSorted((a, b) => b.key - a.key || a.doc - b.doc).slice(0, LIMIT)
}

function prior(index: SearchIndex, doc: number): number {
  return index.priors[doc] ?? 0
}

function isFiller(index: SearchIndex, word: string): boolean {
  return index.vocabulary.stop.has(word) || index.knowledge.soft.includes(word)
}

const taken = new WeakMap<Likeness, { before: string[][]; after: string[][]; between: string[][] }>()

/** The phrases as words, longest first; made once. */
function likenessOf(likeness: Likeness): { before: string[][]; after: string[][]; between: string[][] } {
  let own = taken.get(likeness)
  if (!own) {
    const inWords = (phrases: readonly string[]) => phrases.map(wordsOf).toSorted((a, b) => b.length - a.length)
    const { before, after, between } = likeness
    taken.set(likeness, (own = { before: inWords(before), after: inWords(after), between: inWords(between) }))
  }
  return own
}
