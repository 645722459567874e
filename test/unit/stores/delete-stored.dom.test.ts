import { afterEach, expect, it, vi } from 'vitest'

import { deleteStored, finishDeletion } from '../../../src/stores/delete-stored.ts'

const SCOPE = 'http://localhost/'
const CACHE = `explorer shell ${SCOPE} 1`

/** The caches of a browser; `hold` keeps a deletion from ending. */
function stubCaches(hold: boolean) {
  const names = new Set([CACHE, 'another application'])
  const remove = vi.fn((name: string) => (hold ? new Promise<boolean>(() => {}) : Promise.resolve(names.delete(name))))
  vi.stubGlobal('caches', { keys: async () => [...names], delete: remove })
  return names
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
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

it('says what is left where the rest cannot be deleted either', async () => {
  stubCaches(false)
  vi.stubGlobal('caches', { keys: async () => [CACHE], delete: async () => false })
  expect(await finishDeletion(SCOPE)).toEqual(['offline'])
})
