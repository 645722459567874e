import { expect, it } from 'vitest'

import { summarise } from '../../../../src/domain/landscape/summary.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

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
    byKind: { technology: 4, member: 0, partner: 0, adopter: 0 },
  })
})

it('says of nothing that it is nothing', () => {
  expect(summarise(makeLandscape([]))).toEqual({
    categories: 0,
    subcategories: 0,
    items: 0,
    byMaturity: { graduated: 0, incubating: 0, sandbox: 0, archived: 0 },
    byKind: { technology: 0, member: 0, partner: 0, adopter: 0 },
  })
})

it('counts levels of the file’s own under their names, in order of appearance, and kinds', () => {
  const items = [
    makeItem({ name: 'A', maturity: 'growth' }),
    makeItem({ name: 'B', maturity: '__proto__' }),
    makeItem({ name: 'C', maturity: 'growth' }),
    makeItem({ name: 'D', kind: 'adopter' }),
  ]
  const { byMaturity, byKind } = summarise(makeLandscape(items))
  expect(Object.entries(byMaturity)).toEqual([
    ['graduated', 0],
    ['incubating', 0],
    ['sandbox', 0],
    ['archived', 0],
    ['growth', 2],
    ['__proto__', 1],
  ])
  expect(JSON.parse(JSON.stringify(byMaturity))).toHaveProperty(['growth'], 2)
  expect(JSON.stringify(byMaturity)).toContain('"__proto__":1')
  expect(byKind).toEqual({ technology: 3, member: 0, partner: 0, adopter: 1 })
})
