import { describe, expect, it } from 'vitest'

import type { Item, Maturity } from '../../../../src/domain/landscape/landscape.ts'
import { projectLife, projectsOf, type Project } from '../../../../src/domain/maturity/project-life.ts'
import { frozenLandscape, makeItem } from '../../../support/factories.ts'

const project = (maturity: Maturity, dates: Partial<Item>): Project => ({
  ...makeItem({ name: 'P', ...dates }),
  maturity,
})
const A = '2018-01-01'
const I = '2019-02-02'
const G = '2021-03-03'
const X = '2023-04-04'

describe('projectLife', () => {
  it.each<[string, Maturity, Partial<Item>, string[], string[]]>([
    ['in the sandbox', 'sandbox', { acceptedAt: A }, [`sandbox ${A}–`], []],
    [
      'all the way',
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
    ['archived, and nothing else is known', 'archived', { archivedAt: X }, [`archived ${X}–`], ['accepted']],
    ['nothing is dated', 'graduated', {}, [], ['accepted', 'graduated']],
    [
      'the step to its level has no date: the last one stands open',
      'graduated',
      { acceptedAt: A, incubatingAt: I },
      [`sandbox ${A}–${I}`, `incubating ${I}–`],
      ['graduated'],
    ],
    [
      'incubating after it graduated is an error',
      'graduated',
      { acceptedAt: A, graduatedAt: I, incubatingAt: G },
      [`sandbox ${A}–${I}`, `graduated ${I}–`],
      [],
    ],
    [
      'accepted after it incubated is an error',
      'incubating',
      { incubatingAt: A, acceptedAt: I },
      [`incubating ${A}–`],
      [],
    ],
    [
      'sandbox by its maturity, whatever later dates say',
      'sandbox',
      { acceptedAt: A, incubatingAt: I },
      [`sandbox ${A}–`],
      [],
    ],
    [
      'taken up again',
      'incubating',
      { acceptedAt: A, archivedAt: I, incubatingAt: G },
      [`sandbox ${A}–${I}`, `archived ${I}–${G}`, `incubating ${G}–`],
      [],
    ],
  ])('%s', (_what, maturity, dates, spans, undated) => {
    const life = projectLife(project(maturity, dates))
    expect(life.spans.map(({ level, from, to = '' }) => `${level} ${from}–${to}`)).toEqual(spans)
    expect(life.undated).toEqual(undated)
  })

  it('ends every real project at its own maturity, without a gap', () => {
    const projects = projectsOf(frozenLandscape().items)
    expect(projects).toHaveLength(255)
    for (const one of projects) {
      const { spans, undated } = projectLife(one)
      expect(undated).toEqual([])
      expect(spans.at(-1)).toMatchObject({ level: one.maturity, to: undefined })
      for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to)
    }
  })
})
