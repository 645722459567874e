import { describe, expect, it } from 'vitest'

import { itemFacts } from '../../../../src/components/item-text/item-facts.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

const factsOf = (facts: Partial<Item>) => itemFacts(makeItem({ name: 'A', ...facts }))

it('returns no facts for an item without them', () => {
  expect(factsOf({})).toEqual([])
})

describe('labels each fact', () => {
  it.each<[Partial<Item>, string, string]>([
    [{ joinedAt: '2021-05-01' }, 'Joined', 'May 1, 2021'],
    [{ annualReviewAt: '2023-01-02' }, 'Annual review', 'Jan 2, 2023'],
    [{ organisation: 'Us' }, 'Organisation', 'Us'],
    [{ parentProject: 'Bar' }, 'Part of', 'Bar'],
    [{ chatChannel: '#foo' }, 'Chat channel', '#foo'],
    [{ cloMonitorName: 'foo' }, 'CLOMonitor name', 'foo'],
    [{ training: { certifications: 'CKA' } }, 'Certifications', 'CKA'],
    [{ training: { type: 'online' } }, 'Training', 'online'],
    [{ stockTicker: 'FOO' }, 'Stock ticker', 'FOO'],
    [{ licences: ['MIT', 'Apache-2.0'] }, 'Licence', 'MIT, Apache-2.0'],
    [{ openSource: true }, 'Open source', 'Yes'],
    [{ openSource: false }, 'Open source', 'No'],
    [{ endUser: true }, 'End user', 'Yes'],
    [{ specification: false }, 'Specification', 'No'],
  ])('%j', (facts, label, value) => {
    expect(factsOf(facts)).toEqual([{ label, value }])
  })
})
