import { describe, expect, it } from 'vitest'

import { projectsOf } from '../../../../src/domain/maturity/history.ts'
import { LEVELS, passageDays, summarisePassages } from '../../../../src/domain/maturity/stage-durations.ts'
import { frozenLandscape, makeItem } from '../../../support/factories.ts'

const projects = (...dates: [acceptedAt: string, graduatedAt: string][]) =>
  projectsOf(
    dates.map(([acceptedAt, graduatedAt], index) =>
      makeItem({ name: `P${index}`, maturity: 'graduated', acceptedAt, graduatedAt }),
    ),
  )

describe('passageDays', () => {
  const dates = { acceptedAt: '2020-01-01', incubatingAt: '2020-03-01', graduatedAt: '2021-03-01' }

  it.each([
    ['sandbox', 60],
    ['incubating', 365],
    ['graduated', 425],
    ['archived', undefined],
  ] as const)('of %s: %s', (level, days) => {
    expect(passageDays(dates, level)).toBe(days)
  })

  it('is not there for no time at all, nor for a way back', () => {
    expect(passageDays({ acceptedAt: '2020-01-01', incubatingAt: '2020-01-01' }, 'sandbox')).toBeUndefined()
    expect(passageDays({ incubatingAt: '2020-01-02', graduatedAt: '2020-01-01' }, 'incubating')).toBeUndefined()
  })
})

describe('summarisePassages', () => {
  it.each([
    [
      'an odd number',
      [
        ['2020-01-01', '2020-01-11'],
        ['2020-01-01', '2020-01-03'],
        ['2020-01-01', '2020-02-01'],
      ],
      10,
    ],
    [
      'an even number',
      [
        ['2020-01-01', '2020-01-11'],
        ['2020-01-01', '2020-01-04'],
      ],
      6.5,
    ],
    ['one', [['2020-01-01', '2020-01-11']], 10],
  ] as [string, [string, string][], number][])('has the median of %s', (_what, dates, median) => {
    expect(summarisePassages(projects(...dates)).graduated?.medianDays).toBe(median)
  })

  it('has nothing to say of nobody', () => {
    expect(summarisePassages([])).toEqual({
      sandbox: undefined,
      incubating: undefined,
      graduated: undefined,
      archived: undefined,
    })
  })

  // Computed by another program from the file of 2026-08-07.
  it('agrees with what the frozen extract says', () => {
    const summaries = summarisePassages(projectsOf(frozenLandscape().items))
    const figures = LEVELS.map((level) => {
      const summary = summaries[level]
      return [summary?.passages.length, summary?.medianDays, summary?.shortest.days, summary?.longest.days]
    })
    expect(figures).toEqual([
      [49, 755, 106, 1936],
      [38, 791.5, 285, 2067],
      [38, 1090.5, 285, 2844],
      [28, 1267, 812, 2153],
    ])
    expect(summaries.sandbox?.shortest.project.name).toBe('Harbor')
    expect(summaries.graduated?.longest.project.name).toBe('Buildpacks')
  })
})
