import type { GlossaryTerm } from './knowledge.ts'

/** A stretch of a text; with `term`, one that the glossary explains. `start` is its place in the text. */
export type TextPart = { start: number; text: string; term?: GlossaryTerm | undefined }

type Matcher = { pattern: RegExp; terms: ReadonlyMap<string, GlossaryTerm> }
const matchers = new WeakMap<readonly GlossaryTerm[], Matcher>()

/** Takes `text` apart at the terms of `glossary`: whole words, plurals too, the longest term first, each term once. */
export function findTerms(text: string, glossary: readonly GlossaryTerm[]): TextPart[] {
  const { pattern, terms } = matcherOf(glossary)
  const parts: TextPart[] = []
  const seen = new Set<string>()
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const term = terms.get(singular(match[0].toLowerCase())) ?? terms.get(match[0].toLowerCase())
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
  const known = matchers.get(glossary)
  if (known) return known
  const terms = new Map<string, GlossaryTerm>()
  // Names in full come before other ways to say them: "image" is the image, whatever else is also called so.
  for (const term of glossary) addOnce(terms, term.term, term)
  for (const term of glossary) for (const other of term.also) addOnce(terms, other, term)
  const words = [...terms.keys()].toSorted((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'giu')
  const matcher = { pattern, terms }
  matchers.set(glossary, matcher)
  return matcher
}

function addOnce(terms: Map<string, GlossaryTerm>, name: string, term: GlossaryTerm): void {
  const key = singular(name.toLowerCase())
  if (!terms.has(key)) terms.set(key, term)
}

/** Good enough for both languages: no term of ours differs from another by its last s. */
function singular(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
