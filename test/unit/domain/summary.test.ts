import { expect, it } from 'vitest'

import { summarise } from '../../../src/domain/summary.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'

it('counts every item once, whatever places it has', () => {
  const items = [
    makeItem({ name: 'A', maturity: 'graduated', additionalPaths: [{ category: 'Wasm', subcategory: 'Tools' }] }),
    makeItem({ name: 'B', maturity: 'archived' }),
    makeItem({ name: 'C', maturity: 'archived' }),
    makeItem({ name: 'D' }),
  ]
  expect(summarise(makeLandscape(items, [{ category: 'Wasm', subcategory: 'Empty' }]))).toEqual({
    categories: 2,
    subcategories: 3,
    items: 4,
    byMaturity: { graduated: 1, incubating: 0, sandbox: 0, archived: 2 },
  })
})

it('says of nothing that it is nothing', () => {
  expect(summarise(makeLandscape([]))).toEqual({
    categories: 0,
    subcategories: 0,
    items: 0,
    byMaturity: { graduated: 0, incubating: 0, sandbox: 0, archived: 0 },
  })
})
