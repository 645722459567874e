import type { Item, Maturity } from '../landscape/landscape.ts'
import { isMaturity } from '../landscape/levels.ts'

/**
 * The side of an item's tile, in cells. A project takes the more room the more mature it is, by whole cells, so that
 * all tiles stay on one grid; what is archived takes no more than what never was a project, and a level of the file's
 * own, of which we do not know how mature it is, as much as the first of the CNCF's.
 */
const SPANS: Record<Maturity | 'none', number> = { graduated: 4, incubating: 3, sandbox: 2, archived: 1, none: 1 }

/** The side of an item's tile, in cells. */
export function spanOf(item: Pick<Item, 'maturity'>): number {
  const { maturity = 'none' } = item
  return maturity === 'none' || isMaturity(maturity) ? SPANS[maturity] : SPANS.sandbox
}

/** The cells that squares of these sides cover. */
export function cellsOf(spans: readonly number[]): number {
  return spans.reduce((sum, span) => sum + span * span, 0)
}

type Place = { x: number; y: number }

/** Where squares stand in a block that is `columns` wide, and how many rows they need; all in cells. */
export type Packed = { places: Place[]; rows: number }

/**
 * Puts squares into a block, each into the first free place in reading order. Given the largest first, the small ones
 * fill what the large ones leave, and the same squares always come to lie in the same way.
 * @param spans sides in cells, largest first, none wider than the block
 */
export function packTiles(spans: readonly number[], columns: number): Packed {
  const taken: Uint8Array[] = []
  const row = (y: number) => (taken[y] ??= new Uint8Array(columns))
  const places: Place[] = []
  let rows = 0
  let before = 0
  let from: Place = { x: 0, y: 0 }
  for (const span of spans) {
    // Before the last one of its size there is no free place for another.
    if (span !== before) from = { x: 0, y: 0 }
    before = span
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
 * How many rows `packTiles` needs for `columns`, without placing every square: single cells fill every hole, so that
 * only the larger squares have to be tried, once for each number of columns.
 * @param spans sides in cells, largest first
 */
export function rowCounter(spans: readonly number[]): (columns: number) => number {
  const large = spans.filter((span) => span > 1)
  const cells = cellsOf(spans)
  const known = new Map<number, number>()
  return (columns) => {
    let rows = known.get(columns)
    if (rows === undefined) {
      rows = Math.max(packTiles(large, columns).rows, Math.ceil(cells / columns))
      known.set(columns, rows)
    }
    return rows
  }
}
