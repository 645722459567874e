import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'

/** Groups terms by first letter, in their order; accents are ignored ("Événement" is listed under E). */
export function groupByLetter(terms: readonly GlossaryTerm[]): { letter: string; terms: GlossaryTerm[] }[] {
  const letters = new Map<string, GlossaryTerm[]>()
  for (const term of terms) {
    const letter = [...term.term.normalize('NFD')][0]?.toUpperCase() ?? ''
    const group = letters.get(letter)
    if (group) group.push(term)
    else letters.set(letter, [term])
  }
  return [...letters].map(([letter, group]) => ({ letter, terms: group }))
}
