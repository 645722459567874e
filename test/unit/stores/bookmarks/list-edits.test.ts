import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fingerprintOf, EMPTY_STATE, type BookmarkState } from '../../../../src/stores/bookmarks/merge.ts'
import { allBookmarks, bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import {
  joinNotes,
  listName,
  moveBefore,
  newListId,
  renameList,
  migrateIds,
  withList,
  withMember,
  withNote,
  clearQuarantine,
  withoutList,
  withTarget,
} from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import { removeItem, addItems, targetOf } from '../../../../src/stores/bookmarks/item-edits.ts'
import { facts } from './support.ts'

const order = (state: BookmarkState, list = 'l1') => bookmarksIn(state, list).map((one) => one.id)
const noteOf = (state: BookmarkState, id: string) => bookmarksIn(state, 'l1').find((one) => one.id === id)?.note
const ABC = withList(EMPTY_STATE, 'l1', '  My\n list ', ['a', 'b', 'c'].map(facts), 1000)

it('a list preserves the order of a batch, and has a name on one line', () => {
  expect(order(ABC)).toEqual(['a', 'b', 'c'])
  expect(listsOf(ABC).map((one) => one.name)).toEqual(['', 'My list'])
  expect(order(addItems(ABC, 'l1', [facts('d'), facts('a')], 2000))).toEqual(['a', 'b', 'c', 'd'])
})

describe('moving', () => {
  it.each([
    ['a', 'c', ['b', 'a', 'c']],
    ['a', undefined, ['b', 'c', 'a']],
    ['c', 'a', ['c', 'a', 'b']],
    ['a', 'nobody', ['a', 'b', 'c']],
  ])('%s to before %s', (id, before, expected) => {
    expect(order(moveBefore(ABC, 'l1', id, before, 2000))).toEqual(expected)
  })

  it('finds a rank however often the same two are swapped', () => {
    let state = ABC
    for (let turn = 0; turn < 200; turn += 1) {
      state = moveBefore(state, 'l1', turn % 2 === 0 ? 'c' : 'b', turn % 2 === 0 ? 'b' : 'c', 2000 + turn)
      expect(order(state)).toEqual(turn % 2 === 0 ? ['a', 'c', 'b'] : ['a', 'b', 'c'])
    }
  })
})

it('a note is set, truncated at its limit, and removed', () => {
  const noted = withNote(ABC, 'l1', 'a', 'x'.repeat(9000), 2000)
  expect(noteOf(noted, 'a')).toHaveLength(4000)
  expect(noteOf(withNote(noted, 'l1', 'a', '', 3000), 'a')).toBeUndefined()
  expect(withNote(noted, 'l1', 'nobody', 'x', 3000)).toBe(noted)
})

it.each([
  ['mine', 'mine', 'mine too', 'mine too'],
  ['old', 'theirs', 'mine', 'mine\n\ntheirs'],
  ['old', 'mine and theirs', 'mine', 'mine and theirs'],
  ['', 'theirs', 'theirs', 'theirs'],
])('begun with %j, now %j, written %j: %j', (base, current, text, expected) => {
  expect(joinNotes(base, current, text)).toBe(expected)
})

describe('deleting a list', () => {
  it('hides its bookmarks, and undo restores them', () => {
    const noted = withNote(ABC, 'l1', 'b', 'why', 1500)
    const done = withoutList(noted, 'l1', 2000)
    expect([listsOf(done).length, allBookmarks(done).length]).toEqual([1, 0])
    const back = undoChange(done, noted, done, 3000)
    expect([listsOf(back)[1]?.name, order(back), noteOf(back, 'b')]).toEqual(['My list', ['a', 'b', 'c'], 'why'])
  })

  it('does not delete concurrent additions of another tab', () => {
    const done = withoutList(ABC, 'l1', 2000)
    expect(order(withMember(done, 'l1', facts('late'), true, 2001))).toEqual(['a', 'b', 'c', 'late'])
    expect(listsOf(withMember(done, 'l1', facts('late'), true, 2001)).map((one) => one.id)).toContain('l1')
  })

  it('empties the default list', () => {
    const state = renameList(addItems(EMPTY_STATE, 'default', [facts('a')], 1), 'default', 'Mine', 2)
    const done = withoutList(state, 'default', 3)
    expect([listsOf(done).map((one) => one.name), allBookmarks(done)]).toEqual([[''], []])
    expect(listsOf(undoChange(done, state, done, 4)).map((one) => one.name)).toEqual(['Mine'])
  })
})

it('new bookmarks go to the chosen list until it is deleted', () => {
  const chosen = withTarget(ABC, 'l1', 2000)
  expect(targetOf(chosen)).toBe('l1')
  expect(targetOf(withoutList(chosen, 'l1', 3000))).toBe('default')
})

describe('migrating ids', () => {
  it('preserves notes and order', () => {
    const state = migrateIds(withNote(ABC, 'l1', 'b', 'why', 1500), new Map([['b', facts('new')]]), 2000)
    expect([order(state), noteOf(state, 'new')]).toEqual([['a', 'new', 'c'], 'why'])
  })

  it('joins two bookmarks of one item, and both notes', () => {
    const noted = withNote(withNote(ABC, 'l1', 'a', 'first', 1500), 'l1', 'b', 'second', 1500)
    const state = migrateIds(noted, new Map([['b', facts('a')]]), 2000)
    expect([order(state), noteOf(state, 'a')]).toEqual([['a', 'c'], 'second\n\nfirst'])
  })

  it('changes nothing if all ids are current', () => {
    expect(migrateIds(ABC, new Map(), 2000)).toBe(ABC)
  })
})

it('quarantined text can be discarded, which can be undone', () => {
  const state = { ...ABC, aside: [{ text: 'x', at: 5 }] }
  const done = clearQuarantine(state, 2000)
  expect(done.aside).toEqual([])
  expect(undoChange(done, state, done, 3000).aside.map((one) => one.text)).toEqual(['x'])
})

it('undoing a change preserves later ones', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('drop'), id: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('keep'), id: fc.constantFrom('d', 'e') }),
    fc.record({ kind: fc.constant('note'), id: fc.constantFrom('a', 'b', 'c') }),
  )
  const apply = (state: BookmarkState, { kind, id }: { kind: string; id: string }, now: number) =>
    kind === 'drop'
      ? removeItem(state, id, now)
      : kind === 'keep'
        ? addItems(state, 'l1', [facts(id)], now)
        : withNote(state, 'l1', id, `note ${now}`, now)
  fc.assert(
    fc.property(change, change, (first, second) => {
      fc.pre(first.id !== second.id)
      const done = apply(ABC, first, 2000)
      const after = undoChange(apply(done, second, 3000), ABC, done, 4000)
      const alone = apply(ABC, second, 3000)
      const seen = (state: BookmarkState) => bookmarksIn(state, 'l1').map((one) => [one.id, one.note])
      expect(seen(after)).toEqual(seen(alone))
    }),
  )
})

it('a list’s id is sixteen hexadecimal digits', () => {
  expect(newListId()).toMatch(/^[0-9a-f]{16}$/)
})

it('a list is added with its notes', () => {
  const state = withList(EMPTY_STATE, 'l1', 'One', [{ ...facts('a'), note: 'why' }, facts('b')], 1000)
  expect([noteOf(state, 'a'), noteOf(state, 'b')]).toEqual(['why', undefined])
})

it('an item is removed from the given list only', () => {
  const both = addItems(ABC, 'default', [facts('a')], 2000)
  const out = withMember(both, 'l1', facts('a'), false, 3000)
  expect([order(out), order(out, 'default')]).toEqual([['b', 'c'], ['a']])
})

describe('where the clock is behind', () => {
  const at = (state: BookmarkState, id: string) => state.bookmarks.get(`l1/${id}`)?.at
  /** The list was renamed by a clock that was ahead. */
  const ahead = renameList(ABC, 'l1', 'Two', 5000)

  it('a deletion is later than the creation', () => {
    const empty = withList(EMPTY_STATE, 'l1', 'One', [], 1000)
    expect(withoutList(empty, 'l1', 5).lists.get('l1')).toMatchObject({ isGone: true, at: 1001 })
  })

  it('a note is written after its list was renamed, and after the note before it', () => {
    expect(at(withNote(ahead, 'l1', 'a', 'why', 10), 'a')).toBe(5002)
    const noted = withNote(ABC, 'l1', 'a', 'why', 9000)
    expect(at(withNote(noted, 'l1', 'a', 'why not', 10), 'a')).toBe(9001)
  })

  it('today’s id is written after what was known by the old one and by itself, and after its list', () => {
    const toZ = new Map([['a', facts('z')]])
    expect(at(migrateIds(ABC, toZ, 10), 'z')).toBe(1003)
    expect(at(migrateIds(ahead, toZ, 10), 'z')).toBe(5002)
    const known = removeItem(addItems(ABC, 'l1', [facts('z')], 2000), 'z', 9000)
    expect(at(migrateIds(known, toZ, 10), 'z')).toBe(9001)
  })
})

it('an empty note of what has none is no change', () => {
  expect(withNote(ABC, 'l1', 'a', '', 2000)).toBe(ABC)
})

it.each([
  [1, 1 + Number.EPSILON],
  [1 + Number.EPSILON, 1 + 2 * Number.EPSILON],
])('all of a list get new places where no number is left between %d and %d', (low, high) => {
  const ranks = new Map([
    ['a', low],
    ['b', high],
    ['c', 9],
  ])
  const near = {
    ...ABC,
    bookmarks: new Map([...ABC.bookmarks].map(([key, one]) => [key, { ...one, rank: ranks.get(one.id) }])),
  }
  const moved = moveBefore(near, 'l1', 'c', 'b', 2000)
  expect(bookmarksIn(moved, 'l1').map((one) => [one.id, one.rank])).toEqual([
    ['a', 0],
    ['c', 1000],
    ['b', 2000],
  ])
})

describe('today’s ids are not written', () => {
  it('into a list that was deleted: nothing there may look as if it had been changed since', () => {
    const deleted = withoutList(ABC, 'l1', 2000)
    expect(migrateIds(deleted, new Map([['a', facts('z')]]), 3000)).toBe(deleted)
  })

  it('with more of two notes than one may have', () => {
    const long = 'x'.repeat(3000)
    const noted = withNote(withNote(ABC, 'l1', 'a', `a${long}`, 1500), 'l1', 'b', `b${long}`, 1500)
    expect(noteOf(migrateIds(noted, new Map([['b', facts('a')]]), 2000), 'a')).toHaveLength(4000)
  })
})

describe('discarding what was set aside', () => {
  const aside = (at: number): BookmarkState => ({ ...ABC, aside: [{ text: 'x', at }] })
  const mark = fingerprintOf('x')

  it('is remembered by the mark of the text, later than whatever was done to it before', () => {
    expect([...clearQuarantine(aside(5), 2000).discarded]).toEqual([[mark, { at: 2000 }]])
    const again = { ...aside(5), discarded: new Map([[mark, { at: 9000, isGone: true as const }]]) }
    expect([...clearQuarantine(again, 2000).discarded]).toEqual([[mark, { at: 9001 }]])
  })

  it('is remembered by its time too, no earlier than the texts and the last time', () => {
    expect(clearQuarantine(aside(5), 2000).asideClearedAt).toBe(2000)
    expect(clearQuarantine(aside(9000), 2000).asideClearedAt).toBe(9000)
    expect(clearQuarantine({ ...aside(5), asideClearedAt: 3000 }, 2000).asideClearedAt).toBe(3000)
  })
})

it('a list’s name is one line of what is written in the first thousand characters, and 80 of it', () => {
  expect(listName(' a \n\t b ')).toBe('a b')
  expect(listName('a\u200bb')).toBe('ab')
  expect(listName(`${' '.repeat(998)}abc`)).toBe('ab')
  expect(listName(`${' '.repeat(1000)}abc`)).toBe('')
  expect(listName('x'.repeat(81))).toBe('x'.repeat(80))
  expect(listName(`${'x'.repeat(79)} yz`)).toBe('x'.repeat(79))
})
