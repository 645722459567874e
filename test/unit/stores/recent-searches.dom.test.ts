import { beforeEach, describe, expect, it, vi } from 'vitest'

import {
  clearRecentSearches,
  RECENT_SEARCHES_KEY,
  rememberSearch,
  useRecentSearches,
} from '../../../src/stores/recent-searches.ts'
import { readJson } from '../../../src/stores/storage/storage.ts'

const queries = () => useRecentSearches.getState().queries
const store = (value: unknown) =>
  localStorage.setItem(RECENT_SEARCHES_KEY, JSON.stringify({ state: { queries: value }, version: 1 }))

beforeEach(() => {
  clearRecentSearches()
  localStorage.clear()
})

it('remembers the newest first, eight at most', () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) rememberSearch(`query ${number}`)
  expect(queries()).toHaveLength(8)
  expect(queries()[0]).toBe('query 9')
  expect(queries()).not.toContain('query 1')
  expect(readJson(localStorage, RECENT_SEARCHES_KEY)).toEqual({ state: { queries: queries() }, version: 1 })
})

it('has no query twice: case, accents and space around it make no other one', () => {
  rememberSearch('Securite')
  rememberSearch('logs')
  rememberSearch('  sécurité ')
  expect(queries()).toEqual(['sécurité', 'logs'])
})

it.each(['', '   '])('does not remember %j', (query) => {
  rememberSearch('logs')
  rememberSearch(query)
  expect(queries()).toEqual(['logs'])
})

it('forgets all, also what is stored', async () => {
  rememberSearch('logs')
  clearRecentSearches()
  await useRecentSearches.persist.rehydrate()
  expect(queries()).toEqual([])
  expect(localStorage.getItem(RECENT_SEARCHES_KEY)).not.toContain('logs')
})

it('keeps what another tab remembered, and what it cleared stays cleared', () => {
  rememberSearch('mine')
  store(['theirs'])
  rememberSearch('mine again')
  expect(queries()).toEqual(['mine again', 'theirs'])
  store([])
  rememberSearch('new')
  expect(queries()).toEqual(['new'])
})

describe('what was stored badly', () => {
  it.each(['[]', 'null', '3', '{"state":null}', '{"state":{"queries":{}}}', '{"state":{"queries":"logs"}}'])(
    '%s is no query',
    async (text) => {
      localStorage.setItem(RECENT_SEARCHES_KEY, text)
      await useRecentSearches.persist.rehydrate()
      expect(queries()).toEqual([])
    },
  )

  it('that is no JSON leaves what the session remembers', () => {
    rememberSearch('logs')
    localStorage.setItem(RECENT_SEARCHES_KEY, '{')
    rememberSearch('traces')
    expect(queries()).toEqual(['traces', 'logs'])
  })

  it('costs only what is bad', async () => {
    store(['logs', 3, null, '', '  ', { query: 'x' }, 'LOGS', '\ud800traces', 'a'.repeat(5000)])
    await useRecentSearches.persist.rehydrate()
    expect(queries()).toEqual(['logs', 'traces', 'a'.repeat(200)])
  })

  it('in great numbers is cut', async () => {
    store(Array.from({ length: 10_000 }, (_, number) => `query ${number}`))
    await useRecentSearches.persist.rehydrate()
    expect(queries()).toHaveLength(8)
  })
})

it('goes on with a storage that refuses', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberSearch('logs')
  rememberSearch('traces')
  expect(queries()).toEqual(['traces', 'logs'])
})
