import { describe, expect, it } from 'vitest'

import { columnText, shortAddress } from '../../../../src/components/item-text/column-text.ts'
import { COLUMN_NAMES, type ColumnName } from '../../../../src/domain/results/columns.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

describe('columnText', () => {
  it.each<[ColumnName, Partial<Item>, string]>([
    ['name', {}, 'Foo'],
    ['maturity', { maturity: 'incubating' }, 'Incubating'],
    ['areas', { areas: ['logging', 'security'] }, 'Logging, Security'],
    ['signals', { signals: ['traces'] }, 'Traces'],
    ['accepted', { acceptedAt: '2016-05-09' }, 'May 9, 2016'],
    ['audits', { audits: [{}, {}] }, '2'],
    ['repositories', { repositories: [{ url: 'https://github.com/a/b' }, { url: 'https://x.example' }] }, 'a/b'],
  ])('%s of %j', (name, facts, text) => {
    expect(columnText(name, makeItem({ name: 'Foo', ...facts }))).toBe(text)
  })

  it('returns an empty text without a value', () => {
    const item = makeItem({ name: 'Foo' })
    const said = COLUMN_NAMES.filter((name) => columnText(name, item) !== '')
    expect(said).toEqual(['name', 'category', 'subcategory'])
  })
})

it.each([
  ['https://github.com/prometheus/prometheus', 'prometheus/prometheus'],
  ['https://github.com/prometheus/', 'github.com/prometheus'],
  ['https://gitlab.com/a/b', 'gitlab.com/a/b'],
  ['http://www.foo.example/', 'foo.example'],
])('shortAddress(%s): %s', (url, text) => {
  expect(shortAddress(url)).toBe(text)
})
