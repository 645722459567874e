import { expect, it } from 'vitest'

import { missingFrom } from '../../../src/worker/judge.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'

/** A landscape with so many items in each of the named categories. */
function landscapeWith(counts: Record<string, number>) {
  const items = Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, (_, index) => makeItem({ name: `${category} ${index}`, category })),
  )
  const empty = Object.keys(counts).map((category) => ({ category, subcategory: 'Container Runtime' }))
  return makeLandscape(items, empty)
}

it.each<[string, Record<string, number>, number, string[], string[], boolean]>([
  ['as many', { A: 50, B: 50 }, 100, ['A', 'B'], [], false],
  ['more', { A: 60, B: 60 }, 100, ['A', 'B'], [], false],
  ['nine tenths', { A: 45, B: 45 }, 100, ['A', 'B'], [], false],
  ['less than nine tenths', { A: 45, B: 44 }, 100, ['A', 'B'], [], true],
  ['a category gone', { A: 100 }, 100, ['A', 'B'], ['B'], true],
  ['a category empty', { A: 100, B: 0 }, 100, ['A', 'B'], [], false],
  ['a category renamed', { A: 50, 'B new': 50 }, 100, ['A', 'B'], ['B'], true],
  ['a new category', { A: 50, B: 50, C: 1 }, 100, ['A', 'B'], [], false],
  ['nothing held yet', { A: 1 }, 0, [], [], false],
])('%s', (_what, counts, items, categories, missing, isIncomplete) => {
  expect(missingFrom(landscapeWith(counts), { key: 'x', items, categories })).toEqual({
    categories: missing,
    isIncomplete,
  })
})
