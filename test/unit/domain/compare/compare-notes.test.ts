import { describe, expect, it } from 'vitest'

import { besideItems, compareNotes, confusedPairs } from '../../../../src/domain/compare/compare-notes.ts'
import type { Relations } from '../../../../src/domain/knowledge/knowledge.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const old = makeItem({ name: 'Old', maturity: 'archived' })
const heir = makeItem({ name: 'Heir', maturity: 'sandbox' })
const twin = makeItem({ name: 'Twin', maturity: 'graduated', id: 'twin-today', knownAs: 'twin' })
const other = makeItem({ name: 'Other', maturity: 'graduated' })
const alone = makeItem({ name: 'Alone' })
const landscape = makeLandscape([old, heir, twin, other, alone])
const relations: Relations = {
  confused: [
    { items: ['heir', 'twin'], text: 'Heir is not Twin.' },
    { items: ['twin', 'other'], text: 'Twin is not Other.' },
    { items: ['twin', 'gone'], text: 'Twin is not Gone.' },
  ],
  successors: { old: { items: ['heir', 'gone'], text: 'Use Heir.' } },
  states: {},
  firstMinutes: {},
}

describe('confusedPairs', () => {
  it('are those that are listed, the most mature first', () => {
    expect(confusedPairs(relations, landscape).map(({ items }) => items.map(({ name }) => name))).toEqual([
      ['Twin', 'Other'],
      ['Heir', 'Twin'],
    ])
  })
})

describe('compareNotes', () => {
  it('names what follows an archived one, then how two differ', () => {
    expect(compareNotes([twin, old, heir], relations, landscape)).toEqual([
      { kind: 'successor', item: old, successors: [heir], text: 'Use Heir.' },
      { kind: 'confused', items: [heir, twin], text: 'Heir is not Twin.' },
    ])
  })

  it('says nothing of one alone, nor of what is not archived any more', () => {
    expect(compareNotes([twin], relations, landscape)).toEqual([])
    const revived = makeItem({ name: 'Old', maturity: 'sandbox' })
    expect(compareNotes([revived], relations, makeLandscape([revived, heir]))).toEqual([])
  })
})

describe('besideItems', () => {
  it('offers successors, then what is often confused, none that is there already', () => {
    expect(besideItems([old, twin], relations, landscape, 4).map(({ name }) => name)).toEqual(['Heir', 'Other'])
    expect(besideItems([old, twin], relations, landscape, 1).map(({ name }) => name)).toEqual(['Heir'])
    expect(besideItems([alone], relations, landscape, 4)).toEqual([])
  })
})
