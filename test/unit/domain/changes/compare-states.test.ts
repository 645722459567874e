import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareStates, kindsOf, type ItemChange } from '../../../../src/domain/changes/compare-states.ts'
import { stateOf, statesOf, type ItemState } from '../../../../src/domain/changes/item-state.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { loadLandscape } from '../../../../src/pipeline/load.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'
import { sharedFile } from '../../../support/landscape-files.ts'
import { cases } from '../../../support/properties.ts'

const state = (facts: Partial<Item> & { name: string }) => stateOf(makeItem(facts))
const repository = (path: string) => [{ url: `https://github.com/${path}` }]
const FULL = {
  name: 'Foo',
  homepageUrl: 'https://foo.io/',
  lfxSlug: 'foo',
  repositories: repository('foo/foo'),
  maturity: 'sandbox',
  acceptedAt: '2023-01-01',
} as const

const only = (before: ItemState[], after: ItemState[]): ItemChange => {
  const { changes } = compareStates(before, after)
  expect(changes).toHaveLength(1)
  return changes[0] as ItemChange
}

describe('one item', () => {
  it.each<[string, Partial<Item>, string, object]>([
    ['maturity', { maturity: 'incubating' }, 'changed', { kind: 'maturity', from: 'sandbox', to: 'incubating' }],
    ['archived', { maturity: 'archived' }, 'changed', { kind: 'archived', from: 'sandbox' }],
    ['maturity, lost', { maturity: undefined }, 'changed', { kind: 'maturity', from: 'sandbox', to: undefined }],
    ['renamed', { name: 'Bar', id: 'bar' }, 'renamed', { kind: 'renamed', from: 'Foo', to: 'Bar' }],
    [
      'moved',
      { category: 'Observability', subcategory: 'Tracing' },
      'moved',
      { kind: 'moved', from: 'Runtime / Container Runtime', to: 'Observability / Tracing' },
    ],
    [
      'repository',
      { repositories: repository('Bar/Foo.git/') },
      'changed',
      { kind: 'repository', from: 'github.com/foo/foo', to: 'github.com/bar/foo' },
    ],
    [
      'home page',
      { homepageUrl: 'http://www.foo.dev' },
      'changed',
      { kind: 'homepage', from: 'foo.io', to: 'foo.dev' },
    ],
    ['audit', { audits: [{ date: '2024-01-01' }] }, 'changed', { kind: 'audit', added: 1 }],
    ['accepted', { acceptedAt: '2023-02-01' }, 'changed', { kind: 'accepted', from: '2023-01-01', to: '2023-02-01' }],
    [
      'places',
      { additionalPaths: [{ category: 'A', subcategory: 'B' }] },
      'changed',
      { kind: 'places', added: ['A / B'], removed: [] },
    ],
  ])('%s', (_what, facts, expected, fact) => {
    const change = only([state(FULL)], [state({ ...FULL, ...facts })])
    expect(change).toMatchObject({ class: expected, facts: [fact] })
  })

  it('is the same when only the way its addresses are written is different', () => {
    const after = { ...FULL, homepageUrl: 'http://www.foo.io', repositories: repository('FOO/foo.git') }
    expect(compareStates([state(FULL)], [state(after)])).toEqual({
      changes: [],
      counts: { same: 1, changed: 0, moved: 0, renamed: 0, new: 0, gone: 0 },
    })
  })

  it('counts once, as the weightiest class, and tells everything', () => {
    const after = state({ ...FULL, name: 'Bar', id: 'bar', category: 'X', maturity: 'archived' })
    const change = only([state(FULL)], [after])
    expect(change.class).toBe('renamed')
    expect(kindsOf(change)).toEqual(['archived', 'renamed', 'moved'])
  })

  it('is new or gone when it is on one side only', () => {
    expect(only([], [state(FULL)])).toMatchObject({ class: 'new', after: { id: 'foo' } })
    expect(only([state(FULL)], [])).toMatchObject({ class: 'gone', before: { id: 'foo' } })
  })
})

describe('recognises an item', () => {
  const paired = (a: Partial<Item>, b: Partial<Item>, others: ItemState[] = []) => {
    const { counts } = compareStates(
      [state({ name: 'Foo', ...a }), ...others],
      [state({ name: 'Foo', ...b }), ...others],
    )
    return counts.new === 0 && counts.gone === 0
  }

  it.each<[string, Partial<Item>, Partial<Item>, boolean]>([
    ['by its slug', { lfxSlug: 'x' }, { lfxSlug: 'x', name: 'Bar', homepageUrl: 'https://bar.io' }, true],
    ['by its repository', { repositories: repository('a/a') }, { name: 'Bar', repositories: repository('a/a') }, true],
    [
      'by a repository that is not its main one',
      { repositories: [...repository('a/a'), ...repository('a/b')] },
      { name: 'Bar', repositories: [...repository('c/c'), ...repository('a/b')] },
      true,
    ],
    [
      'by its name and host',
      { homepageUrl: 'https://foo.io/a' },
      { homepageUrl: 'https://foo.io/b', category: 'X' },
      true,
    ],
    ['by its name and place', { homepageUrl: 'https://foo.io' }, { homepageUrl: 'https://foo.dev' }, true],
    [
      'by its name where nothing else has it',
      { homepageUrl: 'https://a.io' },
      { homepageUrl: 'https://b.io', category: 'X' },
      true,
    ],
    [
      'by its home page where nothing else has it',
      { homepageUrl: 'https://a.io' },
      { homepageUrl: 'https://a.io', name: 'Bar' },
      true,
    ],
    ['but not by nothing', { homepageUrl: 'https://a.io' }, { homepageUrl: 'https://b.io', name: 'Bar' }, false],
    ['but a member is no technology', { kind: 'member' }, { kind: 'technology', category: 'X' }, false],
  ])('%s', (_how, a, b, expected) => {
    expect(paired(a, b)).toBe(expected)
  })

  it('not by a home page that several products share', () => {
    const sibling = state({ name: 'Sibling', homepageUrl: 'https://vendor.io' })
    const of = (name: string) => ({ name, homepageUrl: 'https://vendor.io' })
    expect(paired(of('Old product'), of('New product'), [sibling])).toBe(false)
  })
})

const words = fc.constantFrom('a', 'b', 'c')
const items = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('p', 'q', 'r', 's', 't', 'u'),
      name: words,
      kind: fc.constantFrom('technology', 'member'),
      slug: fc.option(words, { nil: undefined }),
      maturity: fc.constantFrom(undefined, 'sandbox', 'graduated', 'archived'),
      places: fc.array(words, { minLength: 1, maxLength: 2 }),
      repositories: fc.array(words, { maxLength: 2 }),
      homepage: fc.constantFrom('', 'a', 'b/c'),
      audits: fc.nat(2),
    }),
    { selector: ({ id }) => id },
  )
  .map((all): ItemState[] => all as ItemState[])

/** What holds for any two landscapes. */
function expectAccounted(before: readonly ItemState[], after: readonly ItemState[]) {
  const { counts, changes } = compareStates(before, after)
  const { same, changed, moved, renamed } = counts
  expect(same + changed + moved + renamed + counts.gone).toBe(before.length)
  expect(same + changed + moved + renamed + counts.new).toBe(after.length)
  expect(changes).toHaveLength(changed + moved + renamed + counts.new + counts.gone)
  const gone = changes.filter((change) => change.class === 'gone')
  const added = new Set(changes.flatMap((change) => (change.class === 'new' ? change.after.repositories : [])))
  expect(gone.filter((change) => change.before.repositories.some((one) => added.has(one)))).toEqual([])
  return counts
}

describe('any landscapes', () => {
  it('add up, and nothing that shares a repository is new and gone', () => {
    fc.assert(
      fc.property(items, items, (before, after) => void expectAccounted(before, after)),
      { numRuns: cases(2000) },
    )
  })

  it('are the same as themselves, in whatever order', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(compareStates(all, structuredClone(all).toReversed())).toMatchObject({
          changes: [],
          counts: { same: all.length },
        })
      }),
    )
  })

  it('have as many new from one side as gone from the other', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const there = compareStates(before, after).counts
        const back = compareStates(after, before).counts
        expect([back.new, back.gone]).toEqual([there.gone, there.new])
      }),
      { numRuns: cases(2000) },
    )
  })
})

it('the shipped extract is the same as itself', () => {
  const states = statesOf(shippedLandscape())
  expect(
    compareStates(
      states,
      states.map((one) => ({ ...one })),
    ).counts.same,
  ).toBe(states.length)
})

const YEARS = ['cncf-2023-06-01.yml', 'cncf-2024-06-01.yml', 'cncf-2026-08-07.yml'].map(sharedFile)
const [Y2023, Y2024, Y2026] = YEARS.map((path) => path && statesOf(loadLandscape(readFileSync(path, 'utf8'))))

describe.runIf(YEARS.every(Boolean))('the real files', () => {
  it.each([
    ['2023 → 2024', Y2023, Y2024],
    ['2024 → 2026', Y2024, Y2026],
    ['2023 → 2026', Y2023, Y2026],
  ])('%s add up', (_years, before, after) => {
    const counts = expectAccounted(before || [], after || [])
    // Far more stays than goes, or the matching does not work.
    expect(counts.gone).toBeLessThan((before || []).length * 0.35)
  })
})
