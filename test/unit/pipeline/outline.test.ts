import { describe, expect, it } from 'vitest'

import { contentsOf } from '../../../src/domain/landscape/contents.ts'
import { visibleDigest } from '../../../src/domain/landscape/digest.ts'
import { countFacets } from '../../../src/domain/results/facets.ts'
import { sortItems } from '../../../src/domain/results/sort.ts'
import { applySelection, NO_SELECTION } from '../../../src/domain/results/selection.ts'
import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { decodeOutline, encodeOutline, type Outline } from '../../../src/pipeline/outline.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../support/factories.ts'

const LANDSCAPE = makeLandscape([
  makeItem({
    name: 'Foo',
    maturity: 'sandbox',
    acceptedAt: '2020-01-01',
    logo: 'foo.svg',
    areas: ['logging', 'orchestration'],
    additionalPaths: [{ category: 'Wasm', subcategory: 'Tools' }],
  }),
  makeItem({ name: 'Own', maturity: 'at_large' }),
  makeItem({ name: 'Not a project' }),
  makeItem({ name: 'Bar', maturity: 'archived', category: 'Wasm', subcategory: 'Tools' }),
  makeItem({ name: 'Us', kind: 'member', category: 'CNCF Members', subcategory: 'Gold' }),
])
/** As it reaches the page. */
const sent = (outline: Outline) => JSON.parse(JSON.stringify(outline)) as Outline

/** What a card shows of an item. */
function cardFacts({
  id,
  name,
  kind,
  category,
  subcategory,
  additionalPaths,
  areas,
  maturity,
  acceptedAt,
  logo,
}: Item) {
  return { id, name, kind, category, subcategory, additionalPaths, areas, maturity, acceptedAt, logo }
}

describe.each([
  ['a small landscape', LANDSCAPE],
  ['the shipped extract', shippedLandscape()],
])('the outline of %s', (_what, landscape) => {
  const preview = decodeOutline(sent(encodeOutline(landscape, '2026-08-07')))

  it('gives every project back as its card shows it, and nothing else, in the order recommended', () => {
    const projects = landscape.items.filter((item) => item.maturity !== undefined)
    const { levels } = contentsOf(landscape)
    const ordered = sortItems(projects, 'relevance', undefined, levels)
    expect(preview.landscape.items.map(cardFacts)).toEqual(ordered.map(cardFacts))
    const again = sortItems(preview.landscape.items.toReversed(), 'relevance', undefined, levels)
    expect(again.map((item) => item.id)).toEqual(ordered.map((item) => item.id))
  })

  it('gives all places back, with their ids', () => {
    const places = (categories: typeof landscape.categories) =>
      categories.map((one) => [one.id, one.name, one.subcategories.map((sub) => [sub.id, sub.name])])
    expect(places(preview.landscape.categories)).toEqual(places(landscape.categories))
  })

  it('knows the counts, the total and the digest of the whole', () => {
    const { has, ...facets } = countFacets(landscape.items, NO_SELECTION)
    // Of these, only what is offered before the whole is there.
    const { repository = 0, audit = 0 } = has
    expect(preview.facets).toEqual({ ...facets, has: { repository, audit } })
    expect(preview.total).toBe(applySelection(landscape.items, NO_SELECTION).length)
    expect(preview.digest).toBe(visibleDigest(landscape))
    expect(preview.revision).toBe('2026-08-07')
  })
})

it('decodeOutline stops at columns that do not fit together', () => {
  const outline = sent(encodeOutline(LANDSCAPE, '2026-08-07'))
  expect(() => decodeOutline({ ...outline, ids: [] })).toThrow('Invariant')
  expect(() => decodeOutline({ ...outline, places: [[99], [0]] })).toThrow('Invariant')
})
