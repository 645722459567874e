import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  isRepositoryName,
  readLimit,
  readRefusal,
  readRelease,
  readRepository,
  repositoriesUrl,
  type HeaderOf,
} from '../../../../src/domain/facts/github-answer.ts'

const headers =
  (given: Readonly<Partial<Record<string, string>>>): HeaderOf =>
  (name) =>
    given[name] ?? null
const HOSTILE = [undefined, null, 0, 1, '', 'text', true, [], {}, [[]], { full_name: {} }, Number.NaN, () => 1]
const NOW = Date.parse('2026-11-30T12:00:00Z')

const REPOSITORY = {
  full_name: 'Owner/repo.js',
  license: { key: 'apache-2.0', name: 'Apache License 2.0', spdx_id: 'Apache-2.0' },
  archived: false,
  stargazers_count: 1234,
  pushed_at: '2026-11-28T23:59:59Z',
}

describe('readRepository', () => {
  it('reads what is asked for', () => {
    expect(readRepository(REPOSITORY)).toEqual({
      repository: 'Owner/repo.js',
      licence: 'Apache-2.0',
      isArchived: false,
      stars: 1234,
      pushed: '2026-11-28',
    })
  })

  it.each(['NOASSERTION', 'noassertion', 'Other', 'NONE', '', ' ', 'Apache 2.0', '<b>', 'x'.repeat(65), null, 7, {}])(
    'takes %j for no licence',
    (id) => {
      expect(readRepository({ ...REPOSITORY, license: { spdx_id: id } })).toMatchObject({
        licence: undefined,
        stars: 1234,
      })
    },
  )

  it.each([null, 'MIT', [], 3])('takes a licence that is %j for none', (license) => {
    expect(readRepository({ ...REPOSITORY, license })?.licence).toBeUndefined()
  })

  it.each(['2026-02-30T00:00:00Z', 'yesterday', '', 20261128, null, {}, '9'.repeat(10_000), '2026-11-28TTT'.repeat(9)])(
    'takes no day from %j',
    (pushed) => {
      expect(readRepository({ ...REPOSITORY, pushed_at: pushed })?.pushed).toBeUndefined()
    },
  )

  it.each([-1, 1.5, '12', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, null])('takes no stars from %j', (stars) => {
    expect(readRepository({ ...REPOSITORY, stargazers_count: stars })?.stars).toBeUndefined()
  })

  it.each(['true', 1, null, undefined])('does not know whether it is archived from %j', (archived) => {
    expect(readRepository({ ...REPOSITORY, archived })?.isArchived).toBeUndefined()
  })

  it.each([...HOSTILE, { ...REPOSITORY, full_name: 'a/b/c' }, { ...REPOSITORY, full_name: '../..' }])(
    'takes %j for no repository',
    (value) => {
      expect(readRepository(value)).toBeUndefined()
    },
  )

  it('throws for no JSON at all', () => {
    assert(
      property(jsonValue(), jsonValue(), (value, field) => {
        readRepository(value)
        readRepository({ ...REPOSITORY, license: field, archived: field, stargazers_count: field, pushed_at: field })
        readRelease(value)
        readRelease({ tag_name: field, name: field, published_at: field })
      }),
    )
  })
})

describe('readRelease', () => {
  const published = { published_at: '2026-11-01T08:00:00Z' }
  it.each([
    [{ tag_name: 'v1.2.3', name: '1.2.3 / 2026-11-01' }, 'v1.2.3'],
    [{ tag_name: null, name: ' Big one ' }, 'Big one'],
    [{ tag_name: '  ', name: 'n' }, 'n'],
    [{ tag_name: 'v1\u202E2', name: null }, 'v12'],
  ])('%j is called %s', (names, name) => {
    expect(readRelease({ ...names, ...published })).toEqual({ name, date: '2026-11-01' })
  })

  it('cuts a name that is longer than any', () => {
    expect(readRelease({ tag_name: 'v'.repeat(100_000), ...published })?.name).toHaveLength(200)
  })

  it.each([
    ...HOSTILE,
    published,
    { tag_name: 'v1' },
    { tag_name: 'v1', published_at: null },
    { tag_name: 1, ...published },
  ])('takes %j for none', (value) => {
    expect(readRelease(value)).toBeUndefined()
  })
})

describe('readLimit', () => {
  it('reads what is left, and until when', () => {
    const given = { 'x-ratelimit-remaining': '58', 'x-ratelimit-reset': '1796040000' }
    expect(readLimit(headers(given))).toEqual({ remaining: 58, resetAt: 1_796_040_000_000 })
  })

  it.each([
    {},
    { 'x-ratelimit-remaining': '58' },
    { 'x-ratelimit-reset': '1796040000' },
    { 'x-ratelimit-remaining': '-1', 'x-ratelimit-reset': '1796040000' },
    { 'x-ratelimit-remaining': '58', 'x-ratelimit-reset': 'soon' },
    { 'x-ratelimit-remaining': '', 'x-ratelimit-reset': '' },
    { 'x-ratelimit-remaining': '58', 'x-ratelimit-reset': '0' },
    { 'x-ratelimit-remaining': '58', 'x-ratelimit-reset': '9'.repeat(400) },
  ])('says nothing of %j', (given) => {
    expect(readLimit(headers(given))).toBeUndefined()
  })
})

describe('readRefusal', () => {
  const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1796043600' }
  const left = { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': '1796043600' }
  it.each([
    [404, left, { failure: 'none' }],
    [403, spent, { failure: 'limit', until: 1_796_043_600_000 }],
    [429, spent, { failure: 'limit', until: 1_796_043_600_000 }],
    // The second limit, on questions in a short time, says how long to wait and leaves the hour's count alone.
    [403, { ...left, 'retry-after': '60' }, { failure: 'limit', until: NOW + 60_000 }],
    [429, { ...left, 'retry-after': 'Mon, 30 Nov 2026 12:05:00 GMT' }, { failure: 'limit', until: NOW + 300_000 }],
    [429, left, { failure: 'limit', until: undefined }],
    [429, {}, { failure: 'limit', until: undefined }],
    [403, left, { failure: 'refused' }],
    [403, {}, { failure: 'refused' }],
    [451, left, { failure: 'refused' }],
    [500, spent, { failure: 'refused' }],
  ] as const)('of %i with %j', (status, given, refusal) => {
    expect(readRefusal(status, headers(given), NOW)).toEqual(refusal)
  })
})

it.each([
  ['prometheus/prometheus', true],
  ['a-b/c_d.e', true],
  ['a', false],
  ['a/b/c', false],
  ['a/..', false],
  ['a/.', false],
  ['a/.github', true],
  ['a/b?x=1', false],
  ['a/b#c', false],
  ['a/%2e%2e', false],
  ['orgs/cncf', false],
  ['topics/go', false],
  ['organs/go', true],
])('%s names a repository: %s', (name, is) => {
  expect(isRepositoryName(name)).toBe(is)
})

it('repositoriesUrl ends in a slash, as a policy needs it', () => {
  expect(repositoriesUrl('https://api.example/v3')).toBe('https://api.example/v3/repos/')
})
