import { describe, expect, it } from 'vitest'

import type { Item, Maturity } from '../../../../src/domain/landscape/landscape.ts'
import {
  closedSpans,
  maturityHistory,
  maturitySteps,
  projectsOf,
  stageTime,
  undatedLevel,
  type Project,
} from '../../../../src/domain/maturity/history.ts'
import { frozenLandscape, makeItem } from '../../../support/factories.ts'

const project = (maturity: Maturity, dates: Partial<Item>): Project => ({
  ...makeItem({ name: 'P', ...dates }),
  maturity,
})
const A = '2018-01-01'
const I = '2019-02-02'
const G = '2021-03-03'
const X = '2023-04-04'

describe('maturitySteps', () => {
  it.each([
    ['has none where nothing is dated', {}, []],
    ['has one step', { acceptedAt: A }, [`accepted ${A}`]],
    [
      'has all steps, oldest first',
      { archivedAt: X, graduatedAt: G, incubatingAt: I, acceptedAt: A },
      [`accepted ${A}`, `incubating ${I}`, `graduated ${G}`, `archived ${X}`],
    ],
    [
      'has both steps of a project that was accepted straight into incubation',
      { incubatingAt: A, acceptedAt: A },
      [`accepted ${A}`, `incubating ${A}`],
    ],
    [
      'has the steps of a project that was archived and taken up again',
      { acceptedAt: A, archivedAt: I, incubatingAt: G },
      [`accepted ${A}`, `archived ${I}`, `incubating ${G}`],
    ],
  ])('%s', (_what, item, steps) => {
    expect(maturitySteps(item).map(({ stage, date }) => `${stage} ${date}`)).toEqual(steps)
  })
})

describe('maturityHistory of a project', () => {
  it.each<[string, Maturity | 'at-large' | undefined, Partial<Item>, string[], string[]]>([
    ['in the sandbox', 'sandbox', { acceptedAt: A }, [`sandbox ${A}–`], []],
    [
      'that went all the way',
      'graduated',
      { acceptedAt: A, incubatingAt: I, graduatedAt: G },
      [`sandbox ${A}–${I}`, `incubating ${I}–${G}`, `graduated ${G}–`],
      [],
    ],
    ['accepted straight into incubation', 'incubating', { acceptedAt: A, incubatingAt: A }, [`incubating ${A}–`], []],
    [
      'archived from the sandbox',
      'archived',
      { acceptedAt: A, archivedAt: X },
      [`sandbox ${A}–${X}`, `archived ${X}–`],
      [],
    ],
    ['archived, of which nothing else is known', 'archived', { archivedAt: X }, [`archived ${X}–`], ['accepted']],
    ['without any date', 'graduated', {}, [], ['accepted', 'graduated']],
    [
      'graduated without a date: after its last step the level is not known',
      'graduated',
      { acceptedAt: A, incubatingAt: I },
      [`sandbox ${A}–${I}`, `undefined ${I}–`],
      ['graduated'],
    ],
    [
      'graduated without a date of incubation: no project graduates out of the sandbox',
      'graduated',
      { acceptedAt: A, graduatedAt: G },
      [`undefined ${A}–${G}`, `graduated ${G}–`],
      [],
    ],
    [
      'whose incubation is dated after its graduation, which is an error',
      'graduated',
      { acceptedAt: A, graduatedAt: I, incubatingAt: G },
      [`undefined ${A}–${I}`, `graduated ${I}–`],
      [],
    ],
    [
      'accepted after it incubated, which is an error',
      'incubating',
      { incubatingAt: A, acceptedAt: I },
      [`incubating ${A}–`],
      [],
    ],
    ['in the sandbox, whatever later dates say', 'sandbox', { acceptedAt: A, incubatingAt: I }, [`sandbox ${A}–`], []],
    [
      'that was archived and taken up again',
      'incubating',
      { acceptedAt: A, archivedAt: I, incubatingAt: G },
      [`sandbox ${A}–${I}`, `archived ${I}–${G}`, `incubating ${G}–`],
      [],
    ],
    ["at a level of the file's own", 'at-large', { acceptedAt: A }, [`undefined ${A}–`], []],
    ['accepted as a part of another', undefined, { acceptedAt: A }, [`undefined ${A}–`], []],
  ])('%s', (_what, maturity, dates, spans, undated) => {
    const history = maturityHistory({ ...dates, maturity })
    expect(history.spans.map(({ level, from, to = '' }) => `${level} ${from}–${to}`)).toEqual(spans)
    expect(history.undated).toEqual(undated)
  })

  it('ends every real project at its own maturity, without a gap', () => {
    const projects = projectsOf(frozenLandscape().items)
    expect(projects).toHaveLength(255)
    for (const one of projects) {
      const { spans, undated } = maturityHistory(one)
      expect(undated).toEqual([])
      expect(spans.at(-1)).toMatchObject({ level: one.maturity, to: undefined })
      for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to)
    }
  })
})

it('closedSpans end with the day of the data, and not before they begin', () => {
  const spans = (item: Project) => closedSpans(item, '2022-01-01').map(({ from, to }) => `${from}–${to}`)
  expect(spans(project('incubating', { acceptedAt: A, incubatingAt: I }))).toEqual([`${A}–${I}`, `${I}–2022-01-01`])
  expect(spans(project('sandbox', { acceptedAt: X }))).toEqual([`${X}–${X}`])
})

it('undatedLevel names the level that has no date', () => {
  expect(undatedLevel({ maturity: 'graduated', acceptedAt: A })).toBe('graduated')
  expect(undatedLevel({ maturity: 'sandbox' })).toBe('sandbox')
  expect(undatedLevel({ maturity: 'sandbox', acceptedAt: A })).toBeUndefined()
  expect(undatedLevel({ acceptedAt: A })).toBeUndefined()
})

describe('stageTime', () => {
  const item = project('archived', { acceptedAt: '2020-01-01', archivedAt: '2021-02-20' })

  it('ends where the next stage begins, and the last with the day, in whole months and days', () => {
    expect(stageTime(item, 'accepted', '2026-01-01')).toEqual({
      span: { years: 1, months: 1, days: 19 },
      isOngoing: false,
    })
    expect(stageTime(item, 'archived', '2026-03-19')).toEqual({
      span: { years: 5, months: 0, days: 27 },
      isOngoing: true,
    })
  })

  it('is skipped where both steps are of one day, and not where it took some days', () => {
    const at = (incubatingAt: string) =>
      stageTime(project('incubating', { acceptedAt: '2020-01-01', incubatingAt }), 'accepted', '2026-01-01')
    expect(at('2020-01-01')).toBe('skipped')
    expect(at('2020-01-04')).toEqual({ span: { years: 0, months: 0, days: 3 }, isOngoing: false })
  })

  it('is nothing for a stage that was never reached, or among levels of the file', () => {
    expect(stageTime(item, 'graduated', '2026-01-01')).toBeUndefined()
    expect(stageTime(makeItem({ name: 'B' }), 'accepted', '2026-01-01')).toBeUndefined()
    expect(stageTime({ maturity: 'at-large', acceptedAt: A }, 'accepted', '2026-01-01')).toBeUndefined()
  })
})
