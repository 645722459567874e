import { expect, it } from 'vitest'
import { plainItems } from '../../../../src/domain/facts/plain-items.ts'
import { withFacts } from '../../../../src/facts/with-facts.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const repositories = [{ url: 'https://github.com/a/b' }]
const landscape = makeLandscape([makeItem({ name: 'A', repositories }), makeItem({ name: 'B' })])
const table = { days: {}, facts: { 'a/b': { licence: 'MIT' } } }

it('a list is the same before facts come and after', () => {
  const before = plainItems(landscape.items)
  const known = withFacts(landscape, table, false)
  expect(known.items[0]?.facts?.licence).toBe('MIT')
  expect(plainItems(known.items)).toBe(before)
  expect(plainItems([...known.items])).toBe(before)
})

it('another choice or order is another list, of the items without facts', () => {
  const known = withFacts(landscape, table, false)
  const [a, b] = landscape.items
  const whole = plainItems(known.items)
  expect(plainItems(known.items.toReversed())).toEqual([b, a])
  expect(plainItems(known.items.slice(0, 1))).toEqual([a])
  expect(plainItems(known.items)).toBe(whole)
})
