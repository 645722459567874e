import { expect, it } from 'vitest'

import { searchQuery } from '../../../src/queries/search.ts'

it('is known by the landscape it searches and by the query without its edges', () => {
  const key = (source: string, query: string) => searchQuery({ key: source }, query).queryKey
  expect(key('a', ' helm ')).toEqual(key('a', 'helm'))
  expect(key('a', 'helm')).not.toEqual(key('b', 'helm'))
  expect(key('a', 'helm')).not.toEqual(key('a', 'helm chart'))
})

it.each([
  ['helm', true],
  ['', false],
  ['  ', false],
])('asks nothing for nothing: %j %s', (query, isAsked) => {
  expect(searchQuery({ key: 'a' }, query).enabled).toBe(isAsked)
})
