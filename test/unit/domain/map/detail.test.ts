import { expect, it } from 'vitest'
import { logoSize, textSizes, tileDetail } from '../../../../src/domain/map/detail.ts'
import { MAX_SCALE } from '../../../../src/domain/map/view.ts'

it('shows squares at first, then logos, then names', () => {
  expect([6, 12, 20, 60, 90, 400].map(tileDetail)).toEqual(['plain', 'plain', 'logo', 'logo', 'named', 'named'])
})

it('has a name under every tile when one can come no closer', () => {
  expect(tileDetail(MAX_SCALE * 0.9)).toBe('named')
})

it('names categories always, subcategories once there is room, and both never smaller than 13 pixels', () => {
  expect(textSizes(6)).toEqual({ category: 13, block: undefined })
  expect(textSizes(10).block).toBeUndefined()
  expect(textSizes(11).block).toBe(13)
  expect(textSizes(14).block).toBe(13)
  const sizes = [6, 14, 30, 80, 150].map((k) => textSizes(k).category)
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect(sizes.at(-1)).toBeLessThan(30)
})

it('keeps logos at a few sizes, none much too small', () => {
  expect([10, 64, 79, 90, 200, 900].map(logoSize)).toEqual([64, 64, 64, 128, 256, 256])
})
