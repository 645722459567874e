import { expect, it } from 'vitest'

import { logoFinder } from '../../../../src/domain/logo/find-logo.ts'
import { decodeSheets, encodeSheets } from '../../../../src/domain/logo/sheet-table.ts'
import { BOX_UNITS, boxOf, findCell, sheetSize, type LogoSheets } from '../../../../src/domain/logo/sheets.ts'

const NAMES = Array.from({ length: 50 }, (_, index) => `${index}.svg`)
const SHEETS: LogoSheets = {
  small: {
    cell: 64,
    columns: 8,
    sheets: [
      { address: 'a.webp', count: 21 },
      { address: 'b.webp', count: 19 },
    ],
  },
  large: { cell: 160, columns: 6, sheets: [{ address: 'c.webp', count: 50 }] },
  names: NAMES,
  boxes: NAMES.map((_, index) => boxOf(1 + index * 7, 200)),
  missing: ['gone.svg', 'bomb.svg'],
}

it('gives every logo a cell of its own, inside of its sheet', () => {
  for (const level of [SHEETS.small, SHEETS.large]) {
    const cells = new Set<string>()
    for (const [position, box] of SHEETS.boxes.entries()) {
      const cell = findCell(level, position, box)
      if (!cell) continue
      const { sheet, column, row, x, y, width, height } = cell
      cells.add(`${sheet} ${column} ${row}`)
      const [sheetWidth, sheetHeight] = sheetSize(level, level.sheets[sheet] ?? { count: 0 })
      expect(x).toBeGreaterThan(column * level.cell)
      expect(x + width).toBeLessThan((column + 1) * level.cell)
      expect(y).toBeGreaterThan(row * level.cell)
      expect(y + height).toBeLessThan((row + 1) * level.cell)
      expect(x + width).toBeLessThanOrEqual(sheetWidth)
      expect(y + height).toBeLessThanOrEqual(sheetHeight)
    }
    expect(cells.size).toBe(level.sheets.reduce((sum, { count }) => sum + count, 0))
  }
})

it('keeps the proportions of logos, of threads too', () => {
  expect(boxOf(300, 100)).toEqual([BOX_UNITS, 20])
  expect(boxOf(50, 100)).toEqual([30, BOX_UNITS])
  expect(boxOf(4000, 1)).toEqual([BOX_UNITS, 1])
})

it('is the same after it was written and read', () => {
  expect(decodeSheets(JSON.parse(JSON.stringify(encodeSheets(SHEETS))))).toEqual(SHEETS)
  const empty = { ...SHEETS, names: [], boxes: [], missing: [] }
  expect(decodeSheets(encodeSheets(empty))).toEqual(empty)
})

it('finds the smallest level that is large enough, and the other one where a level lacks the logo', () => {
  const find = logoFinder(SHEETS)
  expect(find('3.svg', 62)).toMatchObject({ level: 'small', cell: { sheet: 0 } })
  expect(find('30.svg', 10)).toMatchObject({ level: 'small', cell: { sheet: 1 } })
  expect(find('3.svg', 63)).toMatchObject({ level: 'large' })
  expect(find('3.svg', 9000)).toMatchObject({ level: 'large' })
  expect(find('45.svg', 10)).toMatchObject({ level: 'large' })
  expect(find('bomb.svg', 10)).toBe('missing')
  expect(find('newer.svg', 10)).toBeUndefined()
  expect(logoFinder(undefined)('3.svg', 10)).toBeUndefined()
})
