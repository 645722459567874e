import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assignIds, identityKeys } from '../../../../src/domain/landscape/identity.ts'
import type { Item, Repository } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

const ID = /^[a-z0-9-]{1,80}$/

/** The ids that `items` get, by an item's own mark, whatever order they come in. */
function idsByMark(items: readonly Item[]): Record<string, string> {
  const ids = assignIds(items)
  return Object.fromEntries(items.map((item, index) => [item.description ?? '', ids[index] ?? '']))
}

describe('identityKeys', () => {
  it.each<[string, Partial<Item>, string[]]>([
    ['a name alone', {}, ['name:foo-bar@']],
    ['a home page', { homepageUrl: 'https://www.foo.io/x' }, ['name:foo-bar@foo.io']],
    [
      'a repository, as it is compared',
      { repositories: [{ url: 'https://github.com/Foo/Bar.git' }] },
      ['repo:github.com/foo/bar', 'name:foo-bar@'],
    ],
    [
      'everything, most reliable first',
      { lfxSlug: 'foo', homepageUrl: 'https://foo.io/', repositories: [{ url: 'https://github.com/foo/bar' }] },
      ['lfx:foo', 'repo:github.com/foo/bar', 'name:foo-bar@foo.io'],
    ],
    ['only the first repository', { repositories: [] }, ['name:foo-bar@']],
  ])('%s', (_what, facts, keys) => {
    expect(identityKeys(makeItem({ name: 'Foo Bar', ...facts }))).toEqual(keys)
  })

  it('keeps names apart that no slug can be made of', () => {
    const [one] = identityKeys(makeItem({ name: '数据' }))
    const [other] = identityKeys(makeItem({ name: '信息' }))
    expect(one).not.toBe(other)
  })
})

describe('assignIds', () => {
  it.each<[string, Partial<Item>[], string[]]>([
    ['the slug of a name', [{ name: 'Open Policy Agent (OPA)' }], ['open-policy-agent-opa']],
    [
      'a project keeps the name, the other gets its home page',
      [
        { name: 'Foo', homepageUrl: 'https://a.example/' },
        { name: 'foo', homepageUrl: 'https://b.example/', maturity: 'sandbox' },
      ],
      ['foo-a-example', 'foo'],
    ],
    [
      'one home page: its place',
      [
        { name: 'Foo', homepageUrl: 'https://a.example/', category: 'Apps', subcategory: 'One' },
        { name: 'Foo', homepageUrl: 'https://a.example/', category: 'Apps', subcategory: 'Two' },
        { name: 'Foo', homepageUrl: 'https://a.example/', category: 'Apps', subcategory: 'Three' },
      ],
      ['foo', 'foo-apps-two', 'foo-a-example'],
    ],
    [
      'a suffix never takes what is somebody else’s name',
      [
        { name: 'Foo', homepageUrl: 'https://a.example/' },
        { name: 'Foo', homepageUrl: 'https://b.example/' },
        { name: 'Foo B Example' },
      ],
      ['foo', 'foo-runtime-container-runtime', 'foo-b-example'],
    ],
    ['no slug in the name: the home page', [{ name: '数据', homepageUrl: 'https://sj.example/' }], ['item-sj-example']],
  ])('%s', (_what, facts, ids) => {
    expect(assignIds(facts.map((fact) => makeItem({ name: '', ...fact })))).toEqual(ids)
  })

  it('cuts long names and still tells them apart', () => {
    const long = 'word '.repeat(40)
    const ids = assignIds([
      makeItem({ name: long, homepageUrl: 'https://a.example/' }),
      makeItem({ name: long, homepageUrl: `https://${'b.'.repeat(60)}example/` }),
    ])
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(ID)
  })

  it('numbers what nothing tells apart', () => {
    const twin = makeItem({ name: 'Foo', homepageUrl: 'https://a.example/' })
    expect(new Set(assignIds([twin, twin, twin, twin, twin])).size).toBe(5)
  })

  const facts = fc.record({
    name: fc.constantFrom('A', 'A B', 'a-b', 'A B C', 'A B C io', '数据', 'Item'),
    homepageUrl: fc.constantFrom(undefined, 'https://b.c.io/', 'https://c.io/', 'https://c.io/x', 'https://b.c.io/y'),
    maturity: fc.constantFrom(undefined, 'sandbox' as const),
    lfxSlug: fc.constantFrom(undefined, 'a'),
    repositories: fc.constantFrom<Repository[]>([], [{ url: 'https://github.com/a/b' }]),
    subcategory: fc.constantFrom('One', 'Two'),
  })
  /** Entries that differ in at least one fact; twins in everything could only be told apart by their order. */
  const items = fc
    .uniqueArray(facts, { maxLength: 14, selector: (one) => JSON.stringify(one) })
    .map((list) => list.map((one) => makeItem({ ...one, description: JSON.stringify(one) })))

  it('gives every item an address of its own', () => {
    fc.assert(
      fc.property(items, (list) => {
        const ids = assignIds(list)
        expect(new Set(ids).size).toBe(list.length)
        for (const id of ids) expect(id).toMatch(ID)
      }),
    )
  })

  it('does not depend on the order of the file', () => {
    const pair = items.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(pair, ([list, shuffled]) => {
        expect(idsByMark(shuffled)).toEqual(idsByMark(list))
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the shipped extract', () => {
    const marked = shippedLandscape().items.map((item) => ({ ...item, description: item.id }))
    const byId = idsByMark(marked)
    expect(Object.entries(byId).filter(([before, now]) => before !== now)).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray(marked, { minLength: marked.length }), (shuffled) => {
        expect(idsByMark(shuffled)).toEqual(byId)
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })
})
