import { describe, expect, it } from 'vitest'
import { NO_SELECTION } from '../../../../src/domain/results/selection.ts'
import { projectsOf } from '../../../../src/domain/maturity/history.ts'
import type { TimelineSort } from '../../../../src/domain/results/sort.ts'
import { selectProjects } from '../../../../src/domain/maturity/timeline-view.ts'
import { frozenLandscape, makeItem } from '../../../support/factories.ts'

const PROJECTS = projectsOf([
  makeItem({ name: 'Slow', maturity: 'graduated', acceptedAt: '2016-01-01', graduatedAt: '2021-01-01' }),
  makeItem({ name: 'Fast', maturity: 'graduated', acceptedAt: '2019-01-01', graduatedAt: '2020-01-01' }),
  makeItem({ name: 'Cloud Events', maturity: 'sandbox', acceptedAt: '2018-01-01', category: 'Streaming' }),
  makeItem({ name: 'Undated', maturity: 'sandbox' }),
  makeItem({ name: 'Not a project' }),
])
const names = (query: string, sort: TimelineSort = 'accepted', selection = NO_SELECTION) =>
  selectProjects(PROJECTS, selection, query, sort).projects.map(({ name }) => name)

describe('selectProjects', () => {
  it.each([
    ['accepted', ['Slow', 'Cloud Events', 'Fast', 'Undated']],
    ['graduated', ['Fast', 'Slow', 'Cloud Events', 'Undated']],
    ['duration', ['Fast', 'Slow', 'Cloud Events', 'Undated']],
    ['name', ['Cloud Events', 'Fast', 'Slow', 'Undated']],
  ] as const)('by %s', (sort, expected) => {
    expect(names('', sort)).toEqual(expected)
  })

  it.each([
    ['', 4],
    ['cloudev', 1],
    ['Cloud  events', 1],
    ['EVENTS streaming', 1],
    ['container', 4],
    ['tainer', 0],
    ['nothing', 0],
  ])('finds %j in %i', (query, count) => {
    expect(names(query)).toHaveLength(count)
  })

  it('filters, and counts what each further choice would give', () => {
    const view = selectProjects(PROJECTS, { ...NO_SELECTION, maturity: ['graduated'] }, 'f', 'name')
    expect(view.projects.map(({ name }) => name)).toEqual(['Fast'])
    expect(view.facets.maturity).toEqual({ graduated: 1 })
    const all = selectProjects(projectsOf(frozenLandscape().items), NO_SELECTION, '', 'accepted')
    expect(all.facets.maturity).toEqual({ graduated: 38, incubating: 38, sandbox: 151, archived: 28 })
    expect(all.projects.slice(0, 2).map(({ name }) => name)).toEqual(['Kubernetes', 'Prometheus'])
  })
})
