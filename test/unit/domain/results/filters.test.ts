import { withKindNames } from '../../../../src/domain/knowledge/kinds.ts'
import type { Kinds } from '../../../../src/domain/knowledge/knowledge.ts'
import { describe, expect, it } from 'vitest'
import { FILTER_NAMES, FILTERS, type FilterName } from '../../../../src/domain/results/filters.ts'
import {
  applySelection,
  countChoices,
  failingFilters,
  isUnfiltered,
  NO_SELECTION,
  togglePlace,
  type Selection,
} from '../../../../src/domain/results/selection.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import type { Facts } from '../../../../src/domain/facts/facts.ts'
import { factOptions, withValues } from '../../../../src/facts/filter-values.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const repositories = [{ url: 'https://github.com/a/b' }]
const additionalPaths = [{ category: 'Wasm', subcategory: 'Tools' }]

/** An item with licences, as the facts make it. */
const licensed = (licences: string[], facts: Facts = {}) => ({ licences, facts: withValues(facts, licences) })

/** A row for each filter: what an item is, the values it has, and those that it lacks. */
const ROWS: Record<FilterName, { facts: Partial<Item>; has: string[]; lacks: string[] }[]> = {
  maturity: [
    { facts: { maturity: 'graduated' }, has: ['graduated'], lacks: ['incubating', 'sandbox', 'archived', 'none'] },
    { facts: { maturity: 'archived' }, has: ['archived'], lacks: ['graduated', 'none'] },
    { facts: {}, has: ['none'], lacks: ['graduated', 'incubating', 'sandbox', 'archived'] },
  ],
  area: [
    { facts: { areas: ['logging', 'monitoring'] }, has: ['logging', 'monitoring'], lacks: ['security'] },
    {
      facts: { areas: ['security'], roles: ['policy', 'secrets'] },
      has: ['security', 'security/policy', 'security/secrets'],
      lacks: ['security/identity', 'policy', 'logging'],
    },
    { facts: {}, has: [], lacks: ['logging', 'monitoring', 'security', 'registries', 'messaging', 'orchestration'] },
  ],
  signal: [
    { facts: { signals: ['logs', 'traces'] }, has: ['logs', 'traces'], lacks: ['metrics'] },
    { facts: {}, has: [], lacks: ['metrics', 'logs', 'traces', 'profiles', 'alerts', 'dashboards', 'events'] },
  ],
  category: [
    { facts: {}, has: ['runtime', 'runtime/container-runtime'], lacks: ['wasm', 'runtime/tools'] },
    {
      facts: { additionalPaths },
      has: ['runtime', 'runtime/container-runtime', 'wasm', 'wasm/tools'],
      lacks: ['wasm/container-runtime'],
    },
  ],
  has: [
    { facts: {}, has: [], lacks: ['repository', 'audit', 'specification', 'end-user'] },
    { facts: { specification: true, endUser: false }, has: ['specification'], lacks: ['end-user', 'repository'] },
    { facts: { endUser: true, specification: false }, has: ['end-user'], lacks: ['specification'] },
    { facts: { repositories }, has: ['repository'], lacks: ['audit'] },
    { facts: { audits: [{ type: 'security' }] }, has: ['audit'], lacks: ['repository'] },
    { facts: { audits: [{ type: 'performance' }] }, has: [], lacks: ['audit'] },
    { facts: { repositories, audits: [{ type: 'security' }, {}] }, has: ['repository', 'audit'], lacks: [] },
  ],
  hide: [
    { facts: {}, has: ['archived'], lacks: [] },
    { facts: { maturity: 'sandbox' }, has: ['archived'], lacks: [] },
    { facts: { maturity: 'archived' }, has: [], lacks: ['archived'] },
  ],
  licence: [
    { facts: licensed(['Apache-2.0', 'MIT']), has: ['apache-2-0', 'mit'], lacks: ['gpl-2-0'] },
    { facts: licensed(['GPL-2.0+']), has: ['gpl-2-0-plus'], lacks: ['gpl-2-0'] },
    { facts: licensed(['自由']), has: ['n-pnun5d'], lacks: ['mit'] },
    {
      facts: licensed(['BUSL-1.1'], { isRestricted: true }),
      has: ['busl-1-1', 'source-available'],
      lacks: ['mpl-2-0'],
    },
    { facts: {}, has: [], lacks: ['mit', 'source-available'] },
  ],
  activity: [
    {
      facts: { facts: { values: { licence: [], activity: ['released-year'], language: [] } } },
      has: ['released-year'],
      lacks: ['released-quarter', 'quiet', 'archived'],
    },
    { facts: { facts: {} }, has: [], lacks: ['released-quarter', 'released-year', 'quiet', 'archived'] },
  ],
  language: [
    {
      facts: {
        facts: { mainLanguages: ['Go', 'C++'], values: { licence: [], activity: [], language: ['go', 'c-plus-plus'] } },
      },
      has: ['go', 'c-plus-plus'],
      lacks: ['c'],
    },
    { facts: {}, has: [], lacks: ['go'] },
  ],
  kind: [
    { facts: { kinds: ['proxy', 'load-balancer'] }, has: ['proxy', 'load-balancer'], lacks: ['service-mesh'] },
    { facts: {}, has: [], lacks: ['proxy'] },
  ],
}

const KINDS: Kinds = Object.fromEntries(
  ['proxy', 'load-balancer'].map((id) => [id, { one: id, other: `${id}s`, term: id }]),
)

describe.each(FILTER_NAMES)('the filter %s', (name) => {
  it.each(ROWS[name])('$facts', ({ facts, has, lacks }) => {
    const item = makeItem({ name: 'A', ...facts })
    for (const value of has) expect(applySelection([item], { ...NO_SELECTION, [name]: [value] })).toEqual([item])
    for (const value of lacks) expect(applySelection([item], { ...NO_SELECTION, [name]: [value] })).toEqual([])
    // One of several values is enough.
    const any = { ...NO_SELECTION, [name]: ['nothing-has-this', ...has] }
    expect(applySelection([item], any)).toHaveLength(has.length > 0 ? 1 : 0)
  })

  it('offers every value that an item of a landscape can have', () => {
    const items = ROWS[name].map(({ facts }, index) => makeItem({ name: `Item ${index}`, ...facts }))
    const landscape = withKindNames(makeLandscape(items), KINDS)
    const options = FILTERS[name].options({ ...landscape, factOptions: factOptions(items) })
    for (const item of items) for (const value of FILTERS[name].valuesOf(item)) expect(options).toContain(value)
    expect(new Set(options).size).toBe(options.length)
  })
})

it.each<[string, Partial<Item>[], FilterName, string[]]>([
  ['nothing is archived', [{ maturity: 'sandbox' }, {}], 'hide', []],
  ['something is archived', [{}, { maturity: 'archived' }], 'hide', ['archived']],
  ['nothing is a specification', [{ specification: false }], 'has', ['repository', 'audit']],
  [
    'a member alone is an end user',
    [{}, { kind: 'member', endUser: true }],
    'has',
    ['repository', 'audit', 'end-user'],
  ],
])('where %s, the filter offers no more than there is', (_what, facts, name, options) => {
  const items = facts.map((one, index) => makeItem({ name: `Item ${index}`, ...one }))
  expect(FILTERS[name].options(makeLandscape(items))).toEqual(options)
})

describe('the switch for members', () => {
  it.each<[Item['kind'], boolean, boolean]>([
    ['technology', false, true],
    ['technology', true, true],
    ['member', false, false],
    ['member', true, true],
    ['partner', false, false],
    ['partner', true, true],
  ])('%s, switch %s: shown %s', (kind, members, isShown) => {
    const item = makeItem({ name: 'A', kind })
    expect(applySelection([item], { ...NO_SELECTION, members })).toHaveLength(isShown ? 1 : 0)
  })
})

describe('the years', () => {
  it.each<[string | undefined, number | undefined, number | undefined, boolean]>([
    ['2020-06-01', undefined, undefined, true],
    ['2020-06-01', 2020, 2020, true],
    ['2020-01-01', 2020, undefined, true],
    ['2020-12-31', undefined, 2020, true],
    ['2019-12-31', 2020, undefined, false],
    ['2021-01-01', undefined, 2020, false],
    ['2020-06-01', 2021, 2019, false],
    [undefined, undefined, undefined, true],
    [undefined, 2000, undefined, false],
    [undefined, undefined, 2100, false],
  ])('accepted %s, from %s to %s: %s', (acceptedAt, acceptedFrom, acceptedTo, isShown) => {
    const item = makeItem({ name: 'A', acceptedAt })
    expect(applySelection([item], { ...NO_SELECTION, acceptedFrom, acceptedTo })).toHaveLength(isShown ? 1 : 0)
  })
})

it('an item has each value of a filter once', () => {
  const twice = [{ category: 'Runtime', subcategory: 'Tools' }, ...additionalPaths, ...additionalPaths]
  expect(FILTERS.category.valuesOf(makeItem({ name: 'A', additionalPaths: twice }))).toEqual([
    'runtime',
    'runtime/container-runtime',
    'runtime/tools',
    'wasm',
    'wasm/tools',
  ])
  for (const item of shippedLandscape().items) {
    for (const name of FILTER_NAMES) {
      const values = FILTERS[name].valuesOf(item)
      expect(new Set(values).size, `${item.id}: ${name}`).toBe(values.length)
    }
  }
})

describe('filters together', () => {
  const item = makeItem({ name: 'A', maturity: 'sandbox', repositories })

  it('must all let an item pass', () => {
    const both: Selection = { ...NO_SELECTION, maturity: ['sandbox'], has: ['repository'] }
    expect(applySelection([item], both)).toEqual([item])
    expect(applySelection([item], { ...both, area: ['logging'] })).toEqual([])
  })

  it('name the ones that keep it out', () => {
    const selection: Selection = { ...NO_SELECTION, maturity: ['graduated'], area: ['logging'], has: ['repository'] }
    expect(failingFilters(item, selection)).toEqual(['maturity', 'area'])
    expect(failingFilters(item, NO_SELECTION)).toEqual([])
    expect(failingFilters(item, { ...NO_SELECTION, acceptedFrom: 2020 })).toBe('always')
    expect(failingFilters({ ...item, kind: 'member' }, NO_SELECTION)).toBe('always')
  })

  it('keep the order of the items', () => {
    const items = ['C', 'A', 'B'].map((name) => makeItem({ name }))
    expect(applySelection(items, NO_SELECTION)).toEqual(items)
  })
})

it.each<[Partial<Selection>, boolean, number]>([
  [{}, true, 0],
  [{ maturity: ['sandbox', 'graduated'] }, false, 2],
  [{ area: ['logging'], category: ['runtime'], has: ['audit'] }, false, 3],
  [{ acceptedFrom: 2020 }, false, 1],
  [{ acceptedFrom: 2020, acceptedTo: 2021 }, false, 1],
  [{ acceptedTo: 2021 }, false, 1],
  [{ members: true }, false, 0],
])('%j: unfiltered %s, choices %s', (chosen, unfiltered, choices) => {
  expect(isUnfiltered({ ...NO_SELECTION, ...chosen })).toBe(unfiltered)
  expect(countChoices({ ...NO_SELECTION, ...chosen })).toBe(choices)
})

it.each([
  ['a category', [], 'wasm', ['wasm']],
  ['a chosen category again', ['wasm'], 'wasm', []],
  ['a subcategory inside a chosen category narrows it', ['wasm', 'runtime'], 'wasm/tools', ['runtime', 'wasm/tools']],
  ['a category over its subcategories takes their place', ['wasm/tools', 'wasm/apps', 'a'], 'wasm', ['a', 'wasm']],
  ['a second subcategory', ['wasm/tools'], 'wasm/apps', ['wasm/tools', 'wasm/apps']],
  ['a chosen subcategory again leaves the others', ['wasm/tools', 'wasm/apps'], 'wasm/tools', ['wasm/apps']],
  [
    'a category whose name only begins alike',
    ['wasm-next/tools', 'wasm-next'],
    'wasm',
    ['wasm-next/tools', 'wasm-next', 'wasm'],
  ],
])('%s', (_what, chosen, id, expected) => {
  expect(togglePlace(chosen, id)).toEqual(expected)
})
