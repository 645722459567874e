import { expect, it } from 'vitest'

import { boxOf, type LogoSheets } from '../../../../../src/domain/logo/sheets.ts'
import { SheetStore } from '../../../../../src/pages/explore/map/stage/sheet-store.ts'

const COUNT = 40
const NAMES = Array.from({ length: COUNT }, (_, index) => `${index}.svg`)
const SHEETS: LogoSheets = {
  small: { cell: 64, columns: 8, sheets: [{ address: 's.webp', count: COUNT }] },
  large: {
    cell: 160,
    columns: 1,
    sheets: NAMES.map((name) => ({ address: `${name}.webp`, count: 1 })),
  },
  names: NAMES,
  boxes: NAMES.map((_, index) => (index === 1 ? boxOf(4, 1) : boxOf(1, 1))),
  missing: ['gone.svg'],
}

/** A bitmap that notes when it is closed. */
function bitmap(closed: string[] = [], name = ''): ImageBitmap {
  return { close: () => closed.push(name) } as unknown as ImageBitmap
}

function storeOf(): SheetStore {
  const store = new SheetStore()
  store.setSheets(SHEETS)
  store.startDrawing()
  return store
}

it('knows nothing without sheets, and asks for those of the logos that are drawn', () => {
  expect(new SheetStore().get('1.svg', 10)).toBeUndefined()
  const store = storeOf()
  expect(store.get('newer.svg', 10)).toBeUndefined()
  expect(store.get('gone.svg', 10)).toBe('missing')
  expect(store.requests()).toEqual([])
  expect(store.get('0.svg', 10)).toBe('awaited')
  expect(store.get('2.svg', 10)).toBe('awaited')
  expect(store.requests()).toEqual([{ level: 'small', sheet: 0 }])
})

it('draws a small logo until the large one is there', () => {
  const store = storeOf()
  const [small, large] = [bitmap(), bitmap()]
  store.put({ level: 'small', sheet: 0 }, small)
  expect(store.get('2.svg', 300)).toMatchObject({ source: small, x: 129, y: 1, width: 62, height: 62 })
  expect(store.requests()).toEqual([{ level: 'large', sheet: 2 }])
  store.put({ level: 'large', sheet: 2 }, large)
  expect(store.get('2.svg', 300)).toMatchObject({ source: large, x: 1, y: 1, width: 158, height: 158 })
})

it('draws the first part of a wide logo on a tiny tile', () => {
  const store = storeOf()
  store.put({ level: 'small', sheet: 0 }, bitmap())
  expect(store.get('1.svg', 10)).toMatchObject({ width: 62, height: 16 })
  expect(store.get('1.svg', 10, true)).toMatchObject({ width: 16, height: 16 })
  expect(store.get('2.svg', 10, true)).toMatchObject({ width: 62, height: 62 })
})

it('does not ask again for a sheet that failed, until the map is opened anew', () => {
  const store = storeOf()
  store.put({ level: 'small', sheet: 0 }, undefined)
  expect(store.get('2.svg', 10)).toBe('missing')
  expect(store.requests()).toEqual([])
  store.clearMissing()
  expect(store.get('2.svg', 10)).toBe('awaited')
})

it('closes large sheets that were used longest ago, never those in view', () => {
  const store = storeOf()
  const closed: string[] = []
  for (const [sheet, name] of NAMES.entries()) {
    store.put({ level: 'large', sheet }, bitmap(closed, name))
    store.get(name, 300)
  }
  expect(closed).toEqual([])
  store.startDrawing()
  store.get('0.svg', 300)
  store.put({ level: 'large', sheet: 39 }, bitmap(closed, 'again'))
  expect(closed).toContain('1.svg')
  expect(closed).not.toContain('0.svg')
  expect(closed).not.toContain('again')
  expect(closed).toHaveLength(COUNT - 16 + 1)
})
