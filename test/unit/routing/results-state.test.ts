import { expect, it } from 'vitest'

import { fromResults, resultsOf } from '../../../src/routing/results-state.ts'

const location = (results: unknown) => ({ state: { results } }) as unknown as Parameters<typeof resultsOf>[0]

it('reads back the results that a link was opened from', () => {
  const view = { q: 'a', maturity: ['graduated'], from: 2019 }
  expect(resultsOf(location(fromResults(view).results))).toEqual({ view, isBehind: true })
  expect(resultsOf(location(fromResults({}, false).results))).toEqual({ view: {}, isBehind: false })
})

it('ignores invalid history state', () => {
  expect(resultsOf(location(undefined))).toBeUndefined()
  expect(resultsOf(location(null))).toBeUndefined()
  expect(resultsOf(location('x'))).toBeUndefined()
  expect(resultsOf(location({ view: null }))).toBeUndefined()
  expect(resultsOf(location({ view: { maturity: ['<nonsense>'], sort: 5, item: '<' } }))).toEqual({
    view: {},
    isBehind: false,
  })
})
