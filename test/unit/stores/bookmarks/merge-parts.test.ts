import { describe, expect, it } from 'vitest'

import {
  readBookmark,
  readList,
  timeOf,
  cleanName,
  type Bookmark,
} from '../../../../src/stores/bookmarks/bookmark-record.ts'
import {
  bookmarkKey,
  mergeQuarantined,
  mergeStates,
  EMPTY_STATE,
  type BookmarkState,
} from '../../../../src/stores/bookmarks/merge.ts'
import { parseState, parseWithQuarantine, serializeState } from '../../../../src/stores/bookmarks/serialize.ts'
import { allBookmarks, bookmarksIn, listsOf, rankOf } from '../../../../src/stores/bookmarks/selectors.ts'
import {
  joinNotes,
  moveBefore,
  newListId,
  renameList,
  migrateIds,
  withList,
  withNote,
  withTarget,
} from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import { removeItem, addItems, targetOf } from '../../../../src/stores/bookmarks/item-edits.ts'
import { salvage, withSalvage } from '../../../../src/stores/bookmarks/salvage.ts'
import { facts } from './support.ts'

const order = (kept: BookmarkState, list = 'default') => bookmarksIn(kept, list).map((one) => one.id)
const of = (kept: BookmarkState, key: string) => kept.bookmarks.get(key)
const read = (state: unknown, version: unknown = 2, now = 100) => parseState(JSON.stringify({ state, version }), now)

describe('a record', () => {
  it('keeps ten keys of 500 letters, and times that a date can hold', () => {
    const keys = [...Array.from({ length: 12 }, (_, n) => `k${n}`), 'x'.repeat(500)]
    expect(readBookmark({ id: 'a', keys: ['y'.repeat(500), 'z'.repeat(501), ...keys] })?.keys).toHaveLength(10)
    expect(readBookmark({ id: 'a', keys: ['y'.repeat(500)] })?.keys[0]).toHaveLength(500)
    expect([0, 8.64e15, 8.64e15 + 2, -1, Number.NaN, '1', null].map(timeOf)).toEqual([
      0,
      8.64e15,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(readBookmark({ id: 'x'.repeat(80) })?.id).toHaveLength(80)
    expect(readBookmark({ id: 'a', note: '' })).not.toHaveProperty('note')
    expect(readBookmark({ id: 'a', isGone: 'true', noteAt: -1, rank: Infinity })).toEqual({
      list: 'default',
      id: 'a',
      name: 'a',
      keys: [],
      addedAt: 0,
      at: 0,
    })
    expect(readBookmark({ id: 'a', note: 'n'.repeat(4001) })?.note).toHaveLength(4000)
  })

  it('of a list has a name of 80 letters and an id of 32', () => {
    expect(readList({ id: 'a'.repeat(32), name: 'n'.repeat(90), createdAt: 5, isGone: true })).toEqual({
      id: 'a'.repeat(32),
      name: 'n'.repeat(80),
      createdAt: 5,
      at: 5,
      isGone: true,
    })
    expect(readList({ id: 'a'.repeat(33) })).toBeUndefined()
    expect(readList({ id: 'a', name: 7, isGone: 1 })).toEqual({ id: 'a', name: '', createdAt: 0, at: 0 })
  })

  it('has its name in one line, without invisible characters', () => {
    expect(cleanName('  a\u200b b  ', 80)).toBe(cleanName('a b', 80))
    expect(cleanName('abcdef', 3)).toBe('abc')
    expect(cleanName('ab  cd', 3)).toBe('ab')
    expect(cleanName(`${' '.repeat(50)}x`, 3)).toBe('x')
    expect(cleanName(`a${'\u200b'.repeat(8)}b`, 3)).toBe('ab')
    expect(cleanName(`a${'\u200b'.repeat(20)}b`, 3), 'bounded before').toBe('a')
  })
})

describe('the stored state', () => {
  it('is parsed with all its parts, and serialized to the same text', () => {
    const state = {
      lists: [{ id: 'l1', name: 'One', createdAt: 1, at: 2 }],
      bookmarks: [
        { list: 'l1', id: 'a', name: 'A', keys: ['k'], addedAt: 1, at: 3, note: 'n', noteAt: 3, rank: 1.5, rankAt: 2 },
      ],
      target: { id: 'l1', at: 4 },
      aside: [{ text: 't', at: 5, isRaw: true }],
      asideClearedAt: 1,
      discarded: [
        { mark: '1:2', at: 3, isGone: true },
        { mark: '3:4', at: 99 },
      ],
    }
    const { state: kept, unread } = read(state)
    expect(unread).toBeUndefined()
    expect(JSON.parse(serializeState(kept, 100))).toEqual({ state, version: 2 })
  })

  it('omits empty parts', () => {
    expect(serializeState(EMPTY_STATE, 1)).toBe(
      '{"state":{"lists":[],"bookmarks":[],"target":{"id":"default","at":0}},"version":2}',
    )
  })

  it.each<[string, unknown, unknown, number]>([
    ['lists that are none', { lists: 7, bookmarks: [] }, '[7]', 0],
    ['a list that is none', { lists: [{ id: 'A' }], bookmarks: [] }, '[{"id":"A"}]', 0],
    ['a bookmark that is none', { bookmarks: [7, { id: 'a' }] }, '[7]', 1],
    [
      'two of one',
      {
        bookmarks: [
          { id: 'a', name: 'First' },
          { id: 'a', name: 'Second' },
        ],
      },
      undefined,
      1,
    ],
    ['a target that is none', { bookmarks: [], target: { id: '../', at: -1 } }, undefined, 0],
    ['texts aside that are none', { bookmarks: [], aside: [7, { text: 5 }, { text: 't' }] }, undefined, 0],
  ])('reads %s', (_, state, unread, count) => {
    const found = read(state)
    expect([found.unread?.text, allBookmarks(found.state).length]).toEqual([unread, count])
    expect(found.unread?.isRaw).toBeUndefined()
    expect(found.state.target).toEqual({ id: 'default', at: 0 })
    expect(found.state.bookmarks.size).toBe(count)
    if (count === 1 && unread === undefined) expect(allBookmarks(found.state)[0]?.name).toBe('First')
  })

  it.each<[unknown, boolean]>([
    [2, true],
    [1, true],
    [undefined, true],
    [3, false],
    ['2', false],
  ])('of version %j is understood: %s', (version, isKnown) => {
    expect(read({ bookmarks: [] }, version).unread === undefined).toBe(isKnown)
  })

  it('of a later version with quarantined text is not quarantined again', () => {
    expect(read({ bookmarks: [], aside: [{ text: 't', at: 1 }] }, 3).unread).toBeUndefined()
  })

  it.each(['', 'null', '7', '[]', '{}', '{"state":7}', '{"state":{}}', '{"state":{"bookmarks":{}}}'])(
    'is nothing in %j, which is set aside whole',
    (text) => {
      expect(parseState(text, 7)).toEqual({ state: EMPTY_STATE, unread: { text, at: 7, isRaw: true } })
      expect(parseWithQuarantine(text, 7).aside).toEqual([{ text, at: 7, isRaw: true }])
    },
  )

  it('is unchanged by merging the empty state', () => {
    const kept = addItems(EMPTY_STATE, 'default', [facts('a')], 1)
    expect(mergeStates(kept, EMPTY_STATE)).toBe(kept)
    expect(mergeStates(EMPTY_STATE, kept)).toBe(kept)
    expect(mergeStates(kept, kept)).toBe(kept)
    expect(bookmarkKey({ list: 'l', id: 'i' })).toBe('l/i')
  })

  it('has quarantined texts in the order in which they were found', () => {
    const found = mergeQuarantined([
      { text: 'b', at: 2 },
      { text: 'c', at: 1 },
      { text: 'a', at: 2 },
    ])
    expect(found.map((one) => one.text)).toEqual(['c', 'a', 'b'])
  })

  it.each<[string, Partial<Bookmark>, Partial<Bookmark>, Partial<Bookmark>]>([
    ['the later name', { name: 'X', at: 5 }, { name: 'Y', at: 6 }, { name: 'Y', at: 6 }],
    ['the later keys', { keys: ['x'], at: 5 }, { keys: ['y'], at: 6 }, { keys: ['y'] }],
    ['the later note', { note: 'x', noteAt: 9 }, { note: 'y', noteAt: 8 }, { note: 'x', noteAt: 9 }],
    ['the later place', { rank: 1, rankAt: 8 }, { rank: 2, rankAt: 9 }, { rank: 2, rankAt: 9 }],
    ['no note, if that is later', { noteAt: 9 }, { note: 'y', noteAt: 8 }, { noteAt: 9 }],
    ['when it was added', { addedAt: 1, at: 6 }, { addedAt: 2, at: 5 }, { addedAt: 1 }],
    ['that it is gone, if that is later', { isGone: true, at: 6 }, { at: 5 }, { isGone: true }],
  ])('takes of two records %s', (_, one, other, expected) => {
    const record = (more: Partial<Bookmark>): BookmarkState => ({
      ...EMPTY_STATE,
      bookmarks: new Map([
        ['default/a', { list: 'default', id: 'a', name: 'A', keys: [], addedAt: 1, at: 1, ...more }],
      ]),
    })
    for (const both of [mergeStates(record(one), record(other)), mergeStates(record(other), record(one))]) {
      expect(of(both, 'default/a')).toMatchObject(expected)
    }
  })
})

describe('derived lists and bookmarks', () => {
  const at = (id: string, more: Partial<Bookmark> = {}): [string, Bookmark] => {
    const one = { list: 'default', ...facts(id), addedAt: 5, at: 5, ...more }
    return [bookmarkKey(one), one]
  }
  const kept = (...all: [string, Bookmark][]): BookmarkState => ({ ...EMPTY_STATE, bookmarks: new Map(all) })

  it('are sorted by rank, then by age, then by id', () => {
    expect(order(kept(at('c'), at('b'), at('a', { addedAt: 6 }), at('d', { rank: 1 })))).toEqual(['d', 'b', 'c', 'a'])
    expect(order(kept(at('x', { rank: 5, addedAt: 9 }), at('y', { rank: 5, addedAt: 8 })))).toEqual(['y', 'x'])
    expect([rankOf(at('a', { addedAt: 3 })[1]), rankOf(at('a', { addedAt: 3, rank: 0 })[1])]).toEqual([3, 0])
  })

  it('contain each item once, by its first bookmark, newest last', () => {
    const all = allBookmarks(
      kept(
        at('a', { addedAt: 9 }),
        at('b', { addedAt: 7 }),
        at('a', { list: 'l1', addedAt: 3 }),
        at('c', { addedAt: 8, rank: 1 }),
      ),
    )
    expect(all.map((one) => [one.id, one.list])).toEqual([
      ['a', 'l1'],
      ['b', 'default'],
      ['c', 'default'],
    ])
  })

  it('sort lists by age, the default one first, with lists that lack a record', () => {
    const list = (id: string, createdAt: number, more = {}) =>
      [id, { id, name: id, createdAt, at: 5, ...more }] as const
    const lists = new Map([
      list('b', 2),
      list('a', 2),
      list('c', 1),
      list('gone', 3, { isGone: true }),
      list('default', 9, { isGone: true }),
    ])
    const all = { ...kept(at('x', { list: 'lost' }), at('y', { list: 'gone', at: 5 })), lists }
    expect(listsOf(all).map((one) => one.id)).toEqual(['default', 'lost', 'c', 'a', 'b'])
    expect(allBookmarks(all).map((one) => one.id)).toEqual(['x'])
    expect(bookmarksIn(all, 'gone')).toEqual([])
    const since = { ...all, bookmarks: new Map([at('y', { list: 'gone', at: 6 })]) }
    expect(listsOf(since).map((one) => one.id)).toContain('gone')
    expect(listsOf(all)).toBe(listsOf(all))
  })
})

describe('a change', () => {
  const ABC = withList(EMPTY_STATE, 'l1', 'One', ['a', 'b', 'c'].map(facts), 1000)

  it('ranks a batch by fractions of a millisecond', () => {
    expect(bookmarksIn(ABC, 'l1').map((one) => [one.id, one.addedAt, one.rank])).toEqual([
      ['a', 1000, undefined],
      ['b', 1000, 1000 + 1 / 1024],
      ['c', 1000, 1000 + 2 / 1024],
    ])
    const more = addItems(ABC, 'l1', [facts('d')], 900)
    expect(of(more, 'l1/d')).toMatchObject({ addedAt: 900, at: 1002, rank: 1001 + 2 / 1024, rankAt: 1002 })
    expect(addItems(ABC, 'l1', [facts('a')], 2000)).toBe(ABC)
    expect(of(ABC, 'l1/a')).not.toHaveProperty('noteAt')
  })

  it('moves to the middle between two, and past the ends by a thousand', () => {
    const rank = (kept: BookmarkState, id: string) => of(kept, `l1/${id}`)?.rank
    expect(rank(moveBefore(ABC, 'l1', 'c', 'b', 5), 'c')).toBe((1000 + 1000 + 1 / 1024) / 2)
    expect(rank(moveBefore(ABC, 'l1', 'a', undefined, 5), 'a')).toBe(1000 + 2 / 1024 + 1000)
    expect(rank(moveBefore(ABC, 'l1', 'c', 'a', 5), 'c')).toBe(0)
    expect(of(moveBefore(ABC, 'l1', 'c', 'a', 5), 'l1/c')?.rankAt).toBe(1003)
    const alone = withList(EMPTY_STATE, 'l1', 'One', [facts('a')], 1000)
    expect(rank(moveBefore(alone, 'l1', 'a', undefined, 5), 'a')).toBe(1000)
    expect(moveBefore(ABC, 'l1', 'nobody', 'a', 5)).toBe(ABC)
  })

  it('renumbers all when no rank is left between two', () => {
    const near = { ...ABC, bookmarks: new Map([...ABC.bookmarks].map(([key, one]) => [key, { ...one, rank: 7 }])) }
    const moved = moveBefore(near, 'l1', 'c', 'b', 5)
    expect(bookmarksIn(moved, 'l1').map((one) => [one.id, one.rank, one.rankAt])).toEqual([
      ['a', 0, 1003],
      ['c', 1000, 1003],
      ['b', 2000, 1003],
    ])
  })

  it('names a list in one line of 80 letters, later than before', () => {
    expect(renameList(ABC, 'l1', ` a \n\t b${'x'.repeat(100)}`, 5).lists.get('l1')).toEqual({
      id: 'l1',
      name: `a b${'x'.repeat(77)}`,
      createdAt: 1000,
      at: 1001,
    })
    expect(renameList(ABC, 'l1', ' One ', 5)).toBe(ABC)
    expect(renameList(ABC, 'no', 'x', 5)).toBe(ABC)
    expect(newListId()).toMatch(/^[a-z0-9]{16}$/)
    expect(newListId()).not.toBe(newListId())
  })

  it('of the target list is later than before', () => {
    const chosen = withTarget(ABC, 'l1', 50)
    expect(chosen.target).toEqual({ id: 'l1', at: 50 })
    expect(withTarget(chosen, 'l1', 60)).toBe(chosen)
    expect(withTarget(chosen, 'default', 10).target).toEqual({ id: 'default', at: 51 })
    expect([targetOf(chosen), targetOf({ ...chosen, target: { id: 'no', at: 9 } })]).toEqual(['l1', 'default'])
  })

  it('of a note also updates the bookmark', () => {
    const noted = withNote(ABC, 'l1', 'a', 'why', 5000)
    expect(of(noted, 'l1/a')).toMatchObject({ note: 'why', noteAt: 5000, at: 5000 })
    expect(withNote(noted, 'l1', 'a', 'why', 6000)).toBe(noted)
    expect(withNote(removeItem(noted, 'a', 6000), 'l1', 'a', 'x', 7000)).toEqual(removeItem(noted, 'a', 6000))
    expect(joinNotes('', 'a', 'a b')).toBe('a b')
    expect(joinNotes('b', 'x', 'x')).toBe('x')
  })

  it('of ids replaces the old bookmark, and moves its note once', () => {
    const noted = withNote(withNote(ABC, 'l1', 'a', 'one', 5000), 'l1', 'b', 'two', 5000)
    const now = migrateIds(
      noted,
      new Map([
        ['a', facts('z')],
        ['b', facts('c')],
      ]),
      6000,
    )
    expect(order(now, 'l1')).toEqual(['z', 'c'])
    expect(of(now, 'l1/z')).toMatchObject({
      name: 'Z',
      keys: ['lfx:z'],
      note: 'one',
      at: 6000,
      noteAt: 6000,
      rankAt: 6000,
      addedAt: 1000,
    })
    expect(of(now, 'l1/c')).toMatchObject({ note: 'two', noteAt: 6000, at: 1002 })
    expect(of(now, 'l1/a')).toMatchObject({ isGone: true, at: 6000 })
    expect(migrateIds(ABC, new Map([['a', facts('a')]]), 6000)).toBe(ABC)
    const silent = migrateIds(ABC, new Map([['b', facts('c')]]), 6000)
    expect(of(silent, 'l1/c')).toBe(of(ABC, 'l1/c'))
  })

  it('that is undone preserves later changes', () => {
    const done = removeItem(ABC, 'a', 2000)
    const back = undoChange(done, ABC, done, 3000)
    expect(of(back, 'l1/a')).toMatchObject({ name: 'A', at: 3000, noteAt: 3000, rankAt: 3000, addedAt: 1000 })
    const again = addItems(done, 'l1', [facts('a')], 2500)
    expect(undoChange(again, ABC, done, 3000)).toEqual(again)
    const noted = withNote(ABC, 'l1', 'a', 'mine', 2000)
    const since = withNote(noted, 'l1', 'a', 'newer', 2500)
    expect(of(undoChange(since, ABC, noted, 3000), 'l1/a')?.note).toBe('newer')
    expect(of(undoChange(noted, ABC, noted, 3000), 'l1/a')?.note).toBeUndefined()
    const moved = moveBefore(ABC, 'l1', 'a', undefined, 2000)
    const elsewhere = moveBefore(moved, 'l1', 'a', 'b', 2500)
    expect(of(undoChange(elsewhere, ABC, moved, 3000), 'l1/a')?.rank).toBe(of(elsewhere, 'l1/a')?.rank)
    expect(of(undoChange(moved, ABC, moved, 3000), 'l1/a')?.rank).toBeUndefined()
    const added = addItems(ABC, 'l1', [facts('d')], 2000)
    expect(of(undoChange(added, ABC, added, 3000), 'l1/d')).toMatchObject({ isGone: true, at: 3000 })
  })

  it('of a list that is undone is later than the change, unless it was changed since', () => {
    const done = renameList(ABC, 'l1', 'Two', 2000)
    expect(undoChange(done, ABC, done, 3000).lists.get('l1')).toMatchObject({ name: 'One', at: 3000 })
    expect(undoChange(done, ABC, done, 5).lists.get('l1')).toMatchObject({ name: 'One', at: 2001 })
    const since = renameList(done, 'l1', 'Three', 2500)
    expect(undoChange(since, ABC, done, 3000).lists.get('l1')?.name).toBe('Three')
    expect(undoChange(ABC, EMPTY_STATE, ABC, 3000).lists.get('l1')).toMatchObject({ isGone: true, at: 1001 })
    const lost = { ...EMPTY_STATE, bookmarks: new Map(ABC.bookmarks) }
    const named = renameList(lost, 'l1', 'New', 2000)
    expect(undoChange(named, lost, named, 3000).lists.get('l1')).toEqual({ id: 'l1', name: '', createdAt: 0, at: 3000 })
  })
})

describe('salvaged records', () => {
  it.each<[string, string, string[], string[]]>([
    ['records by their keys or their date', '{"id":"a","keys":[]} {"id":"b","addedAt":1} {"id":"c"}', ['a', 'b'], []],
    ['lists by when they were made', '{"id":"l1","createdAt":1} {"id":"l1","createdAt":2,"name":"x"}', [], ['l1']],
    ['the first of two', '{"id":"a","keys":[],"name":"x"} {"id":"a","keys":[],"name":"y"}', ['a'], []],
    ['what stands in something that is not whole', '{"x": {"id":"a","keys":[]}, {"id":"b","keys":[]', ['a'], []],
    ['past braces in texts', '{"id":"a","keys":[],"name":"}{\\\\"}"}', ['a'], []],
    ['past a brace that ends nothing', '}{]{"id":"a","keys":[]}', ['a'], []],
    ['nothing', 'no braces', [], []],
  ])('is %s', (_, text, bookmarks, lists) => {
    const saved = salvage(text)
    expect([[...saved.bookmarks.values()].map((one) => one.id), [...saved.lists.keys()]]).toEqual([bookmarks, lists])
    if (bookmarks.length === 1 && text.includes('"y"')) expect(of(saved, 'default/a')?.name).toBe('x')
    if (lists.length > 0) expect(saved.lists.get('l1')?.createdAt).toBe(1)
  })

  it('are in the order of the text, however JSON nests them', () => {
    const text = JSON.stringify([
      { a: { id: 'x', keys: [], name: 'First' } },
      { b: [{ id: 'x', keys: [], name: 'Second' }] },
    ])
    expect(of(salvage(text), 'default/x')?.name).toBe('First')
    expect(salvage('[null,7,"x",[]]').bookmarks.size).toBe(0)
  })

  it('are searched once, and the text remains quarantined', () => {
    const raw = {
      ...EMPTY_STATE,
      aside: [
        { text: '{"id":"a","keys":[]}', at: 5, isRaw: true as const },
        { text: 'u', at: 6 },
      ],
    }
    const saved = withSalvage(raw)
    expect([order(saved), saved.aside]).toEqual([
      ['a'],
      [
        { text: raw.aside[0]?.text, at: 5 },
        { text: 'u', at: 6 },
      ],
    ])
    expect(withSalvage(saved)).toBe(saved)
  })
})
