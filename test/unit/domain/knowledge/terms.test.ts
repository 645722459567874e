import { describe, expect, it } from 'vitest'
import type { GlossaryTerm } from '../../../../src/domain/knowledge/knowledge.ts'
import { findTerms } from '../../../../src/domain/knowledge/terms.ts'

const term = (id: string, name: string, also: string[] = []): GlossaryTerm => ({
  id,
  term: name,
  also,
  text: '',
  areas: [],
  items: [],
  see: [],
})
const glossary = [
  term('node', 'Nœud'),
  term('manager', 'Nœud de gestion'),
  term('image', 'Image', ['container image']),
  term('sbom', 'SBOM'),
  term('cpp', 'C++'),
]

/** What is explained in a text: the words as they stand, and the term. */
const found = (text: string) =>
  findTerms(text, glossary).flatMap((part) => (part.term ? [[part.text, part.term.id]] : []))

describe('findTerms', () => {
  it.each<[string, string[][]]>([
    [
      'An image and a SBOM.',
      [
        ['image', 'image'],
        ['SBOM', 'sbom'],
      ],
    ],
    ['Images of images', [['Images', 'image']]],
    ['des nœuds de gestion', [['nœuds de gestion', 'manager']]],
    [
      'les nœuds, puis un nœud de gestion',
      [
        ['nœuds', 'node'],
        ['nœud de gestion', 'manager'],
      ],
    ],
    ['two container images', [['container images', 'image']]],
    ['imagery, pre-image and image-less are other words', []],
    ['no term at all', []],
  ])('finds in "%s" what the glossary explains', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('loses no character', () => {
    const text = 'An image, two images; des nœuds de gestion.'
    expect(
      findTerms(text, glossary)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
