import { expect, it } from 'vitest'

import { validateChangesSearch } from '../../../src/routing/changes-search.ts'

it.each([
  [{}, {}],
  [{ since: 'visit', from: '2024-01-01' }, {}],
  [
    { since: 'nonsense', kinds: 'new,odd,gone', members: '1' },
    { kinds: ['gone', 'new'], members: true },
  ],
  [{ since: 'extract', from: '2024-01-01' }, { since: 'extract' }],
  [
    { since: 'dates', from: '2024-6-1', to: 'ABCDEF0' },
    { since: 'dates', from: '2024-06-01', to: 'abcdef0' },
  ],
  [{ since: 'dates', from: '2024-02-31', to: 'abcdef' }, { since: 'dates' }],
  [{ since: 'dates', from: '../../x', to: 7 }, { since: 'dates' }],
  [{ since: 'history', kinds: ['new'] }, { since: 'history' }],
])('%j means %j', (raw, search) => {
  expect(validateChangesSearch(raw)).toEqual(search)
  expect(validateChangesSearch(search)).toEqual(search)
})
