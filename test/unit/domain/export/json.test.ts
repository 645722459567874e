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
