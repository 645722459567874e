import { describe, expect, it } from 'vitest'

import { factText, type FactWords } from '../../../../src/domain/compare/compare-facts.ts'
import { COMPARE_ROWS, compareItems, type CompareRowId } from '../../../../src/domain/compare/compare.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

const WORDS: FactWords = {
  standing: (standing) => ('level' in standing ? standing.level : standing.kind),
  date: (date) => date,
  span: ({ years, months }, isOngoing) => `${years * 12 + months} months${isOngoing ? '…' : ''}`,
  count: String,
  area: (area) => area,
  role: (role) => role,
  signal: (signal) => signal,
  place: ({ category, subcategory }) => `${category} / ${subcategory}`,
  answer: (answer) => answer,
}
const CONTEXT = {
  sentenceOf: (item: Item) => `${item.name} does it.`,
  relations: new Map(),
  asOf: '2026-01-01',
  hasFacts: false,
}

/** Everything that a row can take from an item. */
const FULL = makeItem({
  name: 'Full',
  maturity: 'archived',
  acceptedAt: '2019-01-01',
  incubatingAt: '2020-01-01',
  graduatedAt: '2022-01-01',
  archivedAt: '2025-01-01',
  joinedAt: '2018-05-05',
  annualReviewAt: '2024-03-03',
  additionalPaths: [{ category: 'Wasm', subcategory: 'Toolchain' }],
  areas: ['monitoring', 'logging'],
  roles: ['metrics', 'log-storage'],
  signals: ['metrics', 'logs'],
  isGuessed: true,
  homepageUrl: 'https://www.full.example/start',
  repositories: [{ url: 'https://github.com/full/full' }, { url: 'https://github.com/full/more' }],
  description: 'Words *of* the file.',
  organisation: 'Full Inc.',
  parentProject: 'Fuller',
  facts: {
    licence: 'MPL-2.0',
    day: '2025-06-01',
    latestRelease: { name: 'v1', date: '2025-05-01' },
    commits12m: 120,
    people12m: 12,
    stars: 4321,
    forks: 210,
    maintainers: 5,
    employers: 3,
    supportedUntil: '2027-01-01',
    mainLanguages: ['Go', 'Rust'],
    others: [{ repository: 'full/tool', licence: 'MIT', latestRelease: { name: 'v2', date: '2025-05-02' } }],
  },
  openSource: true,
  specification: false,
  training: { certifications: 'CFA' },
  links: [
    { kind: 'documentation', url: 'https://docs.full.example/' },
    { kind: 'slack', url: 'https://slack.full.example/' },
    { kind: 'mailingList', url: 'https://lists.full.example/' },
    { kind: 'youtube', url: 'https://www.youtube.com/full' },
    { kind: 'training', url: 'https://train.full.example/' },
    { kind: 'docker', url: 'https://hub.docker.com/full' },
    { kind: 'openssfBestPractices', url: 'https://www.bestpractices.dev/1' },
    { kind: 'devStats', url: 'https://full.devstats.cncf.io/' },
  ],
  audits: [
    { date: '2021-01-01', vendor: 'Old' },
    { date: '2023-01-01', vendor: 'New' },
    { date: '2022-01-01', vendor: 'Old' },
  ],
  summary: {
    useCase: 'See [the guide](https://full.example/guide) first',
    personas: 'Everyone',
    integrations: 'Others',
    languages: 'Go',
    releaseRate: 'monthly',
  },
})

/** What each row says of that item; a new row gets its line here. */
const EXPECTED: Record<CompareRowId, string> = {
  sentence: 'Full does it.',
  areas: 'monitoring, logging',
  roles: 'metrics, log-storage',
  signals: 'metrics, logs',
  purposeSource: 'guessed',
  maturity: 'archived',
  accepted: '2019-01-01',
  incubating: '2020-01-01',
  graduated: '2022-01-01',
  archived: '2025-01-01',
  timeInSandbox: '12 months',
  timeInIncubation: '24 months',
  timeGraduated: '36 months',
  category: 'Runtime / Container Runtime',
  otherPlaces: 'Wasm / Toolchain',
  parentProject: 'Fuller',
  organisation: 'Full Inc.',
  joined: '2018-05-05',
  licence: 'MPL-2.0',
  lastRelease: '2025-05-01',
  commits12m: '120',
  people12m: '12',
  stars: '4321',
  forks: '210',
  maintainers: '5',
  employers: '3',
  supportedUntil: '2027-01-01',
  madeWith: 'Go, Rust',
  otherRepositories: 'github.com/full/tool, MIT, 2025-05-02',
  factsDay: '2025-06-01',
  openSource: 'yes',
  specification: 'no',
  repository: 'github.com/full/full',
  repositories: '2',
  packages: 'hub.docker.com',
  audits: '3',
  lastAudit: '2023-01-01',
  auditors: 'Old, New',
  bestPractices: 'bestpractices.dev',
  annualReview: '2024-03-03',
  devStats: 'full.devstats.cncf.io',
  homepage: 'full.example',
  documentation: 'docs.full.example',
  chat: 'slack.full.example',
  forum: 'lists.full.example',
  videos: 'youtube.com',
  training: 'CFA, train.full.example',
  description: 'Words *of* the file.',
  useCase: 'See the guide first',
  personas: 'Everyone',
  integrations: 'Others',
  languages: 'Go',
  releaseRate: 'monthly',
}

const EMPTY = makeItem({ name: 'Empty' })
const rowsOf = (...items: Item[]) => new Map(compareItems(items, CONTEXT).map((row) => [row.id, row]))
const text = (items: Item[], id: CompareRowId) =>
  rowsOf(...items)
    .get(id)
    ?.cells.map((facts) => facts.map((fact) => factText(fact, WORDS)).join(', '))

describe('the rows', () => {
  it.each(COMPARE_ROWS.map(({ id }) => id))('%s', (id) => {
    expect(text([FULL, EMPTY], id)?.[0]).toBe(EXPECTED[id])
  })

  it('say that a fact is not known of a technology, where it is known of another', () => {
    for (const { id, group } of COMPARE_ROWS) {
      if (group === 'facts' && id !== 'otherRepositories') expect(text([FULL, EMPTY], id)?.[1]).toBe('unknown')
    }
    expect(text([FULL, EMPTY], 'otherRepositories')?.[1]).toBe('')
    const member = makeItem({ name: 'Member', kind: 'member' })
    expect(text([FULL, member], 'licence')?.[1]).toBe('')
  })

  it('say of what decides that it is not known of any, once other sources have been read', () => {
    const said = (item: Item) =>
      compareItems([item, item], { ...CONTEXT, hasFacts: true }).flatMap(({ id, group, cells }) =>
        group === 'facts' ? [[id, cells.map((cell) => cell.map((fact) => factText(fact, WORDS)).join())]] : [],
      )
    expect(said(EMPTY)).toEqual([
      ['licence', ['unknown', 'unknown']],
      ['lastRelease', ['unknown', 'unknown']],
      ['commits12m', ['unknown', 'unknown']],
      ['supportedUntil', ['unknown', 'unknown']],
    ])
    expect(said(makeItem({ name: 'Member', kind: 'member' }))).toEqual([])
  })

  it('say nothing of what the landscape does not have', () => {
    const said = [...rowsOf(EMPTY)].map(([id]) => id)
    expect(said).toEqual(['sentence', 'maturity', 'category'])
  })

  it('stand together by their groups, each id once', () => {
    const groups = COMPARE_ROWS.map(({ group }) => group)
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
    expect(new Set(COMPARE_ROWS.map(({ id }) => id)).size).toBe(COMPARE_ROWS.length)
  })
})

describe('what differs', () => {
  const differing = (a: Partial<Item>, b: Partial<Item>) =>
    compareItems([makeItem({ name: 'A', ...a }), makeItem({ name: 'B', ...b })], {
      ...CONTEXT,
      sentenceOf: () => undefined,
    })
      .filter(({ differs }) => differs)
      .map(({ id }) => id)

  it('is nothing between two that agree', () => {
    expect(differing({}, {})).toEqual([])
    expect(differing({ roles: ['metrics', 'tracing'] }, { roles: ['tracing', 'metrics'] })).toEqual([])
  })

  it('is a value that one has and the other lacks or has otherwise', () => {
    expect(differing({ roles: ['metrics'] }, { roles: ['tracing'] })).toEqual(['roles'])
    expect(differing({ maturity: 'sandbox' }, {})).toEqual(['maturity'])
    expect(differing({ openSource: true }, { openSource: false })).toEqual(['openSource'])
  })

  it('is the presence of a link, not its address', () => {
    const a = { homepageUrl: 'https://a.example/' }
    expect(differing(a, { homepageUrl: 'https://b.example/' })).toEqual([])
    expect(differing(a, {})).toEqual(['homepage'])
  })

  it('is found between any two of several', () => {
    const [a, b] = [makeItem({ name: 'A', maturity: 'sandbox' }), makeItem({ name: 'B', maturity: 'graduated' })]
    expect(rowsOf(a, a, b).get('maturity')?.differs).toBe(true)
    expect(rowsOf(a, a, a).get('maturity')?.differs).toBe(false)
  })
})

describe('time at a stage', () => {
  it('that was passed over says so, and one that goes on is counted up to the day', () => {
    const item = makeItem({ name: 'A', acceptedAt: '2020-03-01', incubatingAt: '2020-03-01' })
    expect(text([item], 'timeInSandbox')).toEqual(['skipped'])
    expect(text([item], 'timeInIncubation')).toEqual(['70 months…'])
    expect(text([item], 'timeGraduated')).toBeUndefined()
  })

  it('of a project of today is not over', () => {
    const item = makeItem({ name: 'A', acceptedAt: '2026-01-01' })
    expect(text([item], 'timeInSandbox')).toEqual(['0 months…'])
  })
})

it('real projects: what the public landscape says of them', () => {
  const find = (id: string) => shippedLandscape().items.find((item) => item.id === id) ?? EMPTY
  const items = [find('prometheus'), find('thanos'), find('grafana')]
  expect(text(items, 'maturity')).toEqual(['graduated', 'incubating', 'technology'])
  expect(text(items, 'graduated')).toEqual(['2018-08-09', '', ''])
  expect(text(items, 'timeInIncubation')?.[0]).toBe('27 months')
  expect(text(items, 'repository')?.[0]).toBe('github.com/prometheus/prometheus')
  expect(text(items, 'audits')?.[0]).toBe('2')
})
