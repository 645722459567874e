import { expect, it } from 'vitest'

import { compareStates, latestOf } from '../../../../src/domain/changes/compare-states.ts'
import { stateOf } from '../../../../src/domain/changes/item-state.ts'
import { countKinds, groupChanges } from '../../../../src/domain/changes/select-changes.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

const state = (name: string, facts: Partial<Item> = {}) =>
  stateOf(makeItem({ name, homepageUrl: `https://${name}.io`, ...facts }))
const { changes } = compareStates(
  [
    state('zeta'),
    state('Kept', { maturity: 'sandbox' }),
    state('moved', { maturity: 'sandbox' }),
    state('Acme', { kind: 'member' }),
  ],
  [
    state('beta'),
    state('Alpha'),
    state('Kept', { maturity: 'archived' }),
    state('moved', { maturity: 'graduated', category: 'X' }),
  ],
)
const shown = (choice: Parameters<typeof groupChanges>[1]) =>
  groupChanges(changes, choice, (change) => latestOf(change).id === 'kept').map(({ id, changes: own }) => [
    id,
    ...own.map((change) => latestOf(change).name),
  ])

it('puts bookmarks first, then the weightiest kinds, each change once and by name', () => {
  expect(shown({ kinds: [], members: false })).toEqual([
    ['bookmarks', 'Kept'],
    ['maturity', 'moved'],
    ['gone', 'zeta'],
    ['new', 'Alpha', 'beta'],
  ])
})

it('shows the chosen kinds, under the one that was chosen', () => {
  expect(shown({ kinds: ['moved', 'archived'], members: false })).toEqual([
    ['bookmarks', 'Kept'],
    ['moved', 'moved'],
  ])
})

it('shows members on request, and counts what it would show', () => {
  expect(shown({ kinds: ['gone'], members: true })).toEqual([['gone', 'Acme', 'zeta']])
  expect(Object.fromEntries(countKinds(changes, true))).toEqual({ archived: 1, maturity: 1, moved: 1, gone: 2, new: 2 })
  expect(countKinds(changes, false).get('gone')).toBe(1)
})
