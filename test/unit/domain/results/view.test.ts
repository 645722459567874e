import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FILTERS } from '../../../../src/domain/results/filters.ts'
import { NO_SELECTION, type Selection } from '../../../../src/domain/results/selection.ts'
import { SORTS } from '../../../../src/domain/results/sort.ts'
import { groupByPlace, selectResults, type Found } from '../../../../src/domain/results/view.ts'
import { itemsById } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const ITEMS = [
  makeItem({ name: 'Kube', maturity: 'graduated', acceptedAt: '2016-03-10' }),
  makeItem({ name: 'Kube Member', kind: 'member', category: 'CNCF Members', subcategory: 'Gold' }),
  makeItem({ name: 'Kubelet', maturity: 'sandbox', additionalPaths: [{ category: 'Wasm', subcategory: 'Tools' }] }),
  makeItem({ name: 'Kube Partner', kind: 'partner', category: 'Special', subcategory: 'Kubernetes Training Partner' }),
  makeItem({ name: 'Axe', category: 'Wasm', subcategory: 'Tools' }),
]
const LANDSCAPE = makeLandscape(ITEMS)
const FOUND: Found = { ids: ['kube-member', 'kubelet', 'kube-partner', 'kube'], exact: [] }

function shown(selection: Partial<Selection>, sort: (typeof SORTS)[number], found?: Found) {
  const { items, hiddenMembers } = selectResults(LANDSCAPE, { ...NO_SELECTION, ...selection }, sort, found)
  return { names: items.map((item) => item.name), hiddenMembers }
}

describe('without a query', () => {
  it('shows technology, in the chosen order, and says nothing of members', () => {
    expect(shown({}, 'relevance')).toEqual({ names: ['Kube', 'Kubelet', 'Axe'], hiddenMembers: 0 })
    expect(shown({}, 'name')).toEqual({ names: ['Axe', 'Kube', 'Kubelet'], hiddenMembers: 0 })
  })

  it('shows members and partners with the switch on', () => {
    expect(shown({ members: true }, 'name').names).toEqual(['Axe', 'Kube', 'Kube Member', 'Kube Partner', 'Kubelet'])
  })
})

describe('with a query', () => {
  it.each<[string, Partial<Selection>, (typeof SORTS)[number], Partial<Found>, string[], number]>([
    ['hides members and counts them', {}, 'relevance', {}, ['Kubelet', 'Kube'], 2],
    ['keeps to another order when one is chosen', {}, 'name', {}, ['Kube', 'Kubelet'], 2],
    [
      'shows members last with the switch on, in the order of the search',
      { members: true },
      'relevance',
      {},
      ['Kubelet', 'Kube', 'Kube Member', 'Kube Partner'],
      0,
    ],
    [
      'shows a member that the query names, last, even with the switch off',
      {},
      'relevance',
      { exact: ['kube-member'] },
      ['Kubelet', 'Kube', 'Kube Member'],
      1,
    ],
    ['filters what was found', { maturity: ['sandbox'] }, 'relevance', {}, ['Kubelet'], 0],
    [
      'filters a member that the query names, too',
      { maturity: ['sandbox'] },
      'relevance',
      { exact: ['kube-member'] },
      ['Kubelet'],
      0,
    ],
    ['shows nothing for nothing found', {}, 'relevance', { ids: [] }, [], 0],
    ['passes over ids that the landscape does not have', {}, 'relevance', { ids: ['gone', 'kube'] }, ['Kube'], 0],
  ])('%s', (_what, selection, sort, found, names, hiddenMembers) => {
    expect(shown(selection, sort, { ...FOUND, ...found })).toEqual({ names, hiddenMembers })
  })

  it('counts the filters over what was found alone', () => {
    const facets = selectResults(LANDSCAPE, NO_SELECTION, 'relevance', FOUND).countFacets()
    expect(facets.maturity).toEqual({ graduated: 1, sandbox: 1 })
    const named = selectResults(LANDSCAPE, NO_SELECTION, 'relevance', { ...FOUND, exact: ['kube-partner'] })
    expect(named.countFacets().maturity).toEqual({ graduated: 1, sandbox: 1, none: 1 })
  })
})

describe('groupByPlace', () => {
  const groups = (selection: Partial<Selection>) =>
    groupByPlace(LANDSCAPE, ITEMS, { ...NO_SELECTION, ...selection }).map((group) => [
      group.id,
      group.items.map((item) => item.name),
    ])

  it('lists an item under each of its places, in the landscape’s order, and no empty place', () => {
    expect(groups({})).toEqual([
      ['runtime/container-runtime', ['Kube', 'Kubelet']],
      ['cncf-members/gold', ['Kube Member']],
      ['wasm/tools', ['Kubelet', 'Axe']],
      ['special/kubernetes-training-partner', ['Kube Partner']],
    ])
    expect(groupByPlace(makeLandscape([], [{ category: 'A', subcategory: 'B' }]), [], NO_SELECTION)).toEqual([])
  })

  it.each([
    [['wasm'], [['wasm/tools', ['Kubelet', 'Axe']]]],
    [['runtime/container-runtime'], [['runtime/container-runtime', ['Kube', 'Kubelet']]]],
    [
      ['wasm/tools', 'cncf-members'],
      [
        ['cncf-members/gold', ['Kube Member']],
        ['wasm/tools', ['Kubelet', 'Axe']],
      ],
    ],
  ])('with %j chosen, an item’s other places do not come back', (category, expected) => {
    expect(groups({ category })).toEqual(expected)
  })

  it('lists an item once where it names one place twice', () => {
    const twice = makeItem({
      name: 'A',
      additionalPaths: [
        { category: 'Runtime', subcategory: 'Container Runtime' },
        { category: 'Runtime', subcategory: 'Container Runtime' },
      ],
    })
    expect(groupByPlace(makeLandscape([twice]), [twice], NO_SELECTION)[0]?.items).toEqual([twice])
  })
})

it('itemsById is made once for a landscape', () => {
  expect(itemsById(LANDSCAPE).get('kubelet')).toBe(ITEMS[2])
  expect(itemsById(LANDSCAPE)).toBe(itemsById(LANDSCAPE))
  expect(itemsById({ ...LANDSCAPE })).not.toBe(itemsById(LANDSCAPE))
})

it('the shipped extract: every item once, whatever is chosen, and a group for each of them', () => {
  const landscape = shippedLandscape()
  const categories = [...FILTERS.category.options(landscape)]
  const ids = fc.shuffledSubarray([...itemsById(landscape).keys()], { maxLength: 300 })
  const arbitrary = fc.record({
    category: fc.subarray(categories, { maxLength: 5 }),
    members: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    found: fc.option(ids, { nil: undefined }),
  })
  fc.assert(
    fc.property(arbitrary, ({ category, members, sort, found }) => {
      const selection = { ...NO_SELECTION, category, members }
      const results = selectResults(landscape, selection, sort, found && { ids: found, exact: found.slice(0, 5) })
      expect(new Set(results.items).size).toBe(results.items.length)
      expect(results.hiddenMembers).toBeGreaterThanOrEqual(0)
      const groups = groupByPlace(landscape, results.items, selection)
      for (const group of groups) expect(new Set(group.items).size).toBe(group.items.length)
      expect(new Set(groups.flatMap((group) => group.items))).toEqual(new Set(results.items))
    }),
    { numRuns: 30 },
  )
})
