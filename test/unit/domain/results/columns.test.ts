import { describe, expect, it } from 'vitest'

import {
  COLUMN_NAMES,
  DEFAULT_COLUMNS,
  validColumns,
  OPTIONAL_COLUMNS,
  TABLE_COLUMNS,
  type ColumnName,
} from '../../../../src/domain/results/columns.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

const AUDIT = { date: '2019-10-01', type: 'security', vendor: 'Auditors', url: 'https://audits.example/a.pdf' }

/** Under each column: facts of an item, and what the column makes of them. A new column needs its row. */
const ROWS: Record<ColumnName, [Partial<Item>, unknown]> = {
  name: [{ name: 'Foo' }, 'Foo'],
  maturity: [{ maturity: 'sandbox' }, 'sandbox'],
  category: [{ category: 'Wasm' }, 'Wasm'],
  subcategory: [{ subcategory: 'Toolchain' }, 'Toolchain'],
  areas: [{ areas: ['security', 'logging'] }, ['security', 'logging']],
  signals: [{ signals: ['logs'] }, ['logs']],
  accepted: [{ acceptedAt: '2020-01-02' }, '2020-01-02'],
  incubating: [{ incubatingAt: '2021-01-02' }, '2021-01-02'],
  graduated: [{ graduatedAt: '2022-01-02' }, '2022-01-02'],
  archived: [{ archivedAt: '2023-01-02' }, '2023-01-02'],
  repositories: [{ repositories: [{ url: 'https://github.com/a/b', branch: 'main' }] }, ['https://github.com/a/b']],
  audits: [{ audits: [AUDIT] }, [AUDIT]],
  homepage: [{ homepageUrl: 'https://foo.example/' }, ['https://foo.example/']],
  organisation: [{ organisation: 'Foo Inc' }, 'Foo Inc'],
  licence: [{ licences: ['MIT', 'Apache-2.0'] }, 'MIT, Apache-2.0'],
  annualReview: [{ annualReviewAt: '2024-01-02' }, '2024-01-02'],
  joined: [{ joinedAt: '2018-01-02' }, '2018-01-02'],
  released: [{ facts: { latestRelease: { name: 'v1', date: '2025-01-02' } } }, '2025-01-02'],
  commits: [{ facts: { commits12m: 0 } }, 0],
  people: [{ facts: { people12m: 7 } }, 7],
  stars: [{ facts: { stars: 1000 } }, 1000],
  language: [{ facts: { mainLanguages: ['Go', 'C++'] } }, 'Go, C++'],
  maintainers: [{ facts: { maintainers: 3 } }, 3],
  supportedUntil: [{ facts: { supportedUntil: '2027-01-02' } }, '2027-01-02'],
}

it.each(Object.entries(ROWS))('%s', (name, [facts, value]) => {
  expect(TABLE_COLUMNS[name as ColumnName].valueOf(makeItem({ name: 'Foo', ...facts }))).toEqual(value)
})

it('an item without facts has nothing but its name and place', () => {
  const item = makeItem({ name: 'Foo' })
  const isFilled = (value: unknown) => typeof value === 'number' || (value as { length?: number } | undefined)?.length
  const filled = COLUMN_NAMES.filter((name) => isFilled(TABLE_COLUMNS[name].valueOf(item)))
  expect(filled).toEqual(['name', 'category', 'subcategory'])
})

describe('the choice of columns', () => {
  it('never has the name, which always stands', () => {
    expect(OPTIONAL_COLUMNS).not.toContain('name')
    expect(DEFAULT_COLUMNS.length).toBeGreaterThan(4)
    expect(DEFAULT_COLUMNS.length).toBeLessThan(OPTIONAL_COLUMNS.length)
  })

  it('is read with distrust: what there is, once each, in the table’s order', () => {
    expect(validColumns(['audits', 'maturity', 'audits', 'name', 'gone', 7, null, '__proto__'])).toEqual([
      'maturity',
      'audits',
    ])
    expect(validColumns([])).toEqual([])
  })
})
