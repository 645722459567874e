import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GOLDEN, goldenList } from '../../support/golden.ts'

it('finds first what the golden list says; `npm run golden` rewrites it, and its diff is to be read', () => {
  expect(goldenList()).toBe(readFileSync(GOLDEN, 'utf8'))
})
