import { describe, expect, it } from 'vitest'

import { contrast, difference, parseHex, simulate, type Rgb } from '../../../src/lib/colour.ts'

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]

it('reads hexadecimal colours and nothing else', () => {
  expect(parseHex(' #0A559f')).toEqual([10, 85, 159])
  for (const text of ['', '#fff', 'red', 'rgb(1 2 3)', '#12345g']) expect(parseHex(text)).toBeUndefined()
})

it('measures contrast as WCAG does', () => {
  expect(contrast(WHITE, BLACK)).toBeCloseTo(21, 5)
  expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5)
  expect(contrast(WHITE, WHITE)).toBe(1)
  // The grey that is known as the lightest to pass AA on white.
  expect(contrast([118, 118, 118], WHITE)).toBeCloseTo(4.54, 2)
  expect(contrast([119, 119, 119], WHITE)).toBeLessThan(4.5)
})

describe('colour blindness', () => {
  it('leaves greys as they are', () => {
    for (const grey of [0, 90, 200, 255]) {
      for (const kind of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
        for (const channel of simulate([grey, grey, grey], kind))
          expect(Math.abs(channel - grey)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('brings red and green together without green receptors, and leaves blue and yellow apart', () => {
    const apart = (one: Rgb, other: Rgb, kind: Parameters<typeof simulate>[1]) =>
      difference(simulate(one, kind), simulate(other, kind)) / difference(one, other)
    const [red, green, blue, yellow]: Rgb[] = [
      [200, 60, 40],
      [90, 130, 30],
      [40, 60, 200],
      [200, 190, 40],
    ] as Rgb[]
    expect(apart(red as Rgb, green as Rgb, 'deuteranopia')).toBeLessThan(0.5)
    expect(apart(blue as Rgb, yellow as Rgb, 'deuteranopia')).toBeGreaterThan(0.8)
  })
})

it('measures differences as the eye does: none to itself, 100 from black to white', () => {
  expect(difference(WHITE, WHITE)).toBe(0)
  expect(difference(BLACK, WHITE)).toBeCloseTo(100, 1)
  expect(difference([255, 0, 0], [0, 255, 0])).toBeCloseTo(51.98, 1)
})
