// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readBookmarks, type Bookmark } from '../../../src/stores/bookmark-record.ts'

const GOOD: Bookmark = { id: 'foo', name: 'Foo', keys: ['lfx:foo'], addedAt: 1 }

describe('a record', () => {
  it.each<[string, unknown, Bookmark | undefined]>([
    ['as it is written', GOOD, GOOD],
    ['of a later version', { ...GOOD, note: 'x' }, GOOD],
    ['without a name', { ...GOOD, name: undefined }, { ...GOOD, name: 'foo' }],
    ['with a blank name', { ...GOOD, name: '  ' }, { ...GOOD, name: 'foo' }],
    ['with a name without end', { ...GOOD, name: 'x'.repeat(9000) }, { ...GOOD, name: 'x'.repeat(500) }],
    ['without keys', { ...GOOD, keys: null }, { ...GOOD, keys: [] }],
    ['with a bad key', { ...GOOD, keys: [1, 'lfx:foo', {}, 'x'.repeat(501)] }, GOOD],
    ['without a date', { ...GOOD, addedAt: undefined }, { ...GOOD, addedAt: 0 }],
    ['with a date that JSON cannot hold', { ...GOOD, addedAt: Number.NaN }, { ...GOOD, addedAt: 0 }],
    ['without an id', { ...GOOD, id: undefined }, undefined],
    ['whose id is no address', { ...GOOD, id: '../x' }, undefined],
    ['whose id is too long', { ...GOOD, id: 'x'.repeat(81) }, undefined],
    ['that is a text', 'foo', undefined],
    ['that is null', null, undefined],
    ['that is a list', [GOOD], undefined],
  ])('%s', (_what, record, expected) => {
    const neighbour = { ...GOOD, id: 'neighbour' }
    const { bookmarks, unreadable } = readBookmarks({ bookmarks: [record, neighbour] })
    expect(bookmarks).toEqual(expected ? [expected, neighbour] : [neighbour])
    expect(unreadable).toBe(expected ? 0 : 1)
  })
})

it.each<[string, unknown, number]>([
  ['nothing', undefined, 0],
  ['null', null, 1],
  ['a text', 'x', 1],
  ['a mapping without bookmarks', {}, 1],
  ['bookmarks that are no list', { bookmarks: { 0: GOOD } }, 1],
])('%s is read as no bookmarks', (_what, value, unreadable) => {
  expect(readBookmarks(value)).toEqual({ bookmarks: [], unreadable })
})

it('keeps the first of two records with one id', () => {
  const { bookmarks } = readBookmarks({ bookmarks: [GOOD, { ...GOOD, name: 'Later' }] })
  expect(bookmarks).toEqual([GOOD])
})

describe('whatever is stored', () => {
  const bookmark = fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
    name: fc.string({ minLength: 1, maxLength: 40 }).filter((name) => name.trim() !== ''),
    keys: fc.array(fc.string({ maxLength: 60 }), { maxLength: 4 }),
    addedAt: fc.integer({ min: 0 }),
  })

  it('never throws', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.record({ bookmarks: fc.anything() }),
      fc.record({ bookmarks: fc.array(fc.anything()) }),
    )
    fc.assert(
      fc.property(values, (value) => {
        const { bookmarks, unreadable } = readBookmarks(value)
        expect(unreadable).toBeGreaterThanOrEqual(0)
        for (const { id } of bookmarks) expect(id).toMatch(/^[a-z0-9-]{1,80}$/)
      }),
    )
  })

  it('loses no readable record, whatever stands between', () => {
    const good = fc.uniqueArray(bookmark, { selector: (one) => one.id, maxLength: 12 })
    fc.assert(
      fc.property(
        good,
        fc.array(fc.jsonValue(), { maxLength: 12 }),
        fc.infiniteStream(fc.nat(20)),
        (kept, junk, places) => {
          const list: unknown[] = [...kept]
          for (const value of junk) list.splice((places.next().value ?? 0) % (list.length + 1), 0, value)
          const stored = JSON.parse(JSON.stringify({ bookmarks: list })) as unknown
          const { bookmarks, unreadable } = readBookmarks(stored)
          expect(bookmarks.filter((one) => kept.some((own) => own.id === one.id))).toEqual(kept)
          expect(bookmarks.length + unreadable).toBeLessThanOrEqual(list.length)
        },
      ),
    )
  })
})
