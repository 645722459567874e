import type { GlossaryTerm } from './knowledge.ts'

/** A part of a text at offset `start`; with `term`, if the glossary explains it. */
export type TextPart = { start: number; text: string; term?: GlossaryTerm | undefined }

type Matcher = { pattern: RegExp; terms: ReadonlyMap<string, GlossaryTerm> }
const matchers = new WeakMap<readonly GlossaryTerm[], Matcher>()

/** Splits `text` at the terms of `glossary`: whole words, plurals too, the longest term first, each term once. */
export function findTerms(text: string, glossary: readonly GlossaryTerm[]): TextPart[] {
  const { pattern, terms } = matcherOf(glossary)
  const parts: TextPart[] = []
  const seen = new Set<string>()
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const term = terms.get(singular(match[0]))
    if (!term || seen.has(term.id)) continue
    seen.add(term.id)
    if (match.index > done) parts.push({ start: done, text: text.slice(done, match.index) })
    parts.push({ start: match.index, text: match[0], term })
    done = match.index + match[0].length
  }
  if (done < text.length) parts.push({ start: done, text: text.slice(done) })
  return parts
}

function matcherOf(glossary: readonly GlossaryTerm[]): Matcher {
  const cached = matchers.get(glossary)
  if (cached) return cached
  const terms = new Map<string, GlossaryTerm>()
  // Terms take precedence over synonyms: "image" is the term "image", even if it is also a synonym of another.
  for (const term of glossary) addOnce(terms, term.term, term)
  for (const term of glossary) for (const other of term.also) addOnce(terms, other, term)
  const words = [...terms.keys()].toSorted((a, b) => b.length - a.length).map(pluralPattern)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  const matcher = { pattern, terms }
  matchers.set(glossary, matcher)
  return matcher
}

function addOnce(terms: Map<string, GlossaryTerm>, name: string, term: GlossaryTerm): void {
  const key = singular(name)
  if (!terms.has(key)) terms.set(key, term)
}

/** Removes the plural s of every word: good enough for both languages ("nœuds de gestion" → "nœud de gestion"). */
function singular(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ')
}

/** A pattern for a singular name whose words may have a plural s. */
function pluralPattern(name: string): string {
  return name
    .split(' ')
    .map((word) => `${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}s?`)
    .join(' ')
}
