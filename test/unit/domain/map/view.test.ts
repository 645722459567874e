import { describe, expect, it } from 'vitest'
import {
  interpolateView,
  boxAround,
  clampView,
  fitBox,
  MAX_SCALE,
  intersects,
  reveal,
  visibleBox,
  zoomAt,
} from '../../../../src/domain/map/view.ts'

const MAP = { width: 100, height: 50 }
const WINDOW = { width: 800, height: 600 }

it('shows a box whole, in the middle', () => {
  const view = fitBox({ x: 0, y: 0, ...MAP }, WINDOW)
  expect(view).toEqual({ k: 8, x: 0, y: 100 })
  expect(fitBox({ x: 10, y: 10, width: 1, height: 1 }, WINDOW, 50).k).toBe(MAX_SCALE)
  const seen = visibleBox(fitBox({ x: 20, y: 10, width: 10, height: 4 }, WINDOW, 40), WINDOW)
  expect(seen.x + seen.width / 2).toBeCloseTo(25)
  expect(seen.y + seen.height / 2).toBeCloseTo(12)
})

it('finds the box around boxes', () => {
  expect(boxAround([])).toBeUndefined()
  expect(
    boxAround([
      { x: 5, y: 1, width: 2, height: 2 },
      { x: 1, y: 4, width: 1, height: 3 },
    ]),
  ).toEqual({ x: 1, y: 1, width: 6, height: 6 })
})

describe('the limits of a view', () => {
  it('let it become no smaller than the whole map and no larger than a name needs', () => {
    expect(clampView({ k: 1, x: 0, y: 0 }, MAP, WINDOW)).toEqual({ k: 8, x: 0, y: 100 })
    expect(clampView({ k: 9999, x: 0, y: 0 }, MAP, WINDOW).k).toBe(MAX_SCALE)
  })

  it('keep the map’s edge from coming into the window', () => {
    expect(clampView({ k: 20, x: 300, y: 300 }, MAP, WINDOW)).toEqual({ k: 20, x: 0, y: 0 })
    expect(clampView({ k: 20, x: -9000, y: -9000 }, MAP, WINDOW)).toEqual({ k: 20, x: -1200, y: -400 })
  })
})

it('zooms around a point that stays where it is', () => {
  const view = { k: 10, x: -50, y: 30 }
  const point = { x: 200, y: 100 }
  const closer = zoomAt(view, 2, point)
  expect(closer.k).toBe(20)
  expect((point.x - closer.x) / closer.k).toBeCloseTo((point.x - view.x) / view.k)
  expect((point.y - closer.y) / closer.k).toBeCloseTo((point.y - view.y) / view.k)
})

describe('bringing a box into sight', () => {
  const view = { k: 10, x: 0, y: 0 }

  it('moves as little as it has to', () => {
    expect(reveal(view, { x: 20, y: 20, width: 4, height: 4 }, WINDOW, 20)).toEqual(view)
    expect(reveal(view, { x: 90, y: 20, width: 4, height: 4 }, WINDOW, 20)).toEqual({ k: 10, x: -160, y: 0 })
    expect(reveal(view, { x: 20, y: -3, width: 4, height: 4 }, WINDOW, 20)).toEqual({ k: 10, x: 0, y: 50 })
  })

  it('shows the beginning of what is larger than the window', () => {
    expect(reveal(view, { x: 5, y: 20, width: 200, height: 4 }, WINDOW, 20).x).toBe(-30)
  })
})

describe('the way from one view to another', () => {
  const from = { k: 8, x: 0, y: 100 }
  const to = zoomAt(from, 4, { x: 300, y: 200 })

  it('begins and ends at them', () => {
    expect(interpolateView(from, to, 0)).toEqual(from)
    expect(interpolateView(from, to, 1)).toEqual(to)
  })

  it('keeps the point that both have in common', () => {
    const half = interpolateView(from, to, 0.5)
    expect(half.k).toBeCloseTo(16)
    expect((300 - half.x) / half.k).toBeCloseTo((300 - from.x) / from.k)
  })

  it('goes straight where only the place changes', () => {
    expect(interpolateView(from, { k: 8, x: 40, y: 60 }, 0.25)).toEqual({ k: 8, x: 10, y: 90 })
  })
})

it('tells whether boxes meet', () => {
  const box = { x: 0, y: 0, width: 2, height: 2 }
  expect(intersects(box, { x: 1, y: 1, width: 5, height: 5 })).toBe(true)
  expect(intersects(box, { x: 2, y: 0, width: 5, height: 5 })).toBe(false)
})
