import { describe, expect, it } from 'vitest'
import { factsKey, factsRepository } from '../../../src/facts/facts-key.ts'
import { type FactSheets, type SheetName } from '../../../src/facts/sheet.ts'
import { isRestricted } from '../../../src/facts/licences.ts'
import { matchFacts } from '../../../src/facts/match.ts'
import { OLD_COPY_DAYS } from '../../../src/facts/of-repository.ts'
import type { Row } from '../../../src/facts/sheet.ts'
import { makeItem } from '../../support/factories.ts'

const DAY = '2026-08-01'

function sheets(
  parts: Partial<Record<SheetName, Row[]>> &
    Partial<Pick<FactSheets, 'licences'>> & { matches?: Partial<FactSheets['matches']> },
): FactSheets {
  const head = { source: 's', address: 'https://s.example/', licence: 'MIT', day: DAY, fields: [] }
  const sheet = (rows: Row[] = []) => ({ head, rows })
  return {
    repositories: sheet(parts.repositories),
    github: sheet(parts.github),
    landscape: sheet(parts.landscape),
    scorecard: sheet(parts.scorecard),
    aliases: sheet(parts.aliases),
    maintainers: sheet(parts.maintainers),
    support: sheet(parts.support?.map((row) => ({ repositories: [], label: row['product'], ...row }))),
    licences: parts.licences ?? {},
    matches: { repositories: {}, maintainers: {}, support: {}, notSupport: [], ...parts.matches },
  }
}

const item = (name: string, path?: string, rest = {}) =>
  makeItem({ name, ...(path && { repositories: [{ url: `https://github.com/${path}` }] }), ...rest })
const factsOf = (one: ReturnType<typeof item>, given: FactSheets) => matchFacts([one], given, DAY).get(one.id)

describe('whose a row is', () => {
  it.each([
    ['https://github.com/Owner/Name', 'owner/name'],
    ['https://www.github.com/owner/name.git', 'owner/name'],
    ['http://github.com/owner/name/', 'owner/name'],
    ['https://github.com/owner', undefined],
    ['https://github.com/owner/name/tree/main/sub', undefined],
    ['https://gitlab.com/owner/name', undefined],
  ])('%s is the repository %s', (url, repository) => {
    expect(factsRepository({ repositories: [{ url }] })).toBe(repository)
  })

  it('without a repository the home page counts, where it is one', () => {
    const homepageUrl = 'https://github.com/a/b'
    expect(factsRepository({ repositories: [], homepageUrl })).toBe('a/b')
    expect(factsRepository({ repositories: [], homepageUrl: 'https://a.example/b/c' })).toBeUndefined()
    const given = sheets({ repositories: [{ repository: 'a/b', licence: 'MIT' }] })
    expect(factsOf(item('A', undefined, { homepageUrl }), given)?.licence).toBe('MIT')
    expect(factsOf(item('A', 'a/listed', { homepageUrl }), given)).toBeUndefined()
  })

  it('further repositories are listed with a row and its reason, and are not the facts of the item', () => {
    const given = sheets({
      repositories: [
        { repository: 'A/Tool', licence: 'MIT', commits12m: 9, people12m: 2, release: 'v1', released: '2026-01-01' },
        { repository: 'a/old', licence: 'MIT', commits12m: 9, day: '2020-01-01' },
        { repository: 'a/unrelated', licence: 'MIT' },
      ],
      matches: {
        repositories: { 'a/tool': { item: 'a', why: 'Its tool.' }, 'a/old': { item: 'a', why: 'Its past.' } },
      },
    })
    const facts = factsOf(item('A', 'a/documents'), given)
    expect(facts?.licence).toBeUndefined()
    expect(facts?.others).toEqual([
      {
        repository: 'A/Tool',
        day: given.repositories.head.day,
        licence: 'MIT',
        latestRelease: { name: 'v1', date: '2026-01-01' },
        commits12m: 9,
        people12m: 2,
      },
      { repository: 'a/old', day: '2020-01-01', licence: 'MIT', isLicenceOld: true },
    ])
    expect(factsOf(item('B', 'a/documents'), given)).toBeUndefined()
  })

  it('the first repository of an item counts, not another of its own', () => {
    const repositories = [{ url: 'https://github.com/a/first' }, { url: 'https://github.com/a/second' }]
    const given = sheets({ repositories: [{ repository: 'a/second', licence: 'MIT' }] })
    expect(matchFacts([makeItem({ name: 'A', repositories })], given, DAY).size).toBe(0)
  })

  it('a name is compared without case, blanks and punctuation; of maintainers only that of a project', () => {
    const given = sheets({ maintainers: [{ project: 'Cert-Manager', maintainers: 4, employers: 2 }] })
    expect(factsOf(item('cert manager', undefined, { maturity: 'graduated' }), given)).toMatchObject({ maintainers: 4 })
    expect(factsOf(item('cert manager'), given)).toBeUndefined()
  })

  it('a row with a reason goes before a name, and never is a sum', () => {
    const given = sheets({
      maintainers: [
        { project: 'Kubernetes', maintainers: 7, employers: 6 },
        { project: 'Kubernetes maintainers', maintainers: 97, employers: 35 },
      ],
      matches: {
        maintainers: { 'Kubernetes maintainers': { item: 'kubernetes', why: 'The row of the maintainers.' } },
      },
    })
    expect(factsOf(item('Kubernetes', undefined, { maturity: 'graduated' }), given)?.maintainers).toBe(97)
  })

  it('a product is found by its repository before its name, and never where that is known to be wrong', () => {
    const cycles = (name: string) => [[name, '2026-01-01', null, '2027-01-01', null]]
    const support = [
      { product: 'other', repositories: ['A/B'], cycles: cycles('1') },
      { product: 'camel', cycles: cycles('4') },
    ]
    expect(factsOf(item('Camel', 'a/b'), sheets({ support }))?.product).toBe('other')
    expect(factsOf(item('Camel'), sheets({ support }))?.product).toBe('camel')
    const wrong = { notSupport: [{ product: 'camel', item: 'camel', why: 'Another one.' }] }
    expect(factsOf(item('Camel'), sheets({ support, matches: wrong }))).toBeUndefined()
    const row = { support: { camel: { item: 'dromedary', why: 'Its other name.' } } }
    expect(factsOf(item('Dromedary'), sheets({ support, matches: row }))?.product).toBe('camel')
  })

  it('organisations have no facts', () => {
    const given = sheets({ repositories: [{ repository: 'a/b', licence: 'MIT' }] })
    expect(factsOf(item('A', 'a/b', { kind: 'member' }), given)).toBeUndefined()
  })

  it('a key is the repository, or the name with its home page', () => {
    expect(factsKey(item('A', 'Owner/Name'))).toBe('owner/name')
    expect(factsKey(item('A', undefined, { homepageUrl: 'https://www.a.example/x' }))).toBe('name:a@a.example')
  })
})

describe('old copies', () => {
  const row = {
    repository: 'a/b',
    licence: 'MIT',
    firstCommit: '2015-01-01',
    commits12m: 9,
    released: '2026-01-01',
    release: 'v1',
  }
  const limit = new Date(Date.parse(DAY) - OLD_COPY_DAYS * 86_400_000).toISOString().slice(0, 10)

  it('of the last day that counts say everything', () => {
    expect(factsOf(item('A', 'a/b'), sheets({ repositories: [{ ...row, day: limit }] }))).toMatchObject({
      commits12m: 9,
      licence: 'MIT',
      latestRelease: { name: 'v1', date: '2026-01-01' },
    })
  })

  it('of the day before say when it began and the licence with its day, and nothing of activity', () => {
    const before = new Date(Date.parse(limit) - 86_400_000).toISOString().slice(0, 10)
    expect(factsOf(item('A', 'a/b'), sheets({ repositories: [{ ...row, day: before }] }))).toEqual({
      repository: 'a/b',
      day: before,
      firstCommit: '2015-01-01',
      licence: 'MIT',
      licenceDay: before,
      isLicenceOld: true,
    })
  })
})

describe('licences', () => {
  it.each([
    ['Apache-2.0', false],
    ['PostgreSQL', false],
    ['AGPL-3.0', false],
    ['BUSL-1.1', true],
    ['SSPL-1.0', true],
    ['Elastic-2.0', true],
    ['FSL-1.1-ALv2', true],
    ['LicenseRef-Apache-2.0-Commons-Clause-1.0', true],
    ['AGPL-3.0-only OR SSPL-1.0 OR Elastic-2.0', false],
    ['MPL-2.0 AND Elastic-2.0', true],
  ])('%s is restricted: %s', (licence, expected) => {
    expect(isRestricted(licence)).toBe(expected)
  })

  it('a row of ours goes before what a copy says', () => {
    const given = sheets({
      repositories: [{ repository: 'redis/redis', licence: 'BSD-3-Clause', day: '2024-01-01' }],
      licences: { 'redis/redis': { licence: 'SSPL-1.0', source: 'https://r.example/', checked: '2026-11-30' } },
    })
    expect(factsOf(item('Redis', 'redis/redis'), given)).toMatchObject({
      licence: 'SSPL-1.0',
      licenceDay: '2026-11-30',
      isLicenceOld: undefined,
      isRestricted: true,
    })
  })
})

describe('support', () => {
  it('has the cycles that get fixes on that day and the two that ended last, and the end of the newest', () => {
    const cycles = [
      ['5', '2026-05-01', null, '2027-05-01', '5.1', '2026-07-01'],
      ['4', '2025-05-01', null, DAY, '4.9', '2026-07-02'],
      ['3', '2024-05-01', null, '2026-07-31', null],
      ['2', '2023-05-01', null, '2025-05-01', null],
      ['1', '2022-05-01', null, '2024-05-01', null],
      ['0', '2021-05-01', null, true, null],
    ]
    expect(factsOf(item('A'), sheets({ support: [{ product: 'a', cycles }] }))).toEqual({
      product: 'a',
      support: [
        { cycle: '5', until: '2027-05-01' },
        { cycle: '4', until: DAY },
        { cycle: '3', until: '2026-07-31' },
        { cycle: '2', until: '2025-05-01' },
      ],
      supportedUntil: '2027-05-01',
      // Made last, though of an older cycle.
      productRelease: { name: '4.9', date: '2026-07-02' },
    })
  })

  it('an end that is not announced is not known', () => {
    const cycles = [['5', '2026-05-01', null, null, null]]
    expect(factsOf(item('A'), sheets({ support: [{ product: 'a', cycles }] }))).toEqual({
      product: 'a',
      support: [{ cycle: '5' }],
    })
  })
})
