import { expect, it } from 'vitest'
import type { Facts } from '../../../src/domain/facts/facts.ts'
import { sortItems } from '../../../src/domain/results/sort.ts'
import { withRanks } from '../../../src/facts/with-ranks.ts'
import { withBundledPurposes, withProvenPurposes } from '../../../src/pipeline/purpose.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'

const release = (date: string): Facts => ({ latestRelease: { name: 'v1', date } })

const FACTS: Record<string, Facts> = {
  // A repository that released nothing and had its last commit that day.
  commits: { day: '2026-08-20', commits12m: 12 },
  // A copy of some years ago: what was the last commit then says nothing of today.
  copy: { day: '2026-08-21' },
  early: release('2026-01-01'),
  late: release('2026-08-19'),
  product: { productRelease: { name: '2.1', date: '2026-08-18' } },
  sandbox: release('2026-08-22'),
}
const items = [
  makeItem({ name: 'unknown', maturity: 'graduated' }),
  makeItem({ name: 'copy', maturity: 'graduated' }),
  makeItem({ name: 'sandbox', maturity: 'sandbox' }),
  makeItem({ name: 'early', maturity: 'graduated' }),
  makeItem({ name: 'product', maturity: 'graduated' }),
  makeItem({ name: 'late', maturity: 'graduated' }),
  makeItem({ name: 'commits', maturity: 'graduated' }),
]
const ORDER = ['commits', 'late', 'product', 'early', 'copy', 'unknown', 'sandbox']

const ranked = withRanks(makeLandscape(items), new Map(Object.entries(FACTS)))
const names = (of: typeof ranked) => sortItems(of.items, 'relevance').map((item) => item.name)

it('ranks by maturity, then by the day of the last release, else of the last commit, then by name', () => {
  expect(names(ranked)).toEqual(ORDER)
  expect(ranked.items.map((item) => item.name)).toEqual(items.map((item) => item.name))
})

it('gives a newer file of the same landscape the ranks of the items that it still has', () => {
  const newer = makeLandscape([makeItem({ name: 'brand new', maturity: 'graduated' }), ...items])
  expect(names(withBundledPurposes(newer, ranked))).toEqual([...ORDER.slice(0, 6), 'brand new', 'sandbox'])
})

it('gives a project that graduated since its place among the graduated ones', () => {
  const since = makeLandscape(
    items.map((item) => (item.name === 'sandbox' ? { ...item, maturity: 'graduated' } : item)),
  )
  expect(names(withBundledPurposes(since, ranked))).toEqual(['sandbox', ...ORDER.slice(0, 6)])
})

it('gives another landscape none', () => {
  expect(withProvenPurposes(makeLandscape(items), ranked).items.map((item) => item.rank)).toEqual(
    items.map(() => undefined),
  )
})
