import { describe, expect, it } from 'vitest'

import { kindAt, kindsIn, type KindSigns } from '../../../../src/domain/landscape/item-kinds.ts'
import { summarise } from '../../../../src/domain/landscape/summary.ts'
import { shippedLandscape } from '../../../support/factories.ts'
import { foreignLandscape } from '../../../support/foreign-files.ts'

it.each([
  ['CNCF Members', 'Platinum', 'member'],
  ['CNCF Members', 'End User Supporter', 'member'],
  ['CDF Members', 'Gold', 'member'],
  ['OpenSSF Members', 'Premier', 'member'],
  ['LF Edge Member Company', 'Premier', 'member'],
  ['LF Energy Member', 'Strategic', 'member'],
  ['Members', 'All', 'member'],
  ['Alliance Members', 'All', 'member'],
  ['Participating Organizations', 'All', 'member'],
  ['Participating organisations', 'All', 'member'],
  ['Member Organizations', 'All', 'member'],
  ['Special', 'Kubernetes Certified Service Provider', 'partner'],
  ['Special', 'Kubernetes Training Partner', 'partner'],
  ['Partners', 'All', 'partner'],
  ['Sponsors', 'Gold', 'partner'],
  ['OSPO Adopter', 'Europe', 'adopter'],
  ['Adopters', 'All', 'adopter'],
  ['Special', 'Certified CNFs', 'technology'],
  ['Provisioning', 'Automation & Configuration', 'technology'],
  ['Team Members & Co', 'Tools', 'technology'],
  ['Team membership', 'Tools', 'technology'],
  ['Membership tools', 'Members', 'technology'],
  ['Partner integrations', 'Tools', 'technology'],
  ['Remembers', 'Tools', 'technology'],
])('%s / %s holds a %s by its name', (category, subcategory, kind) => {
  expect(kindAt({ category, subcategory })).toBe(kind)
})

describe('by what is in it', () => {
  const entry = (signs: Partial<KindSigns>): KindSigns => ({
    name: 'Foo',
    hasJoined: false,
    hasRepository: false,
    hasLevel: false,
    ...signs,
  })
  const joined = entry({ hasJoined: true })
  const named = entry({ name: 'Acme (member)' })
  const tool = entry({ hasRepository: true })
  const of = (category: string, ...entries: KindSigns[]) => kindsIn(category, entries)('Any')

  it.each<[string, string, KindSigns[], string]>([
    ['most have joined', 'Consortium', [joined, joined, entry({})], 'member'],
    ['most are called members', 'Consortium', [named, named, named, entry({})], 'member'],
    ['just a half has joined', 'Consortium', [joined, entry({})], 'technology'],
    ['most have joined, and some have a repository', 'Consortium', [joined, joined, joined, tool], 'technology'],
    ['nearly none has a repository', 'Consortium', [...Array.from({ length: 9 }, () => joined), tool], 'member'],
    ['the name says member and most have a repository', 'Cluster Member', [tool, tool, entry({})], 'technology'],
    ['the name says member and most have a level', 'Board Member', [entry({ hasLevel: true })], 'technology'],
    ['the name says adopters', 'Early Adopters', [joined, joined], 'adopter'],
    ['nothing says anything', 'Tools', [entry({})], 'technology'],
    ['there is nothing', 'Tools', [], 'technology'],
  ])('%s', (_what, category, entries, kind) => {
    expect(of(category, ...entries)).toBe(kind)
  })
})

it('files of other foundations', () => {
  const kinds = (name: string) => summarise(foreignLandscape(name)).byKind
  expect(kinds('member-names')).toEqual({ technology: 1, member: 1, partner: 0, adopter: 0 })
  expect(kinds('members-only')).toEqual({ technology: 0, member: 2, partner: 0, adopter: 0 })
  expect(kinds('mixed')).toEqual({ technology: 7, member: 1, partner: 0, adopter: 2 })
})

it('organisations of the shipped extract are its members and the partners of Special, and nothing else', () => {
  const organisations = shippedLandscape().items.filter((item) => item.kind !== 'technology')
  expect(new Set(organisations.map((item) => item.category))).toEqual(new Set(['CNCF Members', 'Special']))
  expect(organisations.filter((item) => item.subcategory === 'Certified CNFs')).toEqual([])
})
