import { expect, it } from 'vitest'

import { searchQuery } from '../../../src/queries/search.ts'

it('is identified by the landscape and the trimmed query', () => {
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
