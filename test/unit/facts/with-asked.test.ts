import { describe, expect, it } from 'vitest'

import type { Facts } from '../../../src/domain/facts/facts.ts'
import { askedRepository, withAsked, type Asked } from '../../../src/facts/with-asked.ts'
import { dayOf } from '../../../src/lib/dates.ts'
import { shippedLandscape } from '../../support/factories.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')
const TODAY = dayOf(NOW)
const ASKED: Asked = { repository: 'o/r', release: undefined, limit: undefined, askedAt: NOW }
const KNOWN: Facts = { repository: 'o/r', day: '2026-11-20', licence: 'Apache-2.0', licenceDay: '2026-11-20' }

describe('the licence', () => {
  const licenceAfter = (known: Partial<Facts>, licence: string | undefined) => {
    const { facts, fresh } = withAsked({ ...KNOWN, ...known }, { ...ASKED, licence })
    return { licence: facts.licence, day: facts.licenceDay, isFresh: fresh.has('licence'), facts }
  }

  it('is replaced by what GitHub says, of today', () => {
    expect(licenceAfter({}, 'MIT')).toMatchObject({ licence: 'MIT', day: TODAY, isFresh: true })
    expect(licenceAfter({ licence: undefined }, 'MIT')).toMatchObject({ licence: 'MIT', day: TODAY, isFresh: true })
  })

  it('stays where GitHub does not know it', () => {
    expect(licenceAfter({}, undefined)).toMatchObject({ licence: 'Apache-2.0', day: '2026-11-20', isFresh: false })
  })

  it('is not that of an old copy any more', () => {
    expect(licenceAfter({ isLicenceOld: true }, 'Apache-2.0').facts.isLicenceOld).toBeUndefined()
    expect(licenceAfter({ isLicenceOld: true }, undefined).facts.isLicenceOld).toBe(true)
  })

  it.each(['Apache-2.0 OR MIT', 'MIT AND Apache-2.0', 'Apache-2.0 WITH LLVM-exception'])(
    'stays %s where GitHub names a part of it',
    (licence) => {
      expect(licenceAfter({ licence }, 'Apache-2.0')).toMatchObject({ licence, day: '2026-11-20', isFresh: false })
    },
  )

  it.each(['AGPL-3.0-only', 'AGPL-3.0-or-later'])('stays %s where GitHub confirms it as AGPL-3.0', (licence) => {
    expect(licenceAfter({ licence }, 'AGPL-3.0')).toMatchObject({ licence, day: TODAY, isFresh: true })
  })

  it('is told open source or not by what it is now', () => {
    const before = { licence: 'BUSL-1.1', isRestricted: true, licenceSource: 'https://a.example/' } as const
    expect(licenceAfter(before, 'MPL-2.0').facts).toMatchObject({ isRestricted: undefined, licenceSource: undefined })
    expect(licenceAfter({}, 'SSPL-1.0').facts.isRestricted).toBe(true)
    expect(licenceAfter(before, undefined).facts).toMatchObject(before)
  })
})

describe('the last release', () => {
  const after = (latestRelease: Facts['latestRelease'], release: Asked['release']) => {
    const { facts, fresh } = withAsked({ ...KNOWN, latestRelease }, { ...ASKED, release })
    return [facts.latestRelease?.name, fresh.has('release')]
  }
  const old = { name: 'v1', date: '2026-10-01' }
  const young = { name: 'v2', date: '2026-11-29' }

  it.each([
    ['is the newer one', old, young, ['v2', true]],
    ['is the same, confirmed', old, old, ['v1', true]],
    ['stays where it is newer: not every tag is a release on GitHub', young, old, ['v2', false]],
    ['stays where GitHub has none', old, 'none', ['v1', false]],
    ['is known to be none', undefined, 'none', [undefined, true]],
    ['stays where GitHub did not say', old, undefined, ['v1', false]],
    ['stays unknown where GitHub did not say', undefined, undefined, [undefined, false]],
  ] as const)('%s', (_what, known, said, expected) => {
    expect(after(known, said)).toEqual(expected)
  })
})

it('leaves everything else as it is, but the name of a repository that has another one now', () => {
  const known: Facts = { ...KNOWN, commits12m: 5, people12m: 2, maintainers: 3 }
  expect(withAsked(known, { ...ASKED, repository: 'new/name', stars: 9 }).facts).toEqual({
    ...known,
    repository: 'new/name',
  })
})

it('only technology whose repository is on GitHub can be asked about', () => {
  const { items } = shippedLandscape()
  const asked = items.filter((item) => askedRepository(item) !== undefined)
  expect(asked.length).toBeGreaterThan(0)
  for (const item of asked) {
    expect(item.kind).toBe('technology')
    expect(item.repositories[0]?.url ?? item.homepageUrl).toMatch(/github\.com\/[^/]+\/[^/]+/i)
  }
  const project = asked[0] as (typeof asked)[0]
  const at = (url: string) => askedRepository({ ...project, repositories: [{ ...project.repositories[0], url }] })
  expect(at('https://github.com/Owner/Repo.git')).toBe('owner/repo')
  expect(at('https://gitlab.com/owner/repo')).toBeUndefined()
  expect(at('https://github.com/owner')).toBeUndefined()
  expect(at('https://github.com/orgs/owner')).toBeUndefined()
  expect(at('https://github.com/owner/repo/tree/main/sub')).toBeUndefined()
  expect(askedRepository({ ...project, repositories: [] })).toBeUndefined()
})
