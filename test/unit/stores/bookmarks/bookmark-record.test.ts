import { describe, expect, it } from 'vitest'

import { NOTE_LENGTH } from '../../../../src/lib/limits.ts'
import {
  cleanName,
  isListId,
  isNoteCut,
  readBookmark,
  readList,
  type Bookmark,
} from '../../../../src/stores/bookmarks/bookmark-record.ts'

const GOOD: Bookmark = { list: 'default', id: 'foo', name: 'Foo', keys: ['lfx:foo'], addedAt: 1, at: 1 }

it.each<[string, unknown, Bookmark | undefined]>([
  ['as it is written', GOOD, GOOD],
  ['of version 1', { id: 'foo', name: 'Foo', keys: ['lfx:foo'], addedAt: 1 }, GOOD],
  ['of a later version', { ...GOOD, colour: 'x' }, GOOD],
  ['in a list', { ...GOOD, list: 'a1' }, { ...GOOD, list: 'a1' }],
  ['in a list that can be none', { ...GOOD, list: '../x' }, GOOD],
  ['without a name', { ...GOOD, name: undefined }, { ...GOOD, name: 'foo' }],
  ['with a blank name', { ...GOOD, name: '  ' }, { ...GOOD, name: 'foo' }],
  ['with a name without end', { ...GOOD, name: 'x'.repeat(9000) }, { ...GOOD, name: 'x'.repeat(500) }],
  ['without keys', { ...GOOD, keys: null }, { ...GOOD, keys: [] }],
  ['with keys that are a text', { ...GOOD, keys: 'lfx:foo' }, { ...GOOD, keys: [] }],
  ['with a bad key', { ...GOOD, keys: [1, 'lfx:foo', {}, 'x'.repeat(501)] }, GOOD],
  ['without a date', { ...GOOD, addedAt: undefined }, { ...GOOD, addedAt: 0 }],
  ['with a date that JSON cannot hold', { ...GOOD, addedAt: Number.NaN }, { ...GOOD, addedAt: 0 }],
  ['with a date beyond time', { ...GOOD, at: 1e300 }, GOOD],
  ['with a note', { ...GOOD, note: 'why', noteAt: 5 }, { ...GOOD, note: 'why', noteAt: 5 }],
  ['with a note that is none', { ...GOOD, note: { html: 'x' } }, GOOD],
  ['with a place', { ...GOOD, rank: -2.5, rankAt: 5 }, { ...GOOD, rank: -2.5, rankAt: 5 }],
  ['with a place that is none', { ...GOOD, rank: '1' }, GOOD],
  ['with times that are none', { ...GOOD, at: '2', noteAt: '2', rankAt: '2' }, GOOD],
  ['that was let go', { ...GOOD, isGone: true }, { ...GOOD, isGone: true }],
  ['without an id', { ...GOOD, id: undefined }, undefined],
  ['whose id is no address', { ...GOOD, id: '../x' }, undefined],
  ['whose id is too long', { ...GOOD, id: 'x'.repeat(81) }, undefined],
  ['that is a text', 'foo', undefined],
  ['that is null', null, undefined],
  ['that is a list', [GOOD], undefined],
])('a bookmark %s', (_what, record, expected) => {
  expect(readBookmark(record)).toEqual(expected)
})

it('says when a note had to be cut', () => {
  const long = { ...GOOD, note: 'x'.repeat(NOTE_LENGTH + 1) }
  expect([isNoteCut(long), readBookmark(long)?.note?.length]).toEqual([true, NOTE_LENGTH])
  expect(isNoteCut({ ...GOOD, note: 'x'.repeat(NOTE_LENGTH) })).toBe(false)
  expect(isNoteCut(null)).toBe(false)
})

describe('a list', () => {
  it.each([
    [
      'as it is written',
      { id: 'a1', name: 'Mine', createdAt: 2, at: 3 },
      { id: 'a1', name: 'Mine', createdAt: 2, at: 3 },
    ],
    ['without name or time', { id: 'a1' }, { id: 'a1', name: '', createdAt: 0, at: 0 }],
    ['named like a method', { id: 'constructor' }, { id: 'constructor', name: '', createdAt: 0, at: 0 }],
    ['with times that are none', { id: 'a1', createdAt: '2', at: '3' }, { id: 'a1', name: '', createdAt: 0, at: 0 }],
    ['whose id is none', { id: '__proto__' }, undefined],
    ['that is a number', 7, undefined],
    ['that is null', null, undefined],
  ])('%s', (_what, record, expected) => {
    expect(readList(record)).toEqual(expected)
    expect(isListId((record as { id?: unknown } | null)?.id)).toBe(expected !== undefined)
  })
})

describe('a name from anywhere', () => {
  it.each([
    ['\u200b abc', 'abc'],
    ['ab\u{1F600}', 'ab'],
    ['\u0301', ''],
    [`a${'\u200b'.repeat(10)}b`, 'ab'],
    [`a${'\u200b'.repeat(11)}b`, 'a'],
  ])('%j in three characters is %j', (text, name) => {
    expect(cleanName(text, 3)).toBe(name)
  })
})
