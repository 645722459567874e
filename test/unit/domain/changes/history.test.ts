import { expect, it } from 'vitest'

import { historyOf } from '../../../../src/domain/changes/history.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

const project = (name: string, dates: object) => makeItem({ name, maturity: 'sandbox', ...dates })
const told = (items: Parameters<typeof historyOf>[0], until: string) =>
  historyOf(items, until).map(({ month, events }) => [
    month,
    ...events.map(({ item, stage, into }) => [item.name, stage, into].filter(Boolean).join(' ')),
  ])

it('tells the twelve months up to a day, the latest first', () => {
  const items = [
    project('Old', { acceptedAt: '2025-08-31' }),
    project('First', { acceptedAt: '2025-09-01' }),
    project('B', { acceptedAt: '2024-01-01', incubatingAt: '2026-08-02' }),
    project('A', { archivedAt: '2026-08-02', acceptedAt: '2020-01-01' }),
    project('Later', { graduatedAt: '2026-08-08' }),
    makeItem({ name: 'No project', acceptedAt: '2026-08-01' }),
  ]
  expect(told(items, '2026-08-07')).toEqual([
    ['2026-08', 'A archived', 'B incubating'],
    ['2025-09', 'First accepted'],
  ])
})

it('counts what was accepted straight into a level once', () => {
  const items = [project('Foo', { acceptedAt: '2026-01-05', incubatingAt: '2026-01-05', graduatedAt: '2026-02-01' })]
  expect(told(items, '2026-02-28')).toEqual([
    ['2026-02', 'Foo graduated'],
    ['2026-01', 'Foo accepted incubating'],
  ])
})

it('tells every date of the shipped projects within the time, and no other', () => {
  const { items } = shippedLandscape()
  const events = historyOf(items, '2026-08-07').flatMap((month) => month.events)
  const archived = items.filter(({ archivedAt = '' }) => archivedAt >= '2025-09' && archivedAt <= '2026-08-07')
  expect(archived.length).toBeGreaterThan(0)
  expect(events.filter(({ stage }) => stage === 'archived')).toHaveLength(archived.length)
})
