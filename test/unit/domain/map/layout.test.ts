import { describe, expect, it } from 'vitest'
import type { Landscape } from '../../../../src/domain/landscape/landscape.ts'
import { layoutMap } from '../../../../src/domain/map/layout.ts'
import type { Box, MapLayout } from '../../../../src/domain/map/geometry.ts'
import { mapTree } from '../../../../src/domain/map/tree.ts'
import { placesOf, subcategoryId } from '../../../../src/domain/landscape/paths.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const DESKTOP = { width: 1080, height: 700 }
const PHONE = { width: 356, height: 480 }

/** Each item ten times, under names and ids of their own. */
function tenfold(landscape: Landscape): Landscape {
  const items = landscape.items.flatMap((item) =>
    Array.from({ length: 10 }, (_, copy) => ({ ...item, id: `${item.id}-${copy}`, name: `${item.name} ${copy}` })),
  )
  return { ...landscape, items }
}

const CASES = [
  ['on a desktop', shippedLandscape(), false, DESKTOP],
  ['on a phone', shippedLandscape(), false, PHONE],
  ['with members', shippedLandscape(), true, DESKTOP],
  ['ten times as large', tenfold(shippedLandscape()), true, DESKTOP],
] as const

const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function pairsThatOverlap(boxes: readonly Box[]): number {
  return boxes.reduce((sum, a, index) => sum + boxes.slice(index + 1).filter((b) => overlap(a, b)).length, 0)
}

/** The cells of the grid that tiles lie on, once for each tile that covers them. */
function coveredCells({ tiles }: MapLayout): string[] {
  return tiles.flatMap(({ x, y, span }) =>
    Array.from({ length: span * span }, (_, cell) => `${x + (cell % span)} ${y + Math.floor(cell / span)}`),
  )
}

describe.each(CASES)('the whole landscape %s', (_name, landscape, withMembers, window) => {
  const tree = mapTree(landscape, withMembers)
  const layout = layoutMap(tree, window)
  const blocks = layout.categories.flatMap((category) => category.blocks)

  it('has every item under each of its places', () => {
    const expected = landscape.items
      .filter((item) => withMembers || item.kind === 'technology')
      .flatMap((item) => [...new Set(placesOf(item).map(subcategoryId))].map((place) => `${place} ${item.id}`))
    expect(layout.tiles.map((tile) => `${tile.blockId} ${tile.item.id}`).toSorted()).toEqual(expected.toSorted())
    expect(layout.tiles.every((tile, index) => tile.index === index)).toBe(true)
  })

  it('lets nothing overlap, and all of it lie inside of what it belongs to', () => {
    expect(pairsThatOverlap(layout.categories)).toBe(0)
    expect(layout.categories.filter((one) => !isInside(one, { x: 0, y: 0, ...layout }))).toEqual([])
    for (const category of layout.categories) {
      expect(pairsThatOverlap(category.blocks)).toBe(0)
      expect(category.blocks.filter((block) => !isInside(block, category))).toEqual([])
      for (const block of category.blocks) {
        const outside = block.tiles.filter(({ x, y, span }) => !isInside({ x, y, width: span, height: span }, block))
        expect(outside).toEqual([])
      }
    }
    const cells = coveredCells(layout)
    expect(new Set(cells).size).toBe(cells.length)
  })

  it('has all tiles on one grid', () => {
    const rest = (value: number) => value - Math.floor(value)
    expect(new Set(layout.tiles.map(({ x }) => rest(x))).size).toBe(1)
    expect(new Set(layout.tiles.map(({ y }) => rest(y))).size).toBe(1)
  })

  it('gives blocks room in proportion to what they hold', () => {
    const large = blocks.filter((block) => block.tiles.reduce((sum, { span }) => sum + span * span, 0) >= 60)
    expect(large.length).toBeGreaterThan(8)
    const room = large.map(
      (block) => (block.width * block.height) / block.tiles.reduce((sum, { span }) => sum + span * span, 0),
    )
    const median = room.toSorted((a, b) => a - b)[Math.floor(room.length / 2)] ?? 0
    expect(Math.max(...room) / median).toBeLessThan(1.7)
    expect(median / Math.min(...room)).toBeLessThan(1.7)
  })

  it('has about the window’s shape', () => {
    const ratio = layout.width / layout.height / (window.width / window.height)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.06)
  })

  it('always comes out the same', () => {
    const again = layoutMap(mapTree({ ...landscape, items: landscape.items.toReversed() }, withMembers), window)
    expect(again.categories).toEqual(layout.categories)
  })
})

it('puts the most mature first, and the largest category', () => {
  const landscape = makeLandscape([
    makeItem({ name: 'Plain' }),
    makeItem({ name: 'Old', maturity: 'archived' }),
    makeItem({ name: 'Young', maturity: 'sandbox' }),
    makeItem({ name: 'Grown', maturity: 'graduated' }),
    makeItem({ name: 'Elsewhere', category: 'Other', subcategory: 'Place' }),
    makeItem({ name: 'Company', kind: 'member', category: 'CNCF Members', subcategory: 'Gold' }),
  ])
  const tree = mapTree(landscape, false)
  expect(tree.map(({ name, blocks }) => [name, blocks.map((block) => block.items.map((item) => item.name))])).toEqual([
    ['Runtime', [['Grown', 'Young', 'Plain', 'Old']]],
    ['Other', [['Elsewhere']]],
  ])
  expect(mapTree(landscape, true).map(({ name }) => name)).toContain('CNCF Members')
})

it('has a line’s room for the names of categories, in small windows too', () => {
  const tree = mapTree(shippedLandscape(), false)
  for (const window of [DESKTOP, PHONE]) {
    const { band, width, height } = layoutMap(tree, window)
    expect(band * Math.min(window.width / width, window.height / height)).toBeGreaterThan(14)
  }
})

it('takes an empty landscape', () => {
  const layout = layoutMap([], DESKTOP)
  expect(layout.tiles).toEqual([])
  expect(layout.width).toBeGreaterThan(0)
  expect(layout.height).toBeGreaterThan(0)
})
