import { expect, it } from 'vitest'

import { jsonExport } from '../../../../src/domain/export/json.ts'
import { makeItem } from '../../../support/factories.ts'

const SOURCE = {
  source: 'https://landscape.example/landscape.yml',
  date: '2026-08-07',
  digest: 'abc',
  view: 'https://explorer.example/?maturity=graduated',
  exportedAt: '2026-11-22',
}

it('says where the items come from and holds what is known of each, unchanged', () => {
  const name = '=HYPERLINK("x")|\n\u202Eevil'
  const items = [
    makeItem({
      name,
      id: 'x',
      maturity: 'graduated',
      acceptedAt: '2018-07-31',
      audits: [{ type: 'security' }],
      additionalPaths: [{ category: 'Wasm', subcategory: 'Toolchain' }],
    }),
    makeItem({ name: 'Bare', kind: 'member' }),
  ]
  const text = jsonExport(items, SOURCE)
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toEqual({
    format: 'cncf-landscape-explorer/results',
    version: 1,
    licence: 'CC-BY-4.0',
    ...SOURCE,
    sources: {
      sentence: 'CNCF Landscape Explorer',
      areas: 'CNCF Landscape Explorer',
      roles: 'CNCF Landscape Explorer',
      signals: 'CNCF Landscape Explorer',
      everythingElse: SOURCE.source,
    },
    count: 2,
    items: [
      {
        id: 'x',
        kind: 'technology',
        places: ['Runtime / Container Runtime', 'Wasm / Toolchain'],
        name,
        maturity: 'graduated',
        category: 'Runtime',
        subcategory: 'Container Runtime',
        accepted: '2018-07-31',
        audits: [{ type: 'security' }],
      },
      {
        id: 'bare',
        kind: 'member',
        places: ['Runtime / Container Runtime'],
        name: 'Bare',
        category: 'Runtime',
        subcategory: 'Container Runtime',
      },
    ],
  })
})

it('says what each item is for, in the languages at hand, and what else the file says of it', () => {
  const item = makeItem({
    name: 'Foo',
    description: 'Its own words',
    areas: ['security'],
    roles: ['policy'],
    isGuessed: true,
    links: [{ kind: 'blog', url: 'https://foo.example/blog' }],
    specification: false,
  })
  const text = jsonExport([item, makeItem({ name: 'Bar' })], SOURCE, ({ id }) =>
    id === 'foo' ? { en: 'Ours', fr: 'La nôtre' } : {},
  )
  const { items, missing } = JSON.parse(text) as { items: Record<string, unknown>[]; missing?: string[] }
  expect(items[0]).toMatchObject({
    sentence: { en: 'Ours', fr: 'La nôtre' },
    description: 'Its own words',
    areas: ['security'],
    roles: ['policy'],
    isGuessed: true,
    links: [{ kind: 'blog', url: 'https://foo.example/blog' }],
    specification: false,
  })
  expect(Object.keys(items[1] ?? {})).toEqual(['id', 'kind', 'places', 'name', 'category', 'subcategory'])
  expect(missing).toBeUndefined()
  expect(JSON.parse(jsonExport([item], SOURCE, () => ({ en: 'Ours' }), ['sentence.fr']))).toMatchObject({
    missing: ['sentence.fr'],
  })
})
