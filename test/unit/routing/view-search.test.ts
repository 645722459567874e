import { withFacts } from '../../../src/facts/with-facts.ts'
import { isItemId } from '../../../src/domain/landscape/paths.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FILTERS, HAS_VALUES, NOT_A_PROJECT } from '../../../src/domain/results/filters.ts'
import { NO_SELECTION } from '../../../src/domain/results/selection.ts'
import { FOCUS_AREAS, MATURITIES, ROLES, SIGNALS } from '../../../src/domain/landscape/landscape.ts'
import { SORTS } from '../../../src/domain/results/sort.ts'
import { visible } from '../../../src/lib/text.ts'
import {
  parseSearch,
  selectionOf,
  stringifySearch,
  validateViewSearch,
  type ViewSearch,
} from '../../../src/routing/view-search.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'
import { cases } from '../../support/properties.ts'

/** What other sources know: nothing. */
const NO_FACTS = { days: {}, facts: {} }

const read = (text: string) => validateViewSearch(parseSearch(text))

describe('an address', () => {
  it.each<[string, ViewSearch]>([
    ['', {}],
    ['?q=cert+manager', { q: 'cert manager' }],
    ['?q=a%2Bb%26c', { q: 'a+b&c' }],
    ['?maturity=graduated,none', { maturity: ['graduated', 'none'] }],
    ['?area=security,logging/log-storage', { area: ['security', 'logging/log-storage'] }],
    ['?signal=logs,traces', { signal: ['logs', 'traces'] }],
    ['?category=runtime/container-runtime,wasm', { category: ['runtime/container-runtime', 'wasm'] }],
    ['?has=repository,audit', { has: ['repository', 'audit'] }],
    ['?licence=apache-2-0,mit', { licence: ['apache-2-0', 'mit'] }],
    ['?has=specification,end-user', { has: ['specification', 'end-user'] }],
    ['?hide=archived', { hide: ['archived'] }],
    ['?from=2019&to=2021', { from: 2019, to: 2021 }],
    ['?members=1', { members: true }],
    ['?sort=name&group=none', { sort: 'name', group: 'none' }],
    ['?sort=audits&dir=asc&view=table', { sort: 'audits', dir: 'asc', view: 'table' }],
    ['?sort=name&dir=desc', { sort: 'name', dir: 'desc' }],
    ['?item=open-policy-agent-opa', { item: 'open-policy-agent-opa' }],
  ])('%s', (text, search) => {
    expect(read(text)).toEqual(search)
    expect(stringifySearch(search)).toBe(text)
  })
})

describe('what an address should not say falls back in silence', () => {
  it.each<[string, ViewSearch]>([
    ['?maturity=Hatching,../x,sandbox', { maturity: ['sandbox'] }],
    ['?maturity=', {}],
    ['?maturity=sandbox,sandbox', { maturity: ['sandbox'] }],
    ['?area=gardening', {}],
    ['?area=security/log-storage', {}],
    ['?area=security/policy/x', {}],
    ['?area=constructor,__proto__', {}],
    ['?signal=smoke', {}],
    ['?category=../../etc,A%20B,a/b/c', {}],
    ['?has=charm', {}],
    ['?hide=everything,archived', { hide: ['archived'] }],
    ['?hide=graduated', {}],
    ['?sort=random', {}],
    ['?sort=relevance', {}],
    ['?sort=name&dir=asc', { sort: 'name' }],
    ['?sort=accepted&dir=desc', { sort: 'accepted' }],
    ['?sort=accepted&dir=up', { sort: 'accepted' }],
    ['?sort=relevance&dir=desc', {}],
    ['?dir=desc', {}],
    ['?sort=constructor', {}],
    ['?group=all', {}],
    ['?members=0', {}],
    ['?members=true', {}],
    ['?from=1999&to=2101', {}],
    ['?from=2020.5&to=x', {}],
    ['?from=&to=NaN', {}],
    ['?item=../secret', {}],
    [`?item=${'x'.repeat(81)}`, {}],
    ['?q=', {}],
    ['?q=%E0%A4%A', { q: '\uFFFD%A' }],
    ['?unknown=1&__proto__=2&constructor=3', {}],
    ['?q=a&q=b', { q: 'b' }],
  ])('%s', (text, search) => {
    expect(read(text)).toEqual(search)
  })

  it('what a router may hand over that is no text', () => {
    expect(
      validateViewSearch({ q: 7, maturity: { 0: 'sandbox' }, area: [1, 'security'], from: true, item: null }),
    ).toEqual({
      area: ['security'],
    })
  })
})

describe('limits', () => {
  it('cut a long query', () => {
    expect(validateViewSearch({ q: 'x'.repeat(500) }).q).toHaveLength(200)
  })

  it('cut a long query without leaving half a character, which no address can hold', () => {
    const search = validateViewSearch({ q: `${'x'.repeat(199)}😀` })
    expect(search.q).toMatch(/^x{199}/)
    expect(() => stringifySearch(search)).not.toThrow()
    expect(read(stringifySearch(search))).toEqual(search)
  })

  it('hold for halves of characters wherever they come from', () => {
    const search = validateViewSearch({ q: 'a\uD800b' })
    expect(() => stringifySearch(search)).not.toThrow()
  })

  it('cut long lists', () => {
    const category = Array.from({ length: 500 }, (_, index) => `c${index}`)
    expect(validateViewSearch({ category }).category?.length).toBeLessThan(200)
  })
})

describe('any view', () => {
  const values = (options: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 4 })
  const place = fc.stringMatching(/^[a-z0-9-]{1,20}(\/[a-z0-9-]{1,20})?$/)
  const year = fc.integer({ min: 2000, max: 2100 })
  const { area } = FILTERS
  const views: fc.Arbitrary<ViewSearch> = fc.record(
    {
      // Hidden characters are taken out of what an address says: a view has none.
      q: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
        .map(visible)
        .filter((q) => q !== '' && q.length <= 200),
      maturity: values([...MATURITIES, NOT_A_PROJECT]),
      area: values(area.options(makeLandscape([]))),
      signal: values(SIGNALS),
      category: fc.uniqueArray(place, { minLength: 1, maxLength: 4 }),
      has: values(HAS_VALUES),
      hide: values(['archived']),
      from: year,
      to: year,
      members: fc.constant(true as const),
      sort: fc.constantFrom(...SORTS.filter((sort) => sort !== 'relevance')),
      group: fc.constant('none' as const),
      item: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
    },
    { requiredKeys: [] },
  )

  it('round-trips through its address', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(validateViewSearch(view)).toEqual(view)
        expect(read(stringifySearch(view))).toEqual(view)
      }),
      { numRuns: cases(500) },
    )
  })

  it('parses any address into a view that round-trips', () => {
    const texts = fc.oneof(
      fc.webQueryParameters().map((text) => `?${text}`),
      fc
        .dictionary(
          fc.constantFrom('q', 'maturity', 'category', 'from', 'item', '__proto__'),
          fc.string({ unit: 'binary' }),
        )
        .map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const view = read(text)
        expect(read(stringifySearch(view))).toEqual(view)
      }),
      { numRuns: cases(500) },
    )
  })

  it('is safe from any value under any name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), views, (junk, view) => {
        expect(() => stringifySearch(validateViewSearch({ ...view, ...junk }))).not.toThrow()
      }),
    )
  })
})

describe('selectionOf', () => {
  const landscape = withFacts(makeLandscape([makeItem({ name: 'A', licences: ['MIT'] })]), NO_FACTS, false)

  it('ignores levels that the landscape does not have, and accepts its custom levels', () => {
    const own = makeLandscape([makeItem({ name: 'A', maturity: 'at_large' })])
    const search: ViewSearch = { maturity: ['at-large', 'hatching', 'graduated', 'none'] }
    expect(selectionOf(search, own).maturity).toEqual(['at-large', 'graduated', 'none'])
    expect(selectionOf(search, landscape).maturity).toEqual(['graduated', 'none'])
  })

  it('includes organisations where the landscape has nothing else', () => {
    const members = makeLandscape([makeItem({ name: 'A', kind: 'member' })])
    expect(selectionOf({}, members).members).toBe(true)
    expect(selectionOf({}, landscape).members).toBe(false)
  })

  it('is empty for the whole landscape', () => {
    expect(selectionOf({}, landscape)).toEqual({ ...NO_SELECTION, acceptedFrom: undefined, acceptedTo: undefined })
  })

  it('applies the chosen values, and ignores places and licences that the landscape does not have', () => {
    const role = `security/${ROLES.security[0]}`
    expect(
      selectionOf(
        {
          maturity: ['sandbox'],
          area: [FOCUS_AREAS[0], role],
          signal: ['logs'],
          category: ['runtime', 'runtime/container-runtime', 'wasm'],
          has: ['audit'],
          licence: ['mit', 'gone'],
          hide: ['archived'],
          members: true,
          from: 2019,
          to: 2020,
        },
        landscape,
      ),
    ).toEqual({
      maturity: ['sandbox'],
      area: [FOCUS_AREAS[0], role],
      signal: ['logs'],
      category: ['runtime', 'runtime/container-runtime'],
      has: ['audit'],
      licence: ['mit'],
      activity: [],
      language: [],
      kind: [],
      hide: ['archived'],
      members: true,
      acceptedFrom: 2019,
      acceptedTo: 2020,
    })
  })
})

it.each([
  ['kubernetes', true],
  ['3scale', true],
  ['a'.repeat(80), true],
  ['a'.repeat(81), false],
  ['', false],
  ['A', false],
  ['a/b', false],
  ['a b', false],
  ['é', false],
])('isItemId(%j): %s', (text, expected) => {
  expect(isItemId(text)).toBe(expected)
})
