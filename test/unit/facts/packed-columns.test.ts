import { array, assert, constant, date, integer, option, property, string, type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { days, flags, lines, numbers, rare, words, type Column } from '../../../src/facts/packed-columns.ts'

const day = date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((time) =>
  time.toISOString().slice(0, 10),
)
const text = string({ minLength: 1, unit: 'grapheme' }).map((value) => value.replaceAll(/\s+/g, '-'))

/** Any values, with some missing, go through the column and JSON unchanged. */
function roundTrip<T>(column: Column<T>, value: Arbitrary<T>) {
  return () =>
    assert(
      property(array(option(value, { nil: undefined }), { minLength: 1, maxLength: 30 }), (values) => {
        const packed: unknown = JSON.parse(JSON.stringify(column.pack(values)))
        expect(column.unpack(packed)).toEqual(values)
      }),
      { numRuns: 50 },
    )
}

it('numbers are unpacked as they were packed', roundTrip(numbers, integer({ min: 0 })))
it('flags are unpacked as they were packed', roundTrip(flags, constant(true as const)))
it('days are unpacked as they were packed', roundTrip(days('2026-11-30'), day))
it('words are unpacked as they were packed', roundTrip(words, text))
it('lines are unpacked as they were packed', roundTrip(lines, text))
it('rare values are unpacked as they were packed', roundTrip(rare<number[]>(), array(integer())))
