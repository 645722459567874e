import { expect, it } from 'vitest'

import { validateCompareSearch } from '../../../src/routing/compare-search.ts'
import { parseSearch, stringifySearch } from '../../../src/routing/view-search.ts'

it.each<[string, Record<string, unknown>, object]>([
  ['nothing', {}, {}],
  ['ids', { items: 'thanos,cortex' }, { items: ['thanos', 'cortex'] }],
  ['a list', { items: ['thanos', 'cortex'] }, { items: ['thanos', 'cortex'] }],
  ['names as one writes them', { items: 'Thanos,Argo CD' }, { items: ['thanos', 'argo-cd'] }],
  ['repeats and nothings', { items: 'a,,a, ,b' }, { items: ['a', 'b'] }],
  ['no ids at all', { items: '<>,!' }, {}],
  ['other types', { items: [1, null, 'a'], only: true }, { items: ['a'] }],
  ['only differences', { items: 'a', only: 'differences' }, { items: ['a'], only: 'differences' }],
  ['an unknown switch', { only: 'sameness' }, {}],
])('%s', (_what, raw, search) => {
  expect(validateCompareSearch(raw)).toEqual(search)
})

it('accepts a limited number of surplus ids, so that they can be named', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `i${index}`)
  expect(validateCompareSearch({ items: ids.join(',') }).items).toEqual(ids.slice(0, 12))
})

it('round-trips through an address', () => {
  const search = { items: ['open-policy-agent-opa', 'kyverno'], only: 'differences' } as const
  const text = stringifySearch(search)
  expect(text).toBe('?items=open-policy-agent-opa,kyverno&only=differences')
  expect(validateCompareSearch(parseSearch(text))).toEqual(search)
})
