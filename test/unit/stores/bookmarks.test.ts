import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { Bookmark } from '../../../src/stores/bookmark-record.ts'
import {
  BOOKMARKS_KEY,
  BOOKMARKS_VERSION,
  followBookmarks,
  removeBookmark,
  restoreBookmark,
  rewriteBookmarks,
  toggleBookmark,
  useBookmarks,
} from '../../../src/stores/bookmarks.ts'
import { readJson } from '../../../src/stores/storage.ts'

const mark = (id: string, addedAt = 1): Bookmark => ({ id, name: id.toUpperCase(), keys: [`lfx:${id}`], addedAt })
const toggle = (id: string) => toggleBookmark({ id, name: id.toUpperCase(), keys: [`lfx:${id}`] })
const ids = () => useBookmarks.getState().bookmarks.map((one) => one.id)
const storedIds = () => {
  const stored = readJson(localStorage, BOOKMARKS_KEY) as { state: { bookmarks: Bookmark[] } } | undefined
  return stored?.state.bookmarks.map((one) => one.id)
}

/** Writes as another tab does: this one hears nothing of it until a storage event comes. */
function writeElsewhere(bookmarks: unknown[]): void {
  localStorage.setItem(BOOKMARKS_KEY, JSON.stringify({ state: { bookmarks }, version: BOOKMARKS_VERSION }))
}

function tellOfStorage(key: string | null): void {
  globalThis.dispatchEvent(new StorageEvent('storage', { key }))
}

beforeEach(() => {
  useBookmarks.setState({ bookmarks: [], isSaved: true })
  localStorage.clear()
})

describe('a bookmark', () => {
  it('is kept, written down, and taken away again', () => {
    vi.useFakeTimers({ now: 1000 })
    toggle('foo')
    toggle('bar')
    expect(useBookmarks.getState().bookmarks).toEqual([mark('foo', 1000), mark('bar', 1000)])
    expect(storedIds()).toEqual(['foo', 'bar'])
    toggle('foo')
    expect(ids()).toEqual(['bar'])
    expect(storedIds()).toEqual(['bar'])
  })

  it('survives a reload', async () => {
    toggle('foo')
    const stored = localStorage.getItem(BOOKMARKS_KEY) ?? ''
    useBookmarks.setState({ bookmarks: [] })
    localStorage.setItem(BOOKMARKS_KEY, stored)
    await useBookmarks.persist.rehydrate()
    expect(ids()).toEqual(['foo'])
  })

  it('comes back at its old place', () => {
    writeElsewhere([mark('a', 1), mark('b', 2), mark('c', 3)])
    removeBookmark('b')
    expect(ids()).toEqual(['a', 'c'])
    restoreBookmark(mark('b', 2))
    expect(ids()).toEqual(['a', 'b', 'c'])
    restoreBookmark(mark('b', 2))
    expect(ids()).toEqual(['a', 'b', 'c'])
  })
})

describe('rewriteBookmarks', () => {
  const renamed = (id: string) => ({ id, name: id.toUpperCase(), keys: [`lfx:${id}`] })

  it('writes today’s id, name and keys, and keeps the date and the order', () => {
    writeElsewhere([mark('old', 5), mark('other', 6)])
    rewriteBookmarks(new Map([['old', renamed('new')]]))
    expect(useBookmarks.getState().bookmarks).toEqual([mark('new', 5), mark('other', 6)])
    expect(storedIds()).toEqual(['new', 'other'])
  })

  it('makes one of two that have become one', () => {
    writeElsewhere([mark('new', 5), mark('old', 6)])
    rewriteBookmarks(new Map([['old', renamed('new')]]))
    expect(useBookmarks.getState().bookmarks).toEqual([mark('new', 5)])
  })

  it('writes nothing when there is nothing to write', () => {
    rewriteBookmarks(new Map())
    expect(storedIds()).toBeUndefined()
  })
})

describe('another tab', () => {
  it('loses nothing by a toggle here, even before its event has come', () => {
    toggle('mine')
    writeElsewhere([mark('mine'), mark('theirs')])
    toggle('also-mine')
    expect(ids()).toEqual(['mine', 'theirs', 'also-mine'])
    expect(storedIds()).toEqual(['mine', 'theirs', 'also-mine'])
  })

  it.each<[string, () => void, string[]]>([
    ['removing', () => removeBookmark('mine'), ['theirs']],
    ['restoring', () => restoreBookmark(mark('back', 0)), ['back', 'mine', 'theirs']],
    ['rewriting', () => rewriteBookmarks(new Map([['mine', { ...mark('ours') }]])), ['ours', 'theirs']],
  ])('loses nothing by %s here', (_what, act, expected) => {
    toggle('mine')
    writeElsewhere([mark('mine'), mark('theirs')])
    act()
    expect(storedIds()?.toSorted()).toEqual(expected.toSorted())
  })

  it('does not bring back what it has removed', () => {
    toggle('a')
    toggle('b')
    writeElsewhere([mark('b')])
    toggle('c')
    expect(storedIds()).toEqual(['b', 'c'])
  })

  it('is followed by its events until one stops', () => {
    const stop = followBookmarks()
    writeElsewhere([mark('theirs')])
    tellOfStorage('something-else')
    expect(ids()).toEqual([])
    tellOfStorage(BOOKMARKS_KEY)
    expect(ids()).toEqual(['theirs'])
    localStorage.clear()
    tellOfStorage(null)
    expect(ids()).toEqual([])
    stop()
    writeElsewhere([mark('later')])
    tellOfStorage(BOOKMARKS_KEY)
    expect(ids()).toEqual([])
  })
})

describe('what was stored badly', () => {
  it.each<[string, string, string[]]>([
    ['no JSON', '{"state":', []],
    ['another shape', '[]', []],
    ['an old shape without state', '{"bookmarks":[]}', []],
    ['one bad record', JSON.stringify({ state: { bookmarks: [7, mark('foo')] }, version: 1 }), ['foo']],
    ['a later version', JSON.stringify({ state: { bookmarks: [mark('foo')] }, version: 99 }), ['foo']],
    ['no version', JSON.stringify({ state: { bookmarks: [mark('foo')] } }), ['foo']],
  ])('%s', async (_what, text, expected) => {
    localStorage.setItem(BOOKMARKS_KEY, text)
    await useBookmarks.persist.rehydrate()
    expect(ids()).toEqual(expected)
    toggle('new')
    expect(ids()).toEqual([...expected, 'new'])
  })
})

describe('a storage that does not store', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }

  it('that is full: the session goes on, says so, and recovers', () => {
    toggle('before')
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
    toggle('a')
    toggle('b')
    expect(ids()).toEqual(['before', 'a', 'b'])
    expect(useBookmarks.getState().isSaved).toBe(false)
    setItem.mockRestore()
    toggle('c')
    expect(useBookmarks.getState().isSaved).toBe(true)
    expect(storedIds()).toEqual(['before', 'a', 'b', 'c'])
  })

  it('that is full: an event of another tab does not take what only this one has', () => {
    const stop = followBookmarks()
    toggle('before')
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
    toggle('unsaved')
    tellOfStorage(BOOKMARKS_KEY)
    expect(ids()).toEqual(['before', 'unsaved'])
    stop()
  })

  it('that is blocked: the session goes on and says so', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    toggle('a')
    toggle('b')
    toggle('a')
    expect(ids()).toEqual(['b'])
    expect(useBookmarks.getState().isSaved).toBe(false)
  })
})
