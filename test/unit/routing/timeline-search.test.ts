import { expect, it } from 'vitest'

import { validateTimelineSearch } from '../../../src/routing/timeline-search.ts'

it.each([
  [{}, {}],
  [
    {
      q: 'kube',
      maturity: 'graduated,none',
      area: 'security',
      from: '2019',
      to: '2021',
      sort: 'duration',
      view: 'table',
    },
    { q: 'kube', maturity: ['graduated'], area: ['security'], from: 2019, to: 2021, sort: 'duration', view: 'table' },
  ],
  // What is Explore's alone, the default and the unknown vanish.
  [{ maturity: 'none', members: '1', item: 'helm', group: 'none', sort: 'accepted', view: 'map' }, {}],
  [{ sort: 'relevance', view: 'cards', from: 'soon', category: '<b>' }, {}],
])('%j', (raw, search) => {
  expect(validateTimelineSearch(raw)).toEqual(search)
})
