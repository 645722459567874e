import { describe, expect, it } from 'vitest'

import { monthsBetween, stageSpan } from '../../../../src/domain/maturity/stage-spans.ts'
import { makeItem } from '../../../support/factories.ts'

it.each([
  ['2020-01-01', '2020-01-01', 0],
  ['2020-01-01', '2020-01-20', 1],
  ['2020-01-31', '2020-02-29', 1],
  ['2016-05-09', '2018-08-09', 27],
  ['2020-01-01', '2019-01-01', 0],
])('from %s to %s: %i months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

describe('stageSpan', () => {
  const item = makeItem({ name: 'A', acceptedAt: '2020-01-01', archivedAt: '2021-01-01' })

  it('ends where the next stage begins, and the last with the day', () => {
    expect(stageSpan(item, 'accepted', '2026-01-01')).toEqual({ months: 12, isOngoing: false })
    expect(stageSpan(item, 'archived', '2026-01-01')).toEqual({ months: 60, isOngoing: true })
  })

  it('is nothing for a stage that was never reached', () => {
    expect(stageSpan(item, 'graduated', '2026-01-01')).toBeUndefined()
    expect(stageSpan(makeItem({ name: 'B' }), 'accepted', '2026-01-01')).toBeUndefined()
  })
})
