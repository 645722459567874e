import { describe, expect, it } from 'vitest'
import type { Bookmark } from '../../../src/stores/bookmark-record.ts'
import { applyEdits, RecentEdits } from '../../../src/stores/bookmark-edits.ts'

const bookmark = (id: string, addedAt: number): Bookmark => ({ id, name: id, keys: [], addedAt })
const ids = (bookmarks: readonly Bookmark[]) => bookmarks.map((one) => one.id)

describe('applyEdits', () => {
  const list = [bookmark('a', 1), bookmark('c', 3)]

  it('keeps by age and drops by id', () => {
    expect(ids(applyEdits(list, [{ kind: 'keep', bookmark: bookmark('b', 2) }]))).toEqual(['a', 'b', 'c'])
    expect(ids(applyEdits(list, [{ kind: 'drop', id: 'a' }]))).toEqual(['c'])
  })

  it('gives the very same list where nothing changes', () => {
    expect(
      applyEdits(list, [
        { kind: 'keep', bookmark: bookmark('a', 9) },
        { kind: 'drop', id: 'x' },
      ]),
    ).toBe(list)
  })
})

describe('RecentEdits', () => {
  it('knows what another tab has overwritten', () => {
    const recent = new RecentEdits()
    recent.add({ kind: 'keep', bookmark: bookmark('mine', 2) }, 1000)
    recent.add({ kind: 'drop', id: 'gone' }, 1000)
    const theirs = [bookmark('gone', 1), bookmark('theirs', 3)]
    const edits = recent.missingFrom(theirs, 1500)
    expect(ids(applyEdits(theirs, edits))).toEqual(['mine', 'theirs'])
    expect(recent.missingFrom(applyEdits(theirs, edits), 1600)).toEqual([])
  })

  it('comes to rest when two tabs disagree over one item', () => {
    const recent = new RecentEdits()
    recent.add({ kind: 'keep', bookmark: bookmark('a', 1) }, 0)
    const times = [1, 2, 3, 4, 5].map((now) => recent.missingFrom([], now).length)
    expect(times).toEqual([1, 1, 0, 0, 0])
  })

  it('lets the last edit of an item count, and forgets what is old', () => {
    const recent = new RecentEdits()
    recent.add({ kind: 'keep', bookmark: bookmark('a', 1) }, 0)
    recent.add({ kind: 'drop', id: 'a' }, 1)
    expect(recent.missingFrom([], 2)).toEqual([])
    expect(recent.missingFrom([bookmark('a', 1)], 20_000)).toEqual([])
  })
})
