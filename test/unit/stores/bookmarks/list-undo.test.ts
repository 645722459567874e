import { describe, expect, it } from 'vitest'

import { fingerprintOf, EMPTY_STATE, type BookmarkState } from '../../../../src/stores/bookmarks/merge.ts'
import { listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import {
  renameList,
  withList,
  withNote,
  clearQuarantine,
  withoutList,
} from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import { removeItem, addItems } from '../../../../src/stores/bookmarks/item-edits.ts'
import { facts } from './support.ts'

const ONE = withList(EMPTY_STATE, 'l1', 'One', [facts('a'), facts('b')], 1000)
const ids = (state: BookmarkState) => listsOf(state).map((one) => one.id)

it('an undo by a clock that is behind is later than the change', () => {
  const done = removeItem(ONE, 'a', 9000)
  expect(undoChange(done, ONE, done, 10).bookmarks.get('l1/a')).toMatchObject({ at: 9001, noteAt: 9001, rankAt: 9001 })
})

it('undo restores a removed note', () => {
  const noted = withNote(ONE, 'l1', 'a', 'why', 2000)
  const done = withNote(noted, 'l1', 'a', '', 3000)
  expect(undoChange(done, noted, done, 4000).bookmarks.get('l1/a')?.note).toBe('why')
})

describe('undo, for a list that had been deleted', () => {
  const deleted = withoutList(ONE, 'l1', 2000)

  it('deletes it again after it was recreated', () => {
    const done = withList(deleted, 'l1', 'Anew', [], 3000)
    expect(ids(done)).toEqual(['default', 'l1'])
    expect(undoChange(done, deleted, done, 4000).lists.get('l1')).toMatchObject({ name: 'One', isGone: true, at: 4000 })
  })

  it('leaves it restored if it has had additions since', () => {
    const before = addItems(deleted, 'l1', [facts('late')], 3000)
    expect(ids(before)).toEqual(['default', 'l1'])
    const done = renameList(before, 'l1', 'Two', 4000)
    const back = undoChange(done, before, done, 5000).lists.get('l1')
    expect(back).toEqual({ id: 'l1', name: 'One', createdAt: 1000, at: 5000 })
  })
})

describe('quarantined text that was discarded', () => {
  const before: BookmarkState = { ...ONE, aside: [{ text: 'x', at: 5 }] }
  const done = clearQuarantine(before, 2000)

  it('is restored, later than the time of discarding', () => {
    const back = undoChange(done, before, done, 3000)
    expect(back.aside).toEqual([{ text: 'x', at: 2001 }])
    expect([...back.discarded]).toEqual([[fingerprintOf('x'), { at: 3000, isGone: true }]])
  })

  it('is restored later than it was discarded, though the clock is behind', () => {
    expect([...undoChange(done, before, done, 10).discarded]).toEqual([
      [fingerprintOf('x'), { at: 2001, isGone: true }],
    ])
    const merged = { ...done, discarded: new Map() }
    expect([...undoChange(merged, before, done, 10).discarded]).toEqual([
      [fingerprintOf('x'), { at: 10, isGone: true }],
    ])
  })

  it('is restored once, though it was found again meanwhile', () => {
    const found = { ...done, aside: [{ text: 'x', at: 2500 }] }
    expect(undoChange(found, before, done, 3000).aside).toEqual([{ text: 'x', at: 2500 }])
  })
})
