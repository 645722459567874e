import { describe, expect, it } from 'vitest'

import { visibleDigest } from '../../../../src/domain/landscape/digest.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const ITEM = makeItem({ name: 'Foo', maturity: 'sandbox', acceptedAt: '2020-01-01', logo: 'foo.svg' })
const OTHER = makeItem({ name: 'Bar' })
const place = { category: 'Wasm', subcategory: 'Tools' }

/** The digest with facts of the first item changed, every place being there in both. */
function digestWith(facts: Partial<Item>): string {
  const { categories } = makeLandscape([ITEM, OTHER], [place])
  return visibleDigest({ categories, items: [{ ...ITEM, ...facts }, OTHER], issues: [] })
}

describe('visibleDigest', () => {
  it.each<Partial<Item>>([
    { name: 'Foo!' },
    { id: 'foo-x' },
    { kind: 'member' },
    { maturity: 'incubating' },
    { maturity: undefined },
    { acceptedAt: '2020-01-02' },
    { logo: 'foo2.svg' },
    { logo: undefined },
    { areas: ['logging'] },
    { roles: ['policy'] },
    { signals: ['logs'] },
    { category: 'Wasm', subcategory: 'Tools' },
    { additionalPaths: [place] },
    { repositories: [{ url: 'https://github.com/a/b' }] },
    { audits: [{ type: 'security' }] },
  ])('sees %j', (facts) => {
    expect(digestWith(facts)).not.toBe(digestWith({}))
  })

  it.each<Partial<Item>>([
    { description: 'Filled in by the live file' },
    { links: [{ kind: 'blog', url: 'https://blog.example/' }] },
    { homepageUrl: 'https://foo.example/' },
    { summary: { useCase: 'x' } },
  ])('passes over %j', (facts) => {
    expect(digestWith(facts)).toBe(digestWith({}))
  })

  it('sees an item more, an item less, and another place', () => {
    const digests = [
      makeLandscape([ITEM, OTHER]),
      makeLandscape([ITEM]),
      makeLandscape([ITEM, OTHER, makeItem({ name: 'Baz' })]),
      makeLandscape([ITEM, OTHER], [place]),
      makeLandscape([OTHER, ITEM]),
      makeLandscape([]),
    ].map(visibleDigest)
    expect(new Set(digests).size).toBe(digests.length)
  })

  it('does not mind the issues, and is the same for the same landscape', () => {
    const landscape = shippedLandscape()
    expect(visibleDigest(structuredClone({ ...landscape, issues: [] }))).toBe(visibleDigest(landscape))
  })
})
