import { expect, it } from 'vitest'

import type { Bookmark } from '../../../../src/stores/bookmarks/bookmark-record.ts'
import { bookmarkKey, EMPTY_STATE, type BookmarkState } from '../../../../src/stores/bookmarks/merge.ts'
import { allBookmarks, bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import { facts } from './support.ts'

const state = (...all: ({ id: string } & Partial<Bookmark>)[]): BookmarkState => ({
  ...EMPTY_STATE,
  bookmarks: new Map(
    all.map((one) => {
      const whole = { list: 'default', ...facts(one.id), addedAt: 5, at: 5, ...one }
      return [bookmarkKey(whole), whole]
    }),
  ),
})
const places = (all: readonly Bookmark[]) => all.map((one) => `${one.list}/${one.id}`)

it('with nothing there is the list that everybody has', () => {
  expect(listsOf(EMPTY_STATE)).toEqual([{ id: 'default', name: '', createdAt: 0, at: 0 }])
})

it('a list stands by place before it stands by age', () => {
  const all = state({ id: 'a', addedAt: 6 }, { id: 'b', addedAt: 9, rank: 1 }, { id: 'c', addedAt: 3, rank: 8 })
  expect(places(bookmarksIn(all, 'default'))).toEqual(['default/b', 'default/a', 'default/c'])
})

it('all that is kept stands by age, at one time by place, and at one place by id', () => {
  const all = state(
    { id: 'd', addedAt: 7 },
    { id: 'b', rank: 2 },
    { id: 'c', rank: 1 },
    { id: 'z' },
    { id: 'y' },
    { id: 'x' },
    { id: 'a', addedAt: 3, rank: 9 },
  )
  expect(allBookmarks(all).map((one) => one.id)).toEqual(['a', 'c', 'b', 'x', 'y', 'z', 'd'])
})

it('an item of several lists is the one that was kept first; at the same time, the one that is stored first', () => {
  expect(places(allBookmarks(state({ id: 'a', list: 'l1', addedAt: 3 }, { id: 'a', addedAt: 9 })))).toEqual(['l1/a'])
  expect(places(allBookmarks(state({ id: 'a', addedAt: 9 }, { id: 'a', list: 'l1', addedAt: 3 })))).toEqual(['l1/a'])
  expect(places(allBookmarks(state({ id: 'a', list: 'l1' }, { id: 'a' })))).toEqual(['l1/a'])
})

it('lists of one age stand by id, after the one that everybody has', () => {
  const lists = new Map(
    ['d', 'b', 'default', 'a', 'c'].map((id) => [id, { id, name: id, createdAt: id === 'default' ? 9 : 2, at: 2 }]),
  )
  expect(listsOf({ ...EMPTY_STATE, lists }).map((one) => one.id)).toEqual(['default', 'a', 'b', 'c', 'd'])
})
