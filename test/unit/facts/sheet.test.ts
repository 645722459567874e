import { array, assert, boolean, integer, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSheet, parseSheet, type Sheet } from '../../../src/facts/sheet.ts'

const HEAD = {
  source: 'Here',
  address: 'https://here.example/',
  licence: 'MIT',
  day: '2026-01-01',
  fields: ['id', 'a', 'b'],
}

describe('a sheet', () => {
  it('is written with its rows sorted, and without what is not known at their ends', () => {
    const rows = [{ id: 'Zeta', b: 2 }, { id: 'alpha', a: 'x' }, { id: 'beta' }]
    expect(formatSheet({ head: HEAD, rows }).split('\n')).toEqual([
      JSON.stringify(HEAD),
      '["alpha","x"]',
      '["beta"]',
      '["Zeta",null,2]',
      '',
    ])
  })

  it('is read as it was written', () => {
    const value = oneof(string(), integer(), boolean(), array(string(), { maxLength: 2 }))
    const row = record({ a: value, b: value }, { requiredKeys: [] })
    assert(
      property(array(row, { maxLength: 9 }), (given) => {
        const rows = given.map((one, at) => ({ id: `id-${at}`, ...one }))
        const sheet: Sheet = { head: HEAD, rows }
        expect(parseSheet(formatSheet(sheet), 'x')).toEqual(sheet)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['', 'x:1 is not JSON'],
    ['{}', 'x:1 is no head'],
    [`${JSON.stringify(HEAD)}\n["a"`, 'x:2 is not JSON'],
    [`${JSON.stringify(HEAD)}\n{"id":"a"}`, 'x:2 is no row'],
    [`${JSON.stringify(HEAD)}\n["a",1,2,3]`, 'x:2 is no row'],
  ])('%j is refused by its line', (text, message) => {
    expect(() => parseSheet(text, 'x')).toThrow(message)
  })
})
