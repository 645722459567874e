import type { Item, Maturity } from '../landscape/landscape.ts'
import { isMaturity } from '../landscape/levels.ts'

/**
 * The side of an item's tile by maturity, in whole cells, so that all tiles are on one grid. More mature projects have
 * larger tiles; archived ones are as small as items that never were projects, and custom levels, whose maturity is
 * unspecified, are like the CNCF's first level.
 */
const SPANS: Record<Maturity | 'none', number> = { graduated: 4, incubating: 3, sandbox: 2, archived: 1, none: 1 }

/** The side of an item's tile, in cells. */
export function spanOf(item: Pick<Item, 'maturity'>): number {
  const { maturity = 'none' } = item
  return maturity === 'none' || isMaturity(maturity) ? SPANS[maturity] : SPANS.sandbox
}

/** The area of squares with these sides, in cells. */
export function cellsOf(spans: readonly number[]): number {
  return spans.reduce((sum, span) => sum + span * span, 0)
}

type Place = { x: number; y: number }

/** The positions of squares in a block, and the number of rows; all in cells. */
export type Packed = { places: Place[]; rows: number }

/**
 * Packs squares into a block `columns` wide, each into the first free place in reading order. With the largest first,
 * small ones fill the gaps between large ones. Deterministic.
 * @param spans sides in cells, largest first, none wider than the block
 */
export function packTiles(spans: readonly number[], columns: number): Packed {
  const taken: Uint8Array[] = []
  const row = (y: number) => (taken[y] ??= new Uint8Array(columns))
  const places: Place[] = []
  let rows = 0
  let previousSpan = 0
  let from: Place = { x: 0, y: 0 }
  for (const span of spans) {
    // There is no free place for another square of this size before the last one.
    if (span !== previousSpan) from = { x: 0, y: 0 }
    previousSpan = span
    const place = firstFree(row, columns, span, from)
    for (let y = place.y; y < place.y + span; y++) row(y).fill(1, place.x, place.x + span)
    from = { x: place.x + span, y: place.y }
    rows = Math.max(rows, place.y + span)
    places.push(place)
  }
  return { places, rows }
}

function firstFree(row: (y: number) => Uint8Array, columns: number, span: number, from: Place): Place {
  for (let y = from.y; ; y++) {
    for (let x = y === from.y ? from.x : 0; x + span <= columns; x++) {
      if (isFree(row, x, y, span)) return { x, y }
    }
  }
}

function isFree(row: (y: number) => Uint8Array, x: number, y: number, span: number): boolean {
  for (let dy = 0; dy < span; dy++) {
    const cells = row(y + dy)
    for (let dx = 0; dx < span; dx++) if (cells[x + dx] === 1) return false
  }
  return true
}

/**
 * Counts the rows that `packTiles` needs for `columns` without placing every square: single cells fill every gap, so
 * only larger squares are packed, once for each number of columns.
 * @param spans sides in cells, largest first
 */
export function rowCounter(spans: readonly number[]): (columns: number) => number {
  const large = spans.filter((span) => span > 1)
  const cells = cellsOf(spans)
  const cache = new Map<number, number>()
  return (columns) => {
    let rows = cache.get(columns)
    if (rows === undefined) {
      rows = Math.max(packTiles(large, columns).rows, Math.ceil(cells / columns))
      cache.set(columns, rows)
    }
    return rows
  }
}
