import { expect, it } from 'vitest'
import { fillStrips, shareOut, type Shape } from '../../../../src/domain/map/strips.ts'

/** A block of so many cells that may have any shape. */
const cells = (area: number): Shape => ({ minWidth: (height) => Math.ceil(area / height) })

it('breaks blocks into the strips that are lowest together, in their order', () => {
  // One above the other they would be 2 + 2 high.
  expect(fillStrips([cells(14), cells(14)], 10, 100)).toEqual([{ start: 0, end: 2, height: 3 }])
  expect(fillStrips([{ minWidth: () => 10 }, cells(12), cells(8)], 10, 100)).toEqual([
    { start: 0, end: 1, height: 1 },
    { start: 1, end: 3, height: 2 },
  ])
})

it('gives no strips where a block fits nowhere', () => {
  expect(fillStrips([cells(4), { minWidth: () => 11 }, cells(4)], 10, 100)).toBeUndefined()
  expect(fillStrips([cells(1000)], 10, 20)).toBeUndefined()
})

it('shares whole cells out in proportion and loses none', () => {
  expect(shareOut([10, 20, 30], 6)).toEqual([11, 22, 33])
  const shared = shareOut([3, 3, 3, 3, 3], 7)
  expect(shared.reduce((sum, size) => sum + size, 0)).toBe(22)
  expect(Math.max(...shared) - Math.min(...shared)).toBeLessThanOrEqual(1)
})
