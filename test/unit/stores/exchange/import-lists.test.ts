import { expect, it } from 'vitest'

import { importLists } from '../../../../src/stores/exchange/import-lists.ts'
import { NOTHING_KEPT } from '../../../../src/stores/kept-lists.ts'
import { bookmarksIn, listsOf } from '../../../../src/stores/kept-views.ts'
import { withList } from '../../../../src/stores/list-edits.ts'
import { undone } from '../../../../src/stores/list-undo.ts'
import type { ItemFacts } from '../../../../src/stores/membership.ts'

const facts = (id: string, note = '') => ({ id, name: id, keys: [], note })
const resolve = (one: ItemFacts): ItemFacts => (one.id === 'old' ? { id: 'new', name: 'New', keys: ['k'] } : one)
const newId = (index: number) => `n${index}`
const MINE = withList(NOTHING_KEPT, 'l1', 'Mine', [facts('a', 'my note'), facts('new')], 1000)
const FILE = [
  { name: 'mine', bookmarks: [facts('a', 'their note'), facts('old'), facts('b'), facts('b')] },
  { name: 'Theirs', bookmarks: [facts('c', 'x')] },
  { name: '', bookmarks: [facts('d')] },
]
const shown = (kept: typeof MINE, list: string) => bookmarksIn(kept, list).map((one) => [one.id, one.note])

it('brings in what is missing, replaces nothing, and says what it did', () => {
  const { kept, report } = importLists(MINE, FILE, resolve, newId, 2000)
  expect(shown(kept, 'l1')).toEqual([
    ['a', 'my note\n\ntheir note'],
    ['new', undefined],
    ['b', undefined],
  ])
  expect(shown(kept, 'n1')).toEqual([['c', 'x']])
  expect(shown(kept, 'default')).toEqual([['d', undefined]])
  expect(report.lists).toEqual([
    { name: 'mine', isNew: false, added: 1, known: 3, notes: 1 },
    { name: 'Theirs', isNew: true, added: 1, known: 0, notes: 1 },
    { name: '', isNew: false, added: 1, known: 0, notes: 0 },
  ])
})

it('a second time changes nothing', () => {
  const { kept } = importLists(MINE, FILE, resolve, newId, 2000)
  const again = importLists(kept, FILE, resolve, newId, 3000)
  expect(again.kept).toBe(kept)
})

it('is undone whole', () => {
  const { kept } = importLists(MINE, FILE, resolve, newId, 2000)
  const back = undone(kept, MINE, kept, 3000)
  expect(listsOf(back).map((one) => one.name)).toEqual(['', 'Mine'])
  expect(shown(back, 'l1')).toEqual(shown(MINE, 'l1'))
  expect(shown(back, 'default')).toEqual([])
})
