import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  changeBookmarks,
  FIRST_KEY,
  followBookmarks,
  listsKey,
  loadBookmarks,
  switchLists,
  toggleBookmark,
  useBookmarks,
} from '../../../../src/stores/bookmarks/bookmarks.ts'
import { mergeStates, EMPTY_STATE } from '../../../../src/stores/bookmarks/merge.ts'
import { parseState, serializeState } from '../../../../src/stores/bookmarks/serialize.ts'
import { allBookmarks, bookmarksIn } from '../../../../src/stores/bookmarks/selectors.ts'
import { withList, withNote } from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import { removeItem, addItems } from '../../../../src/stores/bookmarks/item-edits.ts'
import { PROJECT_ROOT } from '../../../support/paths.ts'
import { facts } from './support.ts'

const KEY = listsKey('cncf')
const toggle = (id: string) => toggleBookmark(facts(id))
const ids = () => useBookmarks.getState().bookmarks.map((one) => one.id)
const stored = () => parseState(localStorage.getItem(KEY) ?? '', 0).state
const storedIds = () => allBookmarks(stored()).map((one) => one.id)

/** Writes as another tab does: this one hears nothing of it until it is told. */
function elsewhere(edit: (kept: typeof EMPTY_STATE, now: number) => typeof EMPTY_STATE): string {
  const text = serializeState(edit(localStorage.getItem(KEY) ? stored() : EMPTY_STATE, Date.now()), Date.now())
  localStorage.setItem(KEY, text)
  return text
}
const keepElsewhere = (id: string) => elsewhere((kept, now) => addItems(kept, 'default', [facts(id)], now))
const tell = (key: string | null, newValue: string | null) =>
  globalThis.dispatchEvent(new StorageEvent('storage', { key, newValue }))

beforeEach(() => {
  localStorage.clear()
  switchLists('cncf')
})

describe('a bookmark', () => {
  it('is added, stored, and removed again, which can be undone', () => {
    toggle('foo')
    toggle('bar')
    expect([ids(), storedIds()]).toEqual([
      ['foo', 'bar'],
      ['foo', 'bar'],
    ])
    changeBookmarks((kept, now) => withNote(kept, 'default', 'foo', 'why', now))
    toggle('foo')
    expect([ids(), storedIds()]).toEqual([['bar'], ['bar']])
    const { undoable } = useBookmarks.getState()
    changeBookmarks((kept, now) => undoChange(kept, undoable?.before ?? kept, undoable?.after ?? kept, now))
    expect(bookmarksIn(useBookmarks.getState().state, 'default').map((one) => [one.id, one.note])).toEqual([
      ['foo', 'why'],
      ['bar', undefined],
    ])
  })

  it('notifies subscribers once', () => {
    const heard = vi.fn()
    const stop = useBookmarks.subscribe(heard)
    toggle('foo')
    expect(heard).toHaveBeenCalledTimes(1)
    stop()
  })

  it('survives a reload', () => {
    toggle('foo')
    useBookmarks.setState({ state: EMPTY_STATE, bookmarks: [] })
    loadBookmarks()
    expect(ids()).toEqual(['foo'])
  })

  it('is removed from every list', () => {
    changeBookmarks((kept, now) => withList(kept, 'a1', 'Mine', [facts('foo')], now))
    expect(ids()).toEqual(['foo'])
    toggle('foo')
    expect([ids(), storedIds()]).toEqual([[], []])
  })
})

describe('version 1', () => {
  const text = readFileSync(join(PROJECT_ROOT, 'test/fixtures/bookmarks-1.txt'), 'utf8')

  it('is migrated and then removed', () => {
    localStorage.setItem(FIRST_KEY, text)
    loadBookmarks()
    expect(ids()).toEqual(['prometheus', 'argo', 'a-tool-that-left'])
    expect([storedIds().length, localStorage.getItem(FIRST_KEY)]).toEqual([3, null])
  })

  it('is not removed while storage is full', () => {
    localStorage.setItem(FIRST_KEY, text)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    loadBookmarks()
    expect([ids().length, useBookmarks.getState().isSaved]).toEqual([3, false])
    expect(localStorage.getItem(FIRST_KEY)).toBe(text)
  })

  it('belongs to one landscape only', () => {
    localStorage.setItem(FIRST_KEY, text)
    switchLists('other')
    expect(ids()).toEqual([])
    toggle('foo')
    switchLists('cncf')
    expect(ids()).toHaveLength(3)
    switchLists('other')
    expect(ids()).toEqual(['foo'])
  })
})

describe('another tab', () => {
  it('loses nothing by a change here, even before its event arrives', () => {
    toggle('mine')
    keepElsewhere('theirs')
    toggle('also-mine')
    expect(storedIds().toSorted()).toEqual(['also-mine', 'mine', 'theirs'])
    expect(ids().toSorted()).toEqual(['also-mine', 'mine', 'theirs'])
  })

  it('does not restore its deleted bookmarks', () => {
    toggle('a')
    toggle('b')
    elsewhere((kept, now) => removeItem(kept, 'a', now + 1))
    toggle('c')
    expect(storedIds()).toEqual(['b', 'c'])
  })

  it('restores what it has overwritten', () => {
    const stop = followBookmarks()
    toggle('a')
    const before = localStorage.getItem(KEY) ?? ''
    toggle('mine')
    // It knew only of the first when it wrote.
    const theirs = serializeState(
      addItems(parseState(before, 0).state, 'default', [facts('theirs')], Date.now()),
      Date.now(),
    )
    localStorage.setItem(KEY, theirs)
    tell(KEY, theirs)
    expect(storedIds().toSorted()).toEqual(['a', 'mine', 'theirs'])
    stop()
  })

  it('is merged even if this tab has overwritten it since', () => {
    const stop = followBookmarks()
    toggle('a')
    const theirs = serializeState(mergeStates(stored(), addItems(EMPTY_STATE, 'default', [facts('theirs')], 5)), 9)
    toggle('mine')
    tell(KEY, theirs)
    expect(storedIds().toSorted()).toEqual(['a', 'mine', 'theirs'])
    stop()
  })

  it('that writes the same is not answered, so that two tabs settle', () => {
    const stop = followBookmarks()
    toggle('a')
    const text = keepElsewhere('theirs')
    tell(KEY, text)
    const setItem = vi.spyOn(Storage.prototype, 'setItem')
    tell(KEY, text)
    expect(setItem).not.toHaveBeenCalled()
    stop()
  })

  it('that has cleared the storage deletes nothing that has been stored since', () => {
    const stop = followBookmarks()
    toggle('a')
    toggle('b')
    toggle('b')
    tell(KEY, null)
    expect([ids(), useBookmarks.getState().undoable?.name]).toEqual([['a'], 'B'])
    stop()
  })

  it('that still runs version 1 is merged, too', () => {
    const stop = followBookmarks()
    toggle('mine')
    const old = JSON.stringify({ state: { bookmarks: [{ ...facts('old'), addedAt: 4 }] }, version: 1 })
    localStorage.setItem(FIRST_KEY, old)
    tell(FIRST_KEY, old)
    expect(storedIds()).toEqual(['old', 'mine'])
    expect(localStorage.getItem(FIRST_KEY)).toBeNull()
    stop()
  })

  it('is followed until stopped; clearing the storage clears the state', () => {
    const stop = followBookmarks()
    tell('something-else', keepElsewhere('theirs'))
    expect(ids()).toEqual([])
    tell(KEY, localStorage.getItem(KEY))
    expect(ids()).toEqual(['theirs'])
    localStorage.clear()
    tell(null, null)
    expect(ids()).toEqual([])
    stop()
    tell(KEY, keepElsewhere('later'))
    expect(ids()).toEqual([])
  })
})

describe('at the start of a session', () => {
  /** The store as the page loads it. */
  const start = async () => {
    vi.resetModules()
    return (await import('../../../../src/stores/bookmarks/bookmarks.ts')).useBookmarks
  }

  it('the store starts with the prerendered state, and loads the stored one at once', async () => {
    keepElsewhere('theirs')
    const store = await start()
    expect(store.getInitialState()).toEqual({
      landscape: 'cncf',
      state: EMPTY_STATE,
      bookmarks: [],
      isSaved: true,
      undoable: undefined,
    })
    expect(store.getState().bookmarks.map((one) => one.id)).toEqual(['theirs'])
  })

  it('other tabs are followed from what is stored by then', () => {
    keepElsewhere('theirs')
    expect(ids()).toEqual([])
    const stop = followBookmarks()
    expect(ids()).toEqual(['theirs'])
    stop()
  })

  it('unreadable text of version 1 is quarantined now, or after the last discarding', () => {
    vi.useFakeTimers({ now: 5000 })
    const cleared = (asideClearedAt: number) => {
      localStorage.setItem(KEY, serializeState({ ...EMPTY_STATE, asideClearedAt }, 5000))
      localStorage.setItem(FIRST_KEY, '{"broken')
      loadBookmarks()
      return useBookmarks.getState().state.aside.map(({ text, at }) => [text, at])
    }
    expect(cleared(100)).toEqual([['{"broken', 5000]])
    expect(cleared(9000)).toEqual([['{"broken', 9001]])
    vi.useRealTimers()
  })
})

describe('a tombstone', () => {
  const DAYS_61 = 61 * 24 * 3_600_000
  afterEach(() => vi.useRealTimers())

  it('is deleted after sixty days, even by a page that remains open', () => {
    vi.useFakeTimers({ now: 5000 })
    toggle('a')
    toggle('a')
    expect(stored().bookmarks.size).toBe(1)
    vi.setSystemTime(5000 + DAYS_61)
    toggle('b')
    const text = localStorage.getItem(KEY) ?? ''
    expect([...parseState(text, 5000).state.bookmarks.keys()]).toEqual(['default/b'])
  })

  it('that has expired in another tab is ignored', () => {
    vi.useFakeTimers({ now: 5000 })
    const gone = removeItem(addItems(EMPTY_STATE, 'default', [facts('a')], 5000), 'a', 5000)
    localStorage.setItem(KEY, serializeState(gone, 5000))
    vi.setSystemTime(5000 + DAYS_61)
    toggle('b')
    expect([...useBookmarks.getState().state.bookmarks.keys()]).toEqual(['default/b'])
  })
})

describe('what was stored badly', () => {
  const one = { ...facts('foo'), addedAt: 1 }
  it.each<[string, string, string[], number]>([
    ['no JSON', '{"state":', [], 1],
    ['another shape', '[]', [], 1],
    ['an old shape without state', '{"bookmarks":[]}', [], 1],
    ['a record in another shape', JSON.stringify([one]), ['foo'], 1],
    ['one bad record', JSON.stringify({ state: { bookmarks: [7, one] }, version: 2 }), ['foo'], 1],
    ['a store cut off', JSON.stringify({ state: { bookmarks: [one, one] }, version: 2 }).slice(0, -20), ['foo'], 1],
    ['no version', JSON.stringify({ state: { bookmarks: [one] } }), ['foo'], 0],
  ])('%s', async (_what, text, expected, aside) => {
    localStorage.setItem(KEY, text)
    loadBookmarks()
    await vi.waitFor(() => expect(ids()).toEqual(expected), { timeout: 20_000 })
    expect(useBookmarks.getState().state.aside).toHaveLength(aside)
    toggle('new')
    loadBookmarks()
    expect(ids()).toEqual([...expected, 'new'])
    expect(useBookmarks.getState().state.aside).toHaveLength(aside)
  })
})

describe('a failing storage', () => {
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
    tell(KEY, localStorage.getItem(KEY))
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
