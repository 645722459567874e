import { expect, it } from 'vitest'

import { validateDataSearch } from '../../../src/routing/data-search.ts'

it.each([
  [{}, {}],
  [{ landscape: ' https://files.example/a.yml ' }, { landscape: 'https://files.example/a.yml' }],
  // Whether it may be fetched is for the page to check: it says why not.
  [{ landscape: 'javascript:alert(1)' }, { landscape: 'javascript:alert(1)' }],
  [{ landscape: '  ' }, {}],
  [{ landscape: ['https://files.example/a.yml'] }, {}],
  [{ landscape: 7, other: 'x' }, {}],
  [{ landscape: 'x'.repeat(5000) }, {}],
])('%j means %j', (raw, search) => {
  expect(validateDataSearch(raw)).toEqual(search)
})
