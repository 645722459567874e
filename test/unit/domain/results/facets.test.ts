import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { countFacets } from '../../../../src/domain/results/facets.ts'
import { FILTER_NAMES, FILTERS, type FilterName } from '../../../../src/domain/results/filters.ts'
import { applySelection, NO_SELECTION, type Selection } from '../../../../src/domain/results/selection.ts'
import { withFacts } from '../../../../src/facts/with-facts.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

/** Any selection that a person can make in the shipped extract. */
function selections(): fc.Arbitrary<Selection> {
  const landscape = shippedLandscape()
  const valuesOf = (name: FilterName) => {
    const options = [...FILTERS[name].options(landscape)]
    return fc.oneof(fc.constant<string[]>([]), fc.subarray(options, { maxLength: Math.min(4, options.length) }))
  }
  const year = fc.option(fc.integer({ min: 2014, max: 2026 }), { nil: undefined })
  return fc.record({
    maturity: valuesOf('maturity'),
    area: valuesOf('area'),
    signal: valuesOf('signal'),
    category: valuesOf('category'),
    has: valuesOf('has'),
    licence: valuesOf('licence'),
    activity: valuesOf('activity'),
    language: valuesOf('language'),
    kind: valuesOf('kind'),
    hide: valuesOf('hide'),
    members: fc.boolean(),
    acceptedFrom: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, year),
    acceptedTo: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, year),
  })
}

describe('countFacets', () => {
  it('is, for any value, the number of results after choosing it alone in its filter', () => {
    const landscape = shippedLandscape()
    const values = FILTER_NAMES.flatMap((name) =>
      FILTERS[name].options(landscape).map((value) => ({ name, value, choice: { [name]: [value] } })),
    )
    fc.assert(
      fc.property(selections(), fc.subarray(values, { minLength: 12, maxLength: 12 }), (selection, some) => {
        const facets = countFacets(landscape.items, selection)
        for (const { name, value, choice } of some) {
          // Choosing "archived" shows again what is hidden.
          const shown = name === 'maturity' && value === 'archived' ? { hide: [] } : {}
          const chosen = applySelection(landscape.items, { ...selection, ...choice, ...shown })
          expect({ name, value, count: facets[name]?.[value] ?? 0 }).toEqual({ name, value, count: chosen.length })
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it('counts nothing that no filter offers', () => {
    const landscape = shippedLandscape()
    const facets = countFacets(landscape.items, { ...NO_SELECTION, members: true })
    for (const name of FILTER_NAMES) {
      const options = new Set(FILTERS[name].options(landscape))
      expect(Object.keys(facets[name] ?? {}).filter((value) => !options.has(value))).toEqual([])
    }
  })

  it('counts an item once in a category that lists it in two subcategories', () => {
    const item = makeItem({ name: 'A', additionalPaths: [{ category: 'Runtime', subcategory: 'Storage' }] })
    expect(countFacets([item], NO_SELECTION).category).toEqual({
      runtime: 1,
      'runtime/container-runtime': 1,
      'runtime/storage': 1,
    })
  })

  it('counts licences only where an item has one', () => {
    expect(countFacets([makeItem({ name: 'A' })], NO_SELECTION)).not.toHaveProperty('licence')
    const items = [makeItem({ name: 'A', licences: ['MIT'] }), makeItem({ name: 'B', licences: ['mit', 'Apache-2.0'] })]
    const known = withFacts(makeLandscape(items), { days: {}, facts: {} }, false).items
    expect(countFacets(known, NO_SELECTION).licence).toEqual({ mit: 2, 'apache-2-0': 1 })
  })

  it.each(['Constructor', 'toString', 'valueOf', '__proto__'])('counts a category named %s', (category) => {
    const counts = countFacets([makeItem({ name: 'A', category, subcategory: category })], NO_SELECTION).category
    expect(Object.values(counts)).toEqual([1, 1])
  })
})
