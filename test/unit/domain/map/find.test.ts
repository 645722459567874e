import { expect, it } from 'vitest'
import { nextTile, tileAt, windowAround } from '../../../../src/domain/map/find.ts'
import { layoutMap } from '../../../../src/domain/map/layout.ts'
import type { MapTile } from '../../../../src/domain/map/geometry.ts'
import { mapTree } from '../../../../src/domain/map/tree.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'
import { cachedLayout, steadyWindow } from '../../../../src/domain/map/layout-cache.ts'

const tile = (name: string, x: number, y: number, span = 1): MapTile => ({
  index: 0,
  item: makeItem({ name }),
  blockId: 'b',
  x,
  y,
  span,
})

it('finds every tile where it lies, and nothing between them', () => {
  const layout = layoutMap(mapTree(shippedLandscape(), true), { width: 1080, height: 700 })
  const missed = layout.tiles.filter((one) => tileAt(layout, one.x + one.span / 2, one.y + one.span / 2) !== one)
  expect(missed).toEqual([])
  expect(tileAt(layout, 0.1, 0.1)).toBeUndefined()
  expect(tileAt(layout, -5, 10)).toBeUndefined()
})

it('goes from a tile to the one beside it', () => {
  const large = tile('Large', 0, 0, 4)
  const right = tile('Right', 4, 1)
  const below = tile('Below', 1, 4)
  const far = tile('Far', 12, 0, 4)
  const tiles = [large, right, below, far]
  expect(nextTile(tiles, large, 'right')).toBe(right)
  expect(nextTile(tiles, right, 'right')).toBe(far)
  expect(nextTile(tiles, right, 'left')).toBe(large)
  expect(nextTile(tiles, large, 'down')).toBe(below)
  expect(nextTile(tiles, below, 'up')).toBe(large)
  expect(nextTile(tiles, large, 'left')).toBeUndefined()
  expect(nextTile(tiles, large, 'up')).toBeUndefined()
})

it('rather goes straight ahead than to what is nearer but aside', () => {
  const from = tile('From', 0, 0)
  const ahead = tile('Ahead', 4, 0)
  const aside = tile('Aside', 2, 5)
  expect(nextTile([from, aside, ahead], from, 'right')).toBe(ahead)
})

it('can reach every tile of the landscape', () => {
  const { tiles } = layoutMap(mapTree(shippedLandscape(), false), { width: 1080, height: 700 })
  const reached = new Set([tiles[0]])
  const queue = [tiles[0] as MapTile]
  for (let from = queue.pop(); from; from = queue.pop()) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = nextTile(tiles, from, direction)
      if (next && !reached.has(next)) {
        reached.add(next)
        queue.push(next)
      }
    }
  }
  expect(reached.size / tiles.length).toBeGreaterThan(0.97)
})

it('holds all of a short list', () => {
  expect(windowAround(38, 0, 60)).toEqual({ start: 0, end: 38 })
  expect(windowAround(60, 59, 60)).toEqual({ start: 0, end: 60 })
  expect(windowAround(0, 0, 60)).toEqual({ start: 0, end: 0 })
})

it('holds the same number of a long list wherever one is', () => {
  expect(windowAround(1000, 0, 60)).toEqual({ start: 0, end: 60 })
  expect(windowAround(1000, 700, 60)).toEqual({ start: 670, end: 730 })
  expect(windowAround(1000, 999, 60)).toEqual({ start: 940, end: 1000 })
})

it('lays a landscape out once for a window', () => {
  const size = { width: 1000, height: 700 }
  const first = cachedLayout(shippedLandscape(), false, size)
  expect(cachedLayout(shippedLandscape(), false, { ...size })).toBe(first)
  expect(cachedLayout(shippedLandscape(), true, size)).not.toBe(first)
})

it('lays it out anew only where the window has become another one', () => {
  const before = { width: 1080, height: 700 }
  expect(steadyWindow({ width: 1080, height: 660 }, before)).toBe(before)
  expect(steadyWindow({ width: 390, height: 600 }, before)).toEqual({ width: 390, height: 600 })
  expect(steadyWindow({ width: 540, height: 350 }, before)).toEqual({ width: 540, height: 350 })
  expect(steadyWindow({ width: 0, height: 0 }, undefined).width).toBeGreaterThan(0)
})
