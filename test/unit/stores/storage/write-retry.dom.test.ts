import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { loadBookmarks, switchLists, toggleBookmark } from '../../../../src/stores/bookmarks/bookmarks.ts'
import { deleteStored } from '../../../../src/stores/storage/delete-stored.ts'
import { setTheme } from '../../../../src/stores/preferences.ts'
import { RETRY_INTERVAL_MS, pendingWrites } from '../../../../src/stores/storage/write-retry.ts'

// A storage that is full for a while, as the browser reports it.

beforeEach(() => {
  localStorage.clear()
  loadBookmarks()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const stored = (key: string) => localStorage.getItem(key) ?? ''

function fill() {
  return vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
}

it('a failed write is retried until storage has space', () => {
  const full = fill()
  toggleBookmark({ id: 'argo', name: 'Argo', keys: [] })
  setTheme('dark')
  vi.advanceTimersByTime(3 * RETRY_INTERVAL_MS)
  expect(stored('explorer:lists:cncf')).toBe('')
  full.mockRestore()
  vi.advanceTimersByTime(RETRY_INTERVAL_MS)
  expect(stored('explorer:lists:cncf')).toContain('"argo"')
  expect(stored('explorer:preferences')).toContain('"dark"')
  expect(vi.getTimerCount(), 'nobody looks again').toBe(0)
  const set = vi.spyOn(Storage.prototype, 'setItem')
  vi.advanceTimersByTime(10 * RETRY_INTERVAL_MS)
  expect(set, 'nothing is left to be written').not.toHaveBeenCalled()
})

it('a failed write is retried when the page closes', () => {
  const full = fill()
  toggleBookmark({ id: 'argo', name: 'Argo', keys: [] })
  dispatchEvent(new Event('pagehide'))
  full.mockRestore()
  expect(stored('explorer:lists:cncf')).toBe('')
  dispatchEvent(new Event('pagehide'))
  expect(stored('explorer:lists:cncf')).toContain('"argo"')
})

it('what waits for room waits under its key, until it is written by whatever comes first', () => {
  const full = fill()
  toggleBookmark({ id: 'argo', name: 'Argo', keys: [] })
  setTheme('dark')
  expect([...pendingWrites.keys()].toSorted()).toEqual(['explorer:lists:cncf', 'explorer:preferences'])
  full.mockRestore()
  toggleBookmark({ id: 'helm', name: 'Helm', keys: [] })
  expect([...pendingWrites.keys()]).toEqual(['explorer:preferences'])
  setTheme('light')
  expect([...pendingWrites.keys()]).toEqual([])
})

it('lists of a landscape that is in use no more are not tried for ever', () => {
  const full = fill()
  toggleBookmark({ id: 'argo', name: 'Argo', keys: [] })
  switchLists('other')
  full.mockRestore()
  dispatchEvent(new Event('pagehide'))
  expect([...pendingWrites.keys()]).toEqual([])
  switchLists('cncf')
})

it('what another tab has written meanwhile is not written over', () => {
  const full = fill()
  setTheme('dark')
  full.mockRestore()
  const theirs = JSON.stringify({ state: { theme: 'light' }, version: 1 })
  localStorage.setItem('explorer:preferences', theirs)
  vi.advanceTimersByTime(RETRY_INTERVAL_MS)
  expect(stored('explorer:preferences')).toBe(theirs)
})

it('nothing is written again once everything has been deleted', async () => {
  const full = fill()
  setTheme('dark')
  full.mockRestore()
  await deleteStored('http://localhost/')
  dispatchEvent(new Event('pagehide'))
  vi.advanceTimersByTime(2 * RETRY_INTERVAL_MS)
  expect(localStorage).toHaveLength(0)
})
