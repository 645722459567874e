import type { Row } from '../facts/sheet.ts'

/** The largest share of a source's rows, or of one of their facts, that may be gone. */
const MAX_GONE = 0.05
/** The largest share by which a sum may move. */
const MAX_MOVED = 0.2
/** The most licences that may change. */
const MAX_LICENCES = 10

/** The rows of one source by key. */
export type Rows = ReadonlyMap<string, Row>

/** What a guard compares besides the rows themselves. */
export type Guarded = {
  /** Facts that a source does not lose: over a twentieth fewer are a refusal, as with rows. */
  lasting?: readonly string[]
  /** Facts that are numbers, or whether something is so, whose sum is compared. */
  sums?: readonly string[]
}

/**
 * Why the rows of a source cannot be believed: what both answers have is compared, so that new rows are no change. An
 * empty list means that they can.
 * @param before rows of the answer before, but for those that were not asked for this time
 * @param after rows of the new answer
 */
export function refusals(before: Rows, after: Rows, { lasting = [], sums = [] }: Guarded): string[] {
  const both = [...before].flatMap(([key, row]): [Row, Row][] => {
    const next = after.get(key)
    return next ? [[row, next]] : []
  })
  return [
    ...ifGone('rows', before.size - both.length, before.size),
    ...lasting.flatMap((fact) => {
      const had = both.filter(([row]) => row[fact] !== undefined && row[fact] !== null)
      return ifGone(`rows with "${fact}"`, had.filter(([, next]) => (next[fact] ?? null) === null).length, had.length)
    }),
    ...sums.flatMap((fact) => ifMoved(fact, both)),
    ...ifLicences(both),
  ]
}

function ifGone(what: string, gone: number, of: number): string[] {
  return gone > of * MAX_GONE ? [`${gone} of ${of} ${what} are gone`] : []
}

function ifMoved(fact: string, both: readonly (readonly [Row, Row])[]): string[] {
  const pairs = both.flatMap(([row, next]): [number, number][] => {
    const [a, b] = [row[fact], next[fact]]
    return typeof a === 'number' && typeof b === 'number' ? [[a, b]] : []
  })
  const before = pairs.reduce((sum, [a]) => sum + a, 0)
  const after = pairs.reduce((sum, [, b]) => sum + b, 0)
  return Math.abs(after - before) > before * MAX_MOVED
    ? [`the sum of "${fact}" moved from ${before} to ${after} over ${pairs.length} rows`]
    : []
}

function ifLicences(both: readonly (readonly [Row, Row])[]): string[] {
  const changed = both.filter(
    ([{ licence }, next]) =>
      typeof licence === 'string' && typeof next['licence'] === 'string' && licence !== next['licence'],
  )
  return changed.length > MAX_LICENCES ? [`${changed.length} licences changed`] : []
}
