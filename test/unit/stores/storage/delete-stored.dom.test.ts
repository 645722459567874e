import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  deleteStored,
  finishDeletion,
  hasUserData,
  STORED_KINDS,
} from '../../../../src/stores/storage/delete-stored.ts'
import { isDeleting } from '../../../../src/stores/storage/deleting.ts'
import { useSeen } from '../../../../src/stores/seen.ts'
import { texts } from '../../../../src/i18n/en/data.ts'
import { FakeDatabases } from '../../../support/fake-databases.ts'

const SCOPE = 'http://localhost/'
const CACHE = `explorer shell ${SCOPE} 1`

/** The caches of a browser; `hold` keeps a deletion from ending. */
function stubCaches(hold: boolean, ...others: string[]) {
  const names = new Set([CACHE, 'another application', ...others])
  const remove = vi.fn((name: string) => (hold ? new Promise<boolean>(() => {}) : Promise.resolve(names.delete(name))))
  vi.stubGlobal('caches', { keys: async () => [...names], delete: remove })
  return names
}

/** The worker's database as a browser has it. */
function stubDatabases(state: ConstructorParameters<typeof FakeDatabases>[0]) {
  const databases = new FakeDatabases(state)
  vi.stubGlobal('indexedDB', databases)
  return databases
}

/** The service worker of `scope`, if there is one. */
function stubServiceWorker(scope: string, isEnded = true) {
  const unregister = vi.fn(async () => isEnded)
  const getRegistration = vi.fn(async () => ({ scope, unregister }))
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration } })
  return { unregister, getRegistration }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is not deleting until it is asked to', async () => {
  expect(isDeleting()).toBe(false)
  await deleteStored(SCOPE)
  expect(isDeleting()).toBe(true)
})

it('has a name for every kind of what is stored', () => {
  const named = Object.keys(texts).filter((key) => key.startsWith('data.privacy.kind.'))
  expect(named.toSorted()).toEqual(STORED_KINDS.map((kind) => `data.privacy.kind.${kind}`).toSorted())
})

it('does not wait for ever for a storage that something else is at; the page that comes deletes the rest', async () => {
  vi.useFakeTimers()
  localStorage.setItem('explorer:lists:cncf', '{}')
  stubCaches(true)
  const deletion = deleteStored(SCOPE)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await deletion).toEqual([])
  expect(Object.keys(localStorage)).toEqual([])
  vi.useRealTimers()

  const names = stubCaches(false)
  expect(await finishDeletion(SCOPE)).toEqual([])
  expect([...names]).toEqual(['another application'])
})

it('waits five seconds for each storage, no less and no longer', async () => {
  vi.useFakeTimers()
  stubDatabases({ opens: false })
  stubCaches(true)
  const done = vi.fn()
  const deletion = async () => done(await deleteStored(SCOPE))
  const ended = deletion()
  await vi.advanceTimersByTimeAsync(9999)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await ended
  expect(done).toHaveBeenCalledWith([])
})

it('says what is left where the rest cannot be deleted either', async () => {
  stubCaches(false)
  vi.stubGlobal('caches', { keys: async () => [CACHE], delete: async () => false })
  expect(await finishDeletion(SCOPE)).toEqual(['offline'])
})

it('says what is left where a browser refuses', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'))
  vi.stubGlobal('caches', { keys: refuse, delete: refuse })
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  expect(await deleteStored(SCOPE)).toEqual(['files', 'offline'])
  expect(await finishDeletion(SCOPE)).toEqual(['files', 'offline'])
})

describe('choices and lists', () => {
  it('go, and nothing of others on the host, nor what the router has of them', async () => {
    for (const key of ['explorer:lists:cncf', 'explorer:seen:cncf', 'other:explorer:x']) localStorage.setItem(key, '1')
    for (const key of ['tsr-scroll', 'explorer:x', 'x-tsr-']) sessionStorage.setItem(key, '1')
    expect(await deleteStored(SCOPE)).toEqual([])
    expect(Object.keys(localStorage)).toEqual(['other:explorer:x'])
    expect(Object.keys(sessionStorage).toSorted()).toEqual(['explorer:x', 'x-tsr-'])
  })

  it('that stay are told', async () => {
    localStorage.setItem('explorer:lists:cncf', '{}')
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {})
    expect(await deleteStored(SCOPE)).toEqual(['choices'])
  })

  it('are not written again by the page as it goes', async () => {
    useSeen.setState({ current: { key: 'k', date: '2026-08-07', states: [] } })
    await deleteStored(SCOPE)
    expect(useSeen.getState().current).toBeUndefined()
  })

  it.each([
    ['explorer:lists:cncf', true],
    ['explorer:preferences', true],
    ['explorer:kept', false],
    ['explorer:seen:cncf', false],
    ['explorer:probe', false],
    ['explorer:probe2', true],
    ['other', false],
  ])('%s is the user’s own: %s', (key, isOwn) => {
    expect(hasUserData()).toBe(false)
    localStorage.setItem(key, '1')
    expect(hasUserData()).toBe(isOwn)
  })
})

describe('the files of the worker', () => {
  it('are cleared where they are, and the database let go of', async () => {
    const databases = stubDatabases({ stores: ['files', 'others'] })
    expect(await deleteStored(SCOPE)).toEqual([])
    expect(databases.done).toEqual(['open landscape-explorer', 'readwrite files', 'clear files', 'close'])
  })

  it('that cannot be cleared are told, and the database let go of all the same', async () => {
    const databases = stubDatabases({ stores: ['files'], ends: 'abort' })
    expect(await deleteStored(SCOPE)).toEqual(['files'])
    expect(databases.done.at(-1)).toBe('close')
    expect(await finishDeletion(SCOPE)).toEqual(['files'])
  })

  it('are none where there is no such store', async () => {
    const databases = stubDatabases({ stores: ['others'] })
    expect(await deleteStored(SCOPE)).toEqual([])
    expect(databases.done).toEqual(['open landscape-explorer'])
  })

  it('are none where there is no database, and none is made', async () => {
    const databases = stubDatabases({})
    expect(await deleteStored(SCOPE)).toEqual([])
    expect(databases.done).toEqual(['open landscape-explorer', 'abort the upgrade', 'handled'])
  })

  it('are told where their database cannot be opened', async () => {
    const databases = stubDatabases({ stores: ['files'], fails: true })
    expect(await deleteStored(SCOPE)).toEqual(['files'])
    expect(databases.done).toEqual(['open landscape-explorer', 'handled'])
  })
})

describe('the site for visits without a network', () => {
  it('is that of this address alone', async () => {
    const names = stubCaches(false, `explorer shell ${SCOPE}other/ 1`, `notes ${SCOPE} 1`)
    const { unregister, getRegistration } = stubServiceWorker(SCOPE)
    expect(await deleteStored(SCOPE)).toEqual([])
    expect([...names]).toEqual(['another application', `explorer shell ${SCOPE}other/ 1`, `notes ${SCOPE} 1`])
    expect([getRegistration.mock.calls, unregister.mock.calls.length]).toEqual([[[SCOPE]], 1])
  })

  it('leaves the service worker of another address at work', async () => {
    stubCaches(false)
    const { unregister } = stubServiceWorker('http://localhost')
    expect(await deleteStored(SCOPE)).toEqual([])
    expect(unregister).not.toHaveBeenCalled()
  })

  it('is left where its service worker does not end', async () => {
    stubCaches(false)
    stubServiceWorker(SCOPE, false)
    expect(await deleteStored(SCOPE)).toEqual(['offline'])
  })

  it('that a new service worker has stored by now is for the next visit', async () => {
    const names = stubCaches(false)
    stubServiceWorker(SCOPE)
    expect(await finishDeletion(SCOPE)).toEqual([])
    expect([...names]).toContain(CACHE)
  })

  it('is none in a browser without caches', async () => {
    expect('caches' in globalThis).toBe(false)
    expect(await finishDeletion(SCOPE)).toEqual([])
  })
})
