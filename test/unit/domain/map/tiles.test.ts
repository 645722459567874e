import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTiles, rowCounter, spanOf } from '../../../../src/domain/map/tiles.ts'
import { makeItem } from '../../../support/factories.ts'

const largestFirst = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 80 })
  .map((spans) => spans.toSorted((a, b) => b - a))

it('a project takes the more room the more mature it is', () => {
  const sides = (['graduated', 'incubating', 'sandbox', undefined, 'archived'] as const).map((maturity) =>
    spanOf(makeItem({ name: 'x', maturity })),
  )
  expect(sides).toEqual([4, 3, 2, 1, 1])
})

describe('packing', () => {
  it('fills what large tiles leave with small ones', () => {
    expect(packTiles([2, 1, 1, 1], 3)).toEqual({
      places: [
        { x: 0, y: 0 },
        { x: 2, y: 0 },
        { x: 2, y: 1 },
        { x: 0, y: 2 },
      ],
      rows: 3,
    })
  })

  it('lets no tile overlap another or leave the block, and says how many rows it needs', () => {
    fc.assert(
      fc.property(largestFirst, fc.integer({ min: 4, max: 20 }), (spans, columns) => {
        const { places, rows } = packTiles(spans, columns)
        const taken = new Set<string>()
        for (const [index, { x, y }] of places.entries()) {
          const span = spans[index] ?? 0
          expect(x + span).toBeLessThanOrEqual(columns)
          expect(y + span).toBeLessThanOrEqual(rows)
          for (let dy = 0; dy < span; dy++) for (let dx = 0; dx < span; dx++) taken.add(`${x + dx} ${y + dy}`)
        }
        expect(taken.size).toBe(spans.reduce((sum, span) => sum + span * span, 0))
        expect(rowCounter(spans)(columns)).toBe(rows)
      }),
    )
  })
})
