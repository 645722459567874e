import { describe, expect, it } from 'vitest'

import { importLists } from '../../../../src/stores/exchange/import-lists.ts'
import { EMPTY_STATE } from '../../../../src/stores/bookmarks/merge.ts'
import { bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import { renameList, withList } from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import type { ItemFacts } from '../../../../src/stores/bookmarks/item-edits.ts'

const facts = (id: string, note = '') => ({ id, name: id, keys: [], note })
const resolve = (one: ItemFacts): ItemFacts => (one.id === 'old' ? { id: 'new', name: 'New', keys: ['k'] } : one)
const newId = (index: number) => `n${index}`
const MINE = withList(EMPTY_STATE, 'l1', 'Mine', [facts('a', 'my note'), facts('new')], 1000)
const FILE = [
  { name: 'mine', bookmarks: [facts('a', 'their note'), facts('old'), facts('b'), facts('b')] },
  { name: 'Theirs', bookmarks: [facts('c', 'x')] },
  { name: '', bookmarks: [facts('d')] },
]
const shown = (state: typeof MINE, list: string) => bookmarksIn(state, list).map((one) => [one.id, one.note])

it('adds what is missing, replaces nothing, and reports what it did', () => {
  const { state, report } = importLists(MINE, FILE, resolve, newId, 2000)
  expect(shown(state, 'l1')).toEqual([
    ['a', 'my note\n\ntheir note'],
    ['new', undefined],
    ['b', undefined],
  ])
  expect(shown(state, 'n1')).toEqual([['c', 'x']])
  expect(shown(state, 'default')).toEqual([['d', undefined]])
  expect(report.lists).toEqual([
    { name: 'mine', isNew: false, added: 1, existing: 3, notes: 1 },
    { name: 'Theirs', isNew: true, added: 1, existing: 0, notes: 1 },
    { name: '', isNew: false, added: 1, existing: 0, notes: 0 },
  ])
})

it('a second time changes nothing', () => {
  const { state } = importLists(MINE, FILE, resolve, newId, 2000)
  const again = importLists(state, FILE, resolve, newId, 3000)
  expect(again.state).toBe(state)
})

it('can be undone completely', () => {
  const { state } = importLists(MINE, FILE, resolve, newId, 2000)
  const back = undoChange(state, MINE, state, 3000)
  expect(listsOf(back).map((one) => one.name)).toEqual(['', 'Mine'])
  expect(shown(back, 'l1')).toEqual(shown(MINE, 'l1'))
  expect(shown(back, 'default')).toEqual([])
})

describe('the lists of a file', () => {
  const bring = (state: typeof EMPTY_STATE, ...names: string[]) =>
    importLists(
      state,
      names.map((name) => ({ name, bookmarks: [facts('c')] })),
      resolve,
      newId,
      2000,
    )

  it('have normalised names, and are found by them again', () => {
    const { state } = bring(EMPTY_STATE, ' My  \n list ', 'my list', 'x'.repeat(100))
    expect(listsOf(state).map((one) => [one.id, one.name])).toEqual([
      ['default', ''],
      ['n0', 'My list'],
      ['n2', 'x'.repeat(80)],
    ])
    const again = bring(state, ' My  \n list ', 'x'.repeat(100))
    expect([again.state === state, again.report.lists.map((one) => one.isNew)]).toEqual([true, [false, false]])
  })

  it('find one whose name has been stored with more space', () => {
    const lists = new Map([['l1', { id: 'l1', name: 'My  list', createdAt: 1, at: 1 }]])
    const { state } = bring({ ...EMPTY_STATE, lists }, 'my list')
    expect(shown(state, 'l1')).toEqual([['c', undefined]])
  })

  it('are created even if empty', () => {
    const { state } = importLists(EMPTY_STATE, [{ name: 'Empty', bookmarks: [] }], resolve, newId, 2000)
    expect(listsOf(state).map((one) => one.name)).toEqual(['', 'Empty'])
  })

  it('without a name are the default list, though that has been renamed', () => {
    const { state } = bring(renameList(EMPTY_STATE, 'default', 'Mine', 1), '')
    expect([listsOf(state).length, shown(state, 'default')]).toEqual([1, [['c', undefined]]])
  })

  it('with an ambiguous name are the older one', () => {
    const two = withList(withList(EMPTY_STATE, 'l1', 'Mine', [], 1000), 'l2', 'Mine', [], 1001)
    const { state } = bring(two, 'mine')
    expect([shown(state, 'l1').length, shown(state, 'l2').length]).toEqual([1, 0])
  })

  it('are added at the end and later than their list, though that was created by a clock ahead', () => {
    const ahead = withList(EMPTY_STATE, 'l1', 'Mine', [facts('a'), facts('b')], 9000)
    const { state } = bring(ahead, 'Mine')
    expect(state.bookmarks.get('l1/c')).toMatchObject({ addedAt: 2000, at: 9002, rank: 9001 + 1 / 1024 })
  })
})
