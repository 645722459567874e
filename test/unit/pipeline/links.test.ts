import { describe, expect, it } from 'vitest'

import { LINK_KINDS } from '../../../src/domain/landscape/landscape.ts'
import { ENTRY_LINK_FIELDS, labelOfField, LINK_FIELDS } from '../../../src/pipeline/links.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

const URL = 'https://example.com/'
const linksOf = (entry: object) => {
  const { items, issues } = loadValue(fileOf({ name: 'Foo', ...entry }))
  expect(issues).toEqual([])
  return items[0]?.links.map(({ kind, label }) => (label === undefined ? kind : `${kind} (${label})`))
}

describe('every field in the table is a link', () => {
  it.each(Object.entries(LINK_FIELDS))('%s: %s', (field, kind) => {
    const isOfEntry = ENTRY_LINK_FIELDS.some((one) => one === field)
    expect(linksOf(isOfEntry ? { [field]: URL } : { extra: { [field]: URL } })).toEqual([kind])
  })
})

it('has a field for every kind but the one for all others, and for letters, which stand among other links alone', () => {
  const kinds = new Set(Object.values(LINK_FIELDS))
  expect(LINK_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['email', 'other'])
})

it.each<[string, object, string[]]>([
  ['a field of the entry that is no known link', { forum_url: URL }, ['other (forum)']],
  ['one of extra', { extra: { academic_paper_url: URL } }, ['other (academic paper)']],
  [
    'links with names of their own',
    { extra: { other_links: [{ name: 'Hub', url: URL }, { url: URL }] } },
    ['other (Hub)'],
  ],
  ['the same address twice under one kind', { extra: { blog_url: URL, blogs_url: URL } }, ['blog']],
  ['one address as two kinds', { extra: { blog_url: URL, slack_url: URL } }, ['blog', 'slack']],
  ['an address in another case', { extra: { blog_url: 'HTTPS://EXAMPLE.COM' } }, ['blog']],
])('%s', (_what, entry, links) => {
  expect(linksOf(entry)).toEqual(links)
})

it.each([
  ['academic_paper_url', 'academic paper'],
  ['documentation_ul', 'documentation'],
  ['url_for_everything', 'url for everything'],
  ['hub', 'hub'],
])('the field %s is called "%s"', (field, label) => {
  expect(labelOfField(field)).toBe(label)
})
