import { describe, expect, it } from 'vitest'

import { identityKeys } from '../../../../src/domain/landscape/identity.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { resolveItem } from '../../../../src/domain/landscape/resolve.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const THEN = makeItem({
  name: 'Foo',
  homepageUrl: 'https://foo.example/',
  repositories: [{ url: 'https://github.com/foo/foo' }],
})
const REMEMBERED = { id: THEN.id, keys: identityKeys(THEN) }
const OTHER = makeItem({ name: 'Other', homepageUrl: 'https://other.example/' })

describe('resolveItem finds', () => {
  it.each<[string, Partial<Item>]>([
    ['an item that is as it was', {}],
    ['one that moved', { category: 'Wasm', subcategory: 'Tools' }],
    ['one that was renamed', { id: 'foo-next', name: 'Foo Next' }],
    ['one that became a project', { maturity: 'sandbox', lfxSlug: 'foo' }],
    ['one whose repository moved', { repositories: [{ url: 'https://github.com/foo-org/foo' }] }],
    ['one whose repository is written otherwise', { repositories: [{ url: 'http://www.github.com/Foo/foo.git' }] }],
    ['one that has nothing left but its id', { homepageUrl: undefined, repositories: [] }],
  ])('%s', (_what, facts) => {
    const now = { ...THEN, ...facts }
    expect(resolveItem(makeLandscape([OTHER, now]), REMEMBERED)).toBe(now)
  })

  it('one that was kept without keys, by its id', () => {
    expect(resolveItem(makeLandscape([OTHER, THEN]), { id: 'foo', keys: [] })).toBe(THEN)
  })

  it('the renamed item rather than a new one that took its id', () => {
    const renamed = { ...THEN, id: 'foo-next', name: 'Foo Next' }
    const newcomer = makeItem({ name: 'Foo', homepageUrl: 'https://newcomer.example/' })
    expect(resolveItem(makeLandscape([newcomer, renamed]), REMEMBERED)).toBe(renamed)
  })
})

describe('resolveItem finds nothing', () => {
  it('for what is listed no longer', () => {
    expect(resolveItem(makeLandscape([OTHER]), REMEMBERED)).toBeUndefined()
    expect(resolveItem(makeLandscape([]), { id: 'foo', keys: [] })).toBeUndefined()
  })

  it('where a key is ambiguous', () => {
    const twins = ['Foo One', 'Foo Two'].map((name) =>
      makeItem({ name, repositories: [{ url: 'https://github.com/foo/foo' }] }),
    )
    expect(resolveItem(makeLandscape(twins), REMEMBERED)).toBeUndefined()
  })
})

it('goes on to the next key where a better one is ambiguous', () => {
  const shared = { repositories: [{ url: 'https://github.com/foo/foo' }] }
  const right = makeItem({ name: 'Foo', id: 'foo-foo-example', homepageUrl: 'https://foo.example/', ...shared })
  const wrong = makeItem({ name: 'Foo Wrong', ...shared })
  expect(resolveItem(makeLandscape([wrong, right]), { ...REMEMBERED, id: 'gone' })).toBe(right)
})

it('finds every item of the shipped extract by what is remembered of it', () => {
  const landscape = shippedLandscape()
  for (const item of landscape.items) {
    expect(resolveItem(landscape, { id: item.id, keys: identityKeys(item) })).toBe(item)
  }
})
