import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { COLUMN_NAMES, TABLE_COLUMNS } from '../../../../src/domain/results/columns.ts'
import { csvCell, csvExport, csvFile } from '../../../../src/domain/export/csv.ts'
import { makeItem } from '../../../support/factories.ts'

/** Reads a CSV file as RFC 4180 says, written here anew. */
function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'g'),
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' space ', '" space "'],
    ['a = b, c', '"a = b, c"'],
    ['k8s-at-home', 'k8s-at-home'],
  ])('%j is written %j', (text, written) => {
    expect(csvCell(text)).toBe(written)
  })

  it.each([
    '=HYPERLINK("http://evil.example","click")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200F=1+1',
    '\u202E@cmd',
    '\u0000=1',
    '＝1+1',
    '\uFEFF=1',
  ])('%j is text to a spreadsheet, and nothing of it is lost', (text) => {
    const [[read = ''] = []] = parseCsv(csvFile([[text]]).slice(1))
    expect(read).toBe(`'${text}`)
  })
})

describe('a file', () => {
  it('comes back as it was, whatever stands in it', () => {
    // Texts that no spreadsheet could take for a formula are not changed at all.
    const text = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\r\n', '\n', ' ', '=', '-', '\u200F') })
      .map((rest) => `x${rest}`)
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (table) => {
        const file = csvFile(table)
        expect(file[0]).toBe('\uFEFF')
        expect(parseCsv(file.slice(1))).toEqual(table)
        const french = csvFile(table, ';')
        expect(french[0]).toBe('\uFEFF')
        expect(parseCsv(french.slice(1), ';')).toEqual(table)
      }),
    )
  })

  it('has a line for each item, with every column by its name', () => {
    const item = makeItem({
      name: 'Foo, "the" bar',
      maturity: 'graduated',
      areas: ['logging', 'security'],
      repositories: [{ url: 'https://github.com/a/b' }, { url: 'https://github.com/a/c' }],
      audits: [{ date: '2020-01-02', type: 'security', vendor: 'Us & Co' }],
    })
    const [head = [], line = [], ...rest] = parseCsv(csvExport([item]).slice(1))
    expect(rest).toEqual([])
    expect(head).toEqual(['id', ...COLUMN_NAMES.filter((name) => !TABLE_COLUMNS[name].isLate)])
    const filled = Object.fromEntries(
      head.map((name, index) => [name, line[index]]).filter(([, value]) => value !== ''),
    )
    expect(filled).toEqual({
      id: 'foo-the-bar',
      name: 'Foo, "the" bar',
      maturity: 'graduated',
      category: 'Runtime',
      subcategory: 'Container Runtime',
      areas: 'logging; security',
      repositories: 'https://github.com/a/b; https://github.com/a/c',
      audits: '2020-01-02 security Us & Co',
    })
  })
  it('says what each item is for, where that is wanted', () => {
    const item = makeItem({ name: 'Foo', roles: ['policy', 'secrets'], description: 'Its own words,\nin two lines' })
    const [head = [], line = []] = parseCsv(csvExport([item], () => 'Ours').slice(1))
    expect(head.slice(-3)).toEqual(['roles', 'sentence', 'description'])
    expect(line.slice(-3)).toEqual(['policy; secrets', 'Ours', 'Its own words,\nin two lines'])
    expect(parseCsv(csvExport([item], () => undefined).slice(1))[1]?.at(-2)).toBe('')
  })

  it('has the words and the separator of another language', () => {
    const words = {
      separator: ';' as const,
      heading: (name: string) => name.toUpperCase(),
      value: (kind: string, id: string) => `${kind}:${id}`,
      role: (id: string) => `role:${id}`,
    }
    const item = makeItem({
      name: 'Foo',
      maturity: 'sandbox',
      areas: ['logging', 'security'],
      signals: ['logs'],
      roles: ['policy'],
      acceptedAt: '2020-01-02',
    })
    const [head = [], line = []] = parseCsv(csvExport([item], () => '=1+1', words).slice(1), ';')
    const told = Object.fromEntries(head.map((name, index) => [name, line[index]]))
    expect(told).toMatchObject({
      id: 'foo',
      NAME: 'Foo',
      MATURITY: 'maturity:sandbox',
      AREAS: 'area:logging; area:security',
      SIGNALS: 'signal:logs',
      ACCEPTED: '2020-01-02',
      ROLES: 'role:policy',
      SENTENCE: "'=1+1",
    })
  })
})
