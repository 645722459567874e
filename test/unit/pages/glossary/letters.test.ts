import { expect, it } from 'vitest'

import type { GlossaryTerm } from '../../../../src/domain/knowledge/knowledge.ts'
import { groupByLetter } from '../../../../src/pages/glossary/letters.ts'

const term = (name: string): GlossaryTerm => ({
  id: name,
  term: name,
  also: [],
  text: '',
  items: [],
  see: [],
  areas: [],
})

it('groups terms by first letter, ignoring accents, in order', () => {
  const names = ['Agent', 'alerte', 'Événement', 'eBPF', 'Étiquette', '12-factor']
  expect(groupByLetter(names.map(term)).map(({ letter, terms }) => [letter, terms.map((entry) => entry.term)])).toEqual(
    [
      ['A', ['Agent', 'alerte']],
      ['E', ['Événement', 'eBPF', 'Étiquette']],
      ['1', ['12-factor']],
    ],
  )
  expect(groupByLetter([])).toEqual([])
})
