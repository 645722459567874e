// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MATURITIES, type Item } from '../../../src/domain/landscape.ts'
import { byName, maturityRank, SORTS, sortItems, type Sort } from '../../../src/domain/sort.ts'
import { makeItem, shippedLandscape } from '../../support/factories.ts'

const ITEMS: Item[] = [
  makeItem({ name: 'zeta' }),
  makeItem({ name: 'Alpha', maturity: 'archived', acceptedAt: '2019-01-01' }),
  makeItem({ name: 'beta', maturity: 'sandbox', acceptedAt: '2022-05-05' }),
  makeItem({ name: 'Gamma', maturity: 'graduated', acceptedAt: '2016-03-10' }),
  makeItem({ name: 'éta', maturity: 'incubating', acceptedAt: '2022-05-06' }),
  makeItem({ name: 'Delta', maturity: 'graduated', acceptedAt: '2016-03-10' }),
]

it.each<[Sort, string[]]>([
  ['name', ['Alpha', 'beta', 'Delta', 'éta', 'Gamma', 'zeta']],
  ['maturity', ['Delta', 'Gamma', 'éta', 'beta', 'zeta', 'Alpha']],
  ['relevance', ['Delta', 'Gamma', 'éta', 'beta', 'zeta', 'Alpha']],
  ['accepted', ['éta', 'beta', 'Alpha', 'Delta', 'Gamma', 'zeta']],
])('by %s', (sort, names) => {
  expect(sortItems(ITEMS, sort).map((item) => item.name)).toEqual(names)
})

describe('byName', () => {
  it.each([
    ['K3s', 'K12s', -1],
    ['etcd', 'Envoy', 1],
    ['Émile', 'emily', -1],
  ])('%s and %s: %s', (a, b, order) => {
    expect(Math.sign(byName(makeItem({ name: a }), makeItem({ name: b })))).toBe(order)
  })

  it('falls back on the id, so that two of one name have an order', () => {
    const [a, b] = [makeItem({ name: 'Foo', id: 'foo' }), makeItem({ name: 'foo', id: 'foo-x' })]
    expect([Math.sign(byName(a, b)), Math.sign(byName(b, a)), byName(a, a)]).toEqual([-1, 1, 0])
  })
})

it('ranks projects before the rest, and archived ones last', () => {
  const ranks = [...MATURITIES, undefined].map((maturity) => maturityRank({ maturity }))
  expect(ranks).toEqual([0, 1, 2, 4, 3])
})

it.each(SORTS)('by %s: the order of the file never matters, and nothing is lost or changed', (sort) => {
  const items = shippedLandscape().items.slice(0, 200)
  const sorted = sortItems(items, sort)
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      const before = [...shuffled]
      expect(sortItems(shuffled, sort)).toEqual(sorted)
      expect(shuffled).toEqual(before)
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
