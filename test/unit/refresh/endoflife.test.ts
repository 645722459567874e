import { expect, it } from 'vitest'
import { supportRows } from '../../../src/refresh/endoflife.ts'

const release = { name: '2', codename: null, label: '2', releaseDate: '2026-01-02', isLts: false, ltsFrom: null, isEol: false, eolFrom: '2027-01-02', isMaintained: true, latest: { name: '2.1', date: '2026-02-03', link: null } } // prettier-ignore
const product = (name: string, releases: object[] = [release]) => ({
  name,
  aliases: [],
  label: name.toUpperCase(),
  category: 'framework',
  tags: [],
  identifiers: [{ type: 'purl', id: `pkg:github/owner/${name}` }],
  links: { html: '', releasePolicy: null },
  releases,
})
const answer = (result: unknown[], total = result.length) =>
  JSON.stringify({ schema_version: '1.2.0', generated_at: '2026-11-29T01:02:03+00:00', total, result })

it('a product is a row with its cycles, of the day of the answer', () => {
  const ended = {
    ...release,
    name: '1',
    isEol: true,
    eolFrom: null,
    isEoas: true,
    eoasFrom: '2025-01-01',
    latest: null,
  }
  expect(supportRows(answer([product('alpha', [release, ended])]))).toEqual({
    day: '2026-11-29',
    rows: [
      {
        product: 'alpha',
        label: 'ALPHA',
        aliases: null,
        repositories: ['owner/alpha'],
        cycles: [
          ['2', '2026-01-02', null, '2027-01-02', '2.1', '2026-02-03'],
          ['1', '2026-01-02', '2025-01-01', true, null, null],
        ],
      },
    ],
  })
})

it('leaves out one product of another shape, and refuses many', () => {
  const many = Array.from({ length: 40 }, (_, at) => product(`p${at}`))
  expect(supportRows(answer([...many, { name: 'odd' }])).rows).toHaveLength(40)
  expect(() => supportRows(answer([...many.slice(0, 3), { name: 'odd' }]))).toThrow(/1 of 4 rows of another shape/)
})

it.each([
  ['<html></html>', /a page that is not JSON/],
  ['[]', /another shape/],
  [answer([product('alpha')], 464), /1 of 464 products/],
  [answer([product('alpha')]).replace('1.2.0', '2.0.0'), /"schema_version"/],
])('%s is refused', (text, message) => {
  expect(() => supportRows(text)).toThrow(message)
})
