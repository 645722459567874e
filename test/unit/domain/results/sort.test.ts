import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MATURITIES, type Item } from '../../../../src/domain/landscape/landscape.ts'
import {
  byName,
  maturityRank,
  defaultDirection,
  SORTS,
  sortItems,
  type Direction,
  type Sort,
} from '../../../../src/domain/results/sort.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

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

it('recommends by maturity, then by the rank of the build, then what has none, by name', () => {
  const items = [
    makeItem({ name: 'new b', maturity: 'graduated' }),
    makeItem({ name: 'second', maturity: 'graduated', rank: 7 }),
    makeItem({ name: 'new a', maturity: 'graduated' }),
    makeItem({ name: 'no project', rank: 0 }),
    makeItem({ name: 'since graduated', maturity: 'graduated', rank: 90 }),
    makeItem({ name: 'first', maturity: 'graduated', rank: 3 }),
  ]
  expect(sortItems(items, 'relevance').map((item) => item.name)).toEqual([
    'first',
    'second',
    'since graduated',
    'new a',
    'new b',
    'no project',
  ])
})

it.each<[Sort, Direction, string[]]>([
  ['name', 'desc', ['zeta', 'Gamma', 'éta', 'Delta', 'beta', 'Alpha']],
  ['accepted', 'asc', ['Delta', 'Gamma', 'Alpha', 'beta', 'éta', 'zeta']],
  // What is no project has no maturity, and stands at the end here too.
  ['maturity', 'asc', ['Alpha', 'beta', 'éta', 'Delta', 'Gamma', 'zeta']],
])('by %s, %s: what has nothing of the kind comes last all the same', (sort, direction, names) => {
  expect(sortItems(ITEMS, sort, direction).map((item) => item.name)).toEqual(names)
})

it.each<[Sort, [Partial<Item>, Partial<Item>]]>([
  ['subcategory', [{ subcategory: 'container' }, { subcategory: 'Wasm' }]],
  ['areas', [{ areas: ['logging', 'messaging'] }, { areas: ['security'] }]],
  ['signals', [{ signals: ['metrics'] }, { signals: ['logs'] }]],
  ['graduated', [{ graduatedAt: '2024-01-01' }, { graduatedAt: '2023-12-31' }]],
  ['audits', [{ audits: [{}, {}] }, { audits: [{}] }]],
  [
    'repositories',
    [{ repositories: [{ url: 'https://www.a.example/z' }] }, { repositories: [{ url: 'http://b.example/' }] }],
  ],
])('by %s: the one before the other, and both before what has none', (sort, [first, second]) => {
  const items = [
    makeItem({ name: 'none', subcategory: 'Zz' }),
    makeItem({ name: 'a', ...second }),
    makeItem({ name: 'b', ...first }),
  ]
  expect(sortItems(items, sort).map((item) => item.name)).toEqual(['b', 'a', 'none'])
  const other = defaultDirection(sort) === 'asc' ? 'desc' : 'asc'
  const turned = sort === 'subcategory' ? ['none', 'a', 'b'] : ['a', 'b', 'none']
  expect(sortItems(items, sort, other).map((item) => item.name)).toEqual(turned)
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
  const levels = [...MATURITIES, 'growth', 'at_large']
  const ranked = [...levels, undefined, 'elsewhere'].toSorted(
    (a, b) => maturityRank({ maturity: a }, levels) - maturityRank({ maturity: b }, levels),
  )
  // toSorted puts what is undefined last whatever is compared.
  expect(ranked).toEqual([
    'graduated',
    'incubating',
    'sandbox',
    'growth',
    'at_large',
    'elsewhere',
    'archived',
    undefined,
  ])
  expect(maturityRank({ maturity: undefined })).toBeGreaterThan(maturityRank({ maturity: 'elsewhere' }, levels))
  expect(maturityRank({ maturity: undefined })).toBeLessThan(maturityRank({ maturity: 'archived' }))
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

it('sorts places by the names that are displayed', () => {
  const items = [
    makeItem({ name: 'a', category: 'Runtime', subcategory: 'Wells' }),
    makeItem({ name: 'b', category: 'Platform', subcategory: 'Taps' }),
  ]
  const displayed: Record<string, string> = { 'platform/taps': 'Zinc', 'runtime/wells': 'Acier' }
  const placeName = (id: string, name: string) => displayed[id] ?? name
  expect(sortItems(items, 'subcategory').map(({ name }) => name)).toEqual(['b', 'a'])
  expect(sortItems(items, 'subcategory', 'asc', undefined, placeName).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(sortItems(items, 'category', 'asc', undefined, placeName).map(({ name }) => name)).toEqual(['b', 'a'])
})
