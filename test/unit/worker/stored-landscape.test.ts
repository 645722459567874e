import { describe, expect, it } from 'vitest'

import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { isLandscape } from '../../../src/worker/stored-landscape.ts'
import { shippedLandscape } from '../../support/factories.ts'

/** The shipped landscape with one item changed after it was stored. */
function changed(facts: object): unknown {
  const { items, ...rest } = shippedLandscape()
  return { ...rest, items: items.map((item, index) => (index === 7 ? { ...item, ...facts } : item)) }
}

describe('a stored landscape', () => {
  it('is accepted as it was serialized', () => {
    expect(isLandscape(structuredClone(shippedLandscape()))).toBe(true)
  })

  it.each<[string, object]>([
    ['a script for a home page', { homepageUrl: 'javascript:alert(1)' }],
    ['a script for a link', { links: [{ kind: 'blog', url: 'javascript:alert(1)' }] }],
    ['a script for a repository', { repositories: [{ url: 'data:text/html,x' }] }],
    ['a script for an audit', { audits: [{ url: 'javascript:alert(1)' }] }],
    ['a mapping for a name', { name: { a: 1 } }],
    ['no name', { name: undefined }],
    ['an id that is an address', { id: '../x' }],
    ['a maturity that is no text', { maturity: 2 }],
    ['a maturity longer than any', { maturity: 'x'.repeat(61) }],
    ['an empty maturity', { maturity: '' }],
    ['a link of no kind', { links: [{ kind: 'odd', url: 'https://a.example/' }] }],
    ['an area that nobody knows', { areas: ['cooking'] }],
    ['a text for a list', { links: 'x' }],
    ['null in a list', { additionalPaths: [null] }],
    ['a date that is none', { acceptedAt: 'garbage' }],
    ['a day that there is not', { graduatedAt: '2021-02-31' }],
    ['a time for a day', { archivedAt: '2021-02-01T12:00:00Z' }],
    ['a number for a day', { joinedAt: 1e300 }],
    ['an audit of no day', { audits: [{ date: 'soon' }] }],
    ['a number in the summary', { summary: { useCase: 7 } }],
  ])('with %s is made anew', (_what, facts) => {
    expect(isLandscape(changed(facts))).toBe(false)
  })

  it.each<[string, (landscape: Landscape) => unknown]>([
    ['no item', (all) => ({ ...all, items: [] })],
    ['one item twice', (all) => ({ ...all, items: [...all.items, all.items[3]] })],
    ['an item that is none', (all) => ({ ...all, items: [...all.items, null] })],
    ['a category without places', (all) => ({ ...all, categories: [{ id: 'a', name: 'A' }] })],
    ['an issue without a line', (all) => ({ ...all, issues: [{ kind: 'bad-url' }] })],
    ['nothing at all', () => undefined],
  ])('with %s is made anew', (_what, change) => {
    expect(isLandscape(change(shippedLandscape()))).toBe(false)
  })
})
