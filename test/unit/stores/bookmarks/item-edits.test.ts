import { expect, it } from 'vitest'

import { EMPTY_STATE } from '../../../../src/stores/bookmarks/merge.ts'
import { withList } from '../../../../src/stores/bookmarks/list-edits.ts'
import { nextTimestamp, nextListTimestamp, removeItem, addItems } from '../../../../src/stores/bookmarks/item-edits.ts'
import { facts, tombstone } from './support.ts'

it.each<[number, Parameters<typeof nextTimestamp>[1], number]>([
  [0, undefined, 0],
  [5, { at: 1 }, 5],
  [5, { at: 5 }, 6],
  [5, { at: 1, noteAt: 7 }, 8],
  [5, { at: 1, noteAt: 7, rankAt: 9 }, 10],
])('at %d, a change to %j is made at %d', (now, before, at) => {
  expect(nextTimestamp(now, before)).toBe(at)
})

it('an addition is later than its list, and than the undo of the list', () => {
  const state = withList(EMPTY_STATE, 'l1', 'One', [], 1000)
  expect([
    nextListTimestamp(5, state, 'l1'),
    nextListTimestamp(1002, state, 'l1'),
    nextListTimestamp(1003, state, 'l1'),
  ]).toEqual([1002, 1002, 1003])
  expect(nextListTimestamp(0, state, 'unknown')).toBe(0)
})

it('removing an item that is in no list changes nothing', () => {
  const state = withList(EMPTY_STATE, 'l1', 'One', [facts('a')], 1000)
  expect(removeItem(state, 'b', 2000)).toBe(state)
  const gone = removeItem(state, 'a', 2000)
  expect(removeItem(gone, 'a', 3000)).toBe(gone)
})

it('adding or removing again is later than the previous change, though the clock is behind', () => {
  const state = withList(EMPTY_STATE, 'l1', 'One', [facts('a')], 1000)
  const gone = removeItem(state, 'a', 9000)
  expect(gone.bookmarks.get('l1/a')).toEqual(tombstone('l1', 'a', 9000))
  const again = addItems(gone, 'l1', [facts('a')], 5)
  expect(again.bookmarks.get('l1/a')).toMatchObject({ at: 9001, noteAt: 9001, rankAt: 9001 })
  expect(removeItem(again, 'a', 5).bookmarks.get('l1/a')).toMatchObject({ isGone: true, at: 9002 })
})
