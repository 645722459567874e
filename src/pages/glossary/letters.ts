import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'

/** Terms in their order under the letters they begin with; accents do not count ("Événement" stands under E). */
export function byLetter(terms: readonly GlossaryTerm[]): { letter: string; terms: GlossaryTerm[] }[] {
  const letters = new Map<string, GlossaryTerm[]>()
  for (const term of terms) {
    const letter = [...term.term.normalize('NFD')][0]?.toUpperCase() ?? ''
    const own = letters.get(letter)
    if (own) own.push(term)
    else letters.set(letter, [term])
  }
  return [...letters].map(([letter, own]) => ({ letter, terms: own }))
}
