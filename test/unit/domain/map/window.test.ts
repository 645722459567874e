import { expect, it } from 'vitest'
import { knownLayout, steadyWindow } from '../../../../src/domain/map/known-layouts.ts'
import { windowAround } from '../../../../src/domain/map/window.ts'
import { shippedLandscape } from '../../../support/factories.ts'

it('holds all of a short list', () => {
  expect(windowAround(38, 0, 60)).toEqual({ start: 0, end: 38 })
  expect(windowAround(60, 59, 60)).toEqual({ start: 0, end: 60 })
  expect(windowAround(0, 0, 60)).toEqual({ start: 0, end: 0 })
})

it('holds the same number of a long list wherever one is', () => {
  expect(windowAround(1446, 0, 60)).toEqual({ start: 0, end: 60 })
  expect(windowAround(1446, 700, 60)).toEqual({ start: 670, end: 730 })
  expect(windowAround(1446, 1445, 60)).toEqual({ start: 1386, end: 1446 })
})

it('lays a landscape out once for a window', () => {
  const size = { width: 1000, height: 700 }
  const first = knownLayout(shippedLandscape(), false, size)
  expect(knownLayout(shippedLandscape(), false, { ...size })).toBe(first)
  expect(knownLayout(shippedLandscape(), true, size)).not.toBe(first)
})

it('lays it out anew only where the window has become another one', () => {
  const before = { width: 1080, height: 700 }
  expect(steadyWindow({ width: 1080, height: 660 }, before)).toBe(before)
  expect(steadyWindow({ width: 390, height: 600 }, before)).toEqual({ width: 390, height: 600 })
  expect(steadyWindow({ width: 540, height: 350 }, before)).toEqual({ width: 540, height: 350 })
  expect(steadyWindow({ width: 0, height: 0 }, undefined).width).toBeGreaterThan(0)
})
