import { describe, expect, it } from 'vitest'
import { canonicalFinder } from '../../../src/facts/aliases.ts'
import { repositoryFinder } from '../../../src/facts/of-repository.ts'
import { EMPTY_SHEET, SHEET_NAMES, type FactSheets, type Row, type SheetName } from '../../../src/facts/sheet.ts'

const DAY = '2026-11-30'
const sheet = (rows: Row[]) => ({ head: { ...EMPTY_SHEET.head, day: DAY }, rows })

/** The facts of a/b from rows of sheets, each of a/b. */
function factsOf(rows: Partial<Record<SheetName, Row>>, aliases: Row[] = [], name = 'a/b') {
  const all = SHEET_NAMES.map((source) => [source, sheet(rows[source] ? [{ repository: 'a/b', ...rows[source] }] : [])])
  const sheets = { ...Object.fromEntries(all), aliases: sheet(aliases), licences: {}, matches: {} } as FactSheets
  return repositoryFinder(sheets, DAY)(name)
}

describe('a repository that several sources know', () => {
  it('has what is counted from the copy, and the rest from GitHub before its site', () => {
    const facts = factsOf({
      repositories: { licence: 'MIT', commits12m: 9, people12m: 2, firstCommit: '2015-01-01', languages: [['Go', 90]], day: '2026-11-01' }, // prettier-ignore
      landscape: { licence: 'Apache-2.0', stars: 10, languages: [['Rust', 80]], contributors: 99 },
      github: { repository: 'A/B', licence: 'MPL-2.0', stars: 12, forks: 3, committed: '2026-11-29', archived: true },
    })
    expect(facts).toMatchObject({
      repository: 'A/B',
      day: '2026-11-01',
      commits12m: 9,
      people12m: 2,
      contributors: 99,
      licence: 'MPL-2.0',
      licenceDay: DAY,
      stars: 12,
      forks: 3,
      lastCommit: '2026-11-29',
      isArchived: true,
      languages: [['Rust', 80]],
      origins: { licence: 'github', stars: 'github', languages: 'landscape' },
      asked: { github: DAY, landscape: DAY },
    })
  })

  it('has the latest of its releases, which may be a tag of the copy', () => {
    const copy = { release: 'v2', released: '2026-11-20' }
    const newer = factsOf({ repositories: copy, github: { release: 'v3', released: '2026-11-25' } })
    expect([newer?.latestRelease?.name, newer?.origins?.latestRelease]).toEqual(['v3', 'github'])
    const older = factsOf({ repositories: copy, github: { release: 'v1', released: '2026-01-01' } })
    expect([older?.latestRelease?.name, older?.origins?.latestRelease]).toEqual(['v2', undefined])
  })

  it.each([
    ['MIT', undefined, 'MIT', undefined],
    ['GPL-2.0-or-later', 'GPL-2.0', 'GPL-2.0-or-later', 'github'],
    ['AGPL-3.0-only OR SSPL-1.0', 'AGPL-3.0', 'AGPL-3.0-only OR SSPL-1.0', undefined],
    ['MIT', 'BUSL-1.1', 'BUSL-1.1', 'github'],
  ])('of %s and %s has the licence %s', (copied, answered, licence, origin) => {
    const facts = factsOf({ repositories: { licence: copied }, github: { stars: 1, ...(answered && { licence: answered }) } }) // prettier-ignore
    expect([facts?.licence, facts?.origins?.licence]).toEqual([licence, origin])
    expect(facts?.isRestricted).toBe(licence === 'BUSL-1.1' ? true : undefined)
  })

  it('has a licence of today instead of that of an old copy', () => {
    const old = { licence: 'BSD-3-Clause', commits12m: 9, day: '2024-01-01' }
    expect(factsOf({ repositories: old })).toMatchObject({ isLicenceOld: true, licenceDay: '2024-01-01' })
    const facts = factsOf({ repositories: old, github: { licence: 'MIT' } })
    expect([facts?.licence, facts?.isLicenceOld, facts?.commits12m]).toEqual(['MIT', undefined, undefined])
  })

  it('has nothing of an answer that is over 120 days old', () => {
    expect(factsOf({ github: { stars: 5, day: '2026-08-02' } })?.stars).toBe(5)
    expect(factsOf({ github: { stars: 5, day: '2026-08-01' } })).toBeUndefined()
  })

  it('has the report of Scorecard with its own date', () => {
    expect(factsOf({ scorecard: { score: 7.4, scored: '2026-11-23' } })).toEqual({
      repository: 'a/b',
      scorecard: { score: 7.4, date: '2026-11-23' },
    })
  })
})

describe('former names', () => {
  const aliases = [
    { from: 'old/name', to: 'Newer/Name' },
    { from: 'newer/name', to: 'a/b' },
  ]

  it('lead to the present one, over several', () => {
    const canonical = canonicalFinder({ rows: aliases })
    expect(['Old/Name', 'newer/name', 'a/b', 'else/where'].map(canonical)).toEqual(['a/b', 'a/b', 'a/b', 'else/where'])
    expect(canonicalFinder({ rows: [...aliases, { from: 'a/b', to: 'old/name' }] })('a/b')).toBe('newer/name')
  })

  it('find rows of any of the names', () => {
    expect(factsOf({ github: { stars: 5 } }, aliases, 'old/name')).toMatchObject({ repository: 'a/b', stars: 5 })
    expect(factsOf({ repositories: { repository: 'old/name', licence: 'MIT' } }, aliases)?.licence).toBe('MIT')
  })
})
