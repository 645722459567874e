import { describe, expect, it } from 'vitest'

import type { Bookmark } from '../../../../src/stores/bookmarks/bookmark-record.ts'
import {
  fingerprintOf,
  mergeQuarantined,
  mergeStates,
  EMPTY_STATE,
  type BookmarkState,
} from '../../../../src/stores/bookmarks/merge.ts'

const WHOLE: Bookmark = {
  list: 'default',
  id: 'a',
  name: 'A',
  keys: ['k'],
  addedAt: 1,
  at: 5,
  note: 'n',
  noteAt: 5,
  rank: 5,
  rankAt: 5,
}
const holding = (one: Bookmark): BookmarkState => ({ ...EMPTY_STATE, bookmarks: new Map([['default/a', one]]) })
const merged = (one: Bookmark, other: Bookmark) => mergeStates(holding(one), holding(other)).bookmarks.get('default/a')

describe('two records of one bookmark', () => {
  it.each<[Partial<Bookmark>, Partial<Bookmark>]>([
    [{ at: 5 }, { at: 6 }],
    [{ isGone: true }, { isGone: undefined }],
    [{ name: 'A' }, { name: 'B' }],
    [{ keys: ['k'] }, { keys: ['l'] }],
    [{ addedAt: 1 }, { addedAt: 2 }],
    [{ note: 'n' }, { note: 'o' }],
    [{ noteAt: 5 }, { noteAt: 6 }],
    [{ rank: 5 }, { rank: 6 }],
    [{ rankAt: 5 }, { rankAt: 6 }],
  ])('that differ in %j and %j alone come to the second, whichever is heard first', (less, more) => {
    const [one, other] = [
      { ...WHOLE, ...less },
      { ...WHOLE, ...more },
    ]
    expect(merged(one, other)).toEqual(other)
    expect(merged(other, one)).toEqual(other)
  })

  it('that are equal leave the existing object unchanged', () => {
    const one = { ...WHOLE }
    expect(merged(one, { ...WHOLE, keys: ['k'] })).toBe(one)
  })

  it('merge to the later note and the later rank, though the other was added later', () => {
    const [one, other] = [
      { ...WHOLE, at: 9 },
      { ...WHOLE, note: undefined, noteAt: 6, rank: undefined, rankAt: 6 },
    ]
    const { note: _note, rank: _rank, ...both } = { ...WHOLE, at: 9, noteAt: 6, rankAt: 6 }
    expect(merged(one, other)).toEqual(both)
    expect(merged(other, one)).toEqual(both)
  })

  it('without note and rank merge to one without them and their times', () => {
    const bare: Bookmark = { list: 'default', id: 'a', name: 'A', keys: [], addedAt: 1, at: 1 }
    expect(Object.keys(merged(bare, { ...bare, at: 2 }) ?? {})).toEqual(Object.keys(bare))
    expect(merged({ ...bare, noteAt: 1, rankAt: 1 }, { ...bare, at: 2 })).toEqual({
      ...bare,
      at: 2,
      noteAt: 1,
      rankAt: 1,
    })
  })
})

describe('the merged state of two tabs', () => {
  const list = (name: string, at: number, more = {}) => ({ id: 'l1', name, createdAt: 1, at, ...more })
  const named = (...given: Parameters<typeof list>): BookmarkState => ({
    ...EMPTY_STATE,
    lists: new Map([['l1', list(...given)]]),
  })

  it.each<[string, BookmarkState, BookmarkState, object]>([
    ['the later of two lists', named('Z', 1), named('A', 2), { name: 'A', at: 2 }],
    ['at the same time the one that is there', named('Z', 1, { isGone: true }), named('A', 1), { name: 'A' }],
    ['otherwise the one whose text sorts last', named('A', 1), named('B', 1), { name: 'B' }],
  ])('has %s, whichever is heard first', (_, one, other, expected) => {
    expect(mergeStates(one, other).lists.get('l1')).toMatchObject(expected)
    expect(mergeStates(other, one).lists.get('l1')).toMatchObject(expected)
  })

  it('has the target list that was chosen later', () => {
    const aims = (id: string, at: number) => ({ ...EMPTY_STATE, target: { id, at } })
    expect(mergeStates(aims('l1', 1), aims('l2', 2)).target.id).toBe('l2')
    expect(mergeStates(aims('l2', 2), aims('l1', 1)).target.id).toBe('l2')
  })

  it('has each quarantined text once', () => {
    const aside = (at: number) => ({ ...EMPTY_STATE, aside: [{ text: 'x', at }] })
    expect(mergeStates(aside(1), aside(2)).aside).toEqual([{ text: 'x', at: 2 }])
  })

  it('is the existing object if both are equal', () => {
    const [one, other] = [named('A', 1), named('A', 1)]
    expect(mergeStates(one, other).lists.get('l1')).toBe(one.lists.get('l1'))
  })

  it('has all quarantined texts except those discarded by either', () => {
    const kept = {
      ...EMPTY_STATE,
      aside: [
        { text: 'x', at: 5 },
        { text: 'y', at: 5 },
      ],
    }
    const discarding = (...texts: string[]) => ({
      ...EMPTY_STATE,
      discarded: new Map(texts.map((text) => [fingerprintOf(text), { at: 6 }])),
    })
    const left = (...texts: string[]) => mergeStates(kept, discarding(...texts)).aside.map((one) => one.text)
    expect([left(), left('x'), left('x', 'y'), left('z')]).toEqual([['x', 'y'], ['y'], [], ['x', 'y']])
    const undone = { ...discarding(), discarded: new Map([[fingerprintOf('x'), { at: 7, isGone: true as const }]]) }
    expect(mergeStates(kept, undone).aside).toHaveLength(2)
    expect(mergeStates(kept, { ...EMPTY_STATE, asideClearedAt: 4 }).aside).toHaveLength(2)
    expect(mergeStates(kept, { ...EMPTY_STATE, asideClearedAt: 5 }).aside).toHaveLength(0)
  })
})

it.each([
  ['', '0:0'],
  ['a', '1:97'],
  ['ac', '2:3106'],
  ['{"state":', '9:-1749732414'],
])('the mark of %j is as it has been stored since: %s', (text, mark) => {
  expect(fingerprintOf(text)).toBe(mark)
})

it('quarantined texts are sorted by time, then by content, without duplicates', () => {
  const texts = (...all: [string, number][]) =>
    mergeQuarantined(all.map(([text, at]) => ({ text, at }))).map((one) => `${one.text}${one.at}`)
  expect(texts(['b', 2], ['c', 1], ['a', 2], ['d', 2])).toEqual(['c1', 'a2', 'b2', 'd2'])
  expect(texts(['d', 2], ['c', 2], ['b', 2], ['a', 2])).toEqual(['a2', 'b2', 'c2', 'd2'])
  expect(texts(['a', 2], ['a', 3], ['a', 1])).toEqual(['a3'])
  const [raw, searched] = [
    { text: 'a', at: 1, isRaw: true as const },
    { text: 'a', at: 1 },
  ]
  expect([mergeQuarantined([raw, searched]), mergeQuarantined([searched, raw])]).toEqual([[searched], [searched]])
})
