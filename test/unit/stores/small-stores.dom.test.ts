import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_FILE_NAME } from '../../../src/domain/landscape/other-landscape.ts'
import { announceUpdate, postponeUpdate, useAppUpdate } from '../../../src/stores/app-update.ts'
import {
  changeBookmarks,
  DEFAULT_LANDSCAPE,
  FIRST_KEY,
  followBookmarks,
  bookmarkIds,
  listsKey,
  loadBookmarks,
  switchLists,
  toggleBookmark,
  useBookmarks,
} from '../../../src/stores/bookmarks/bookmarks.ts'
import { hasRememberedLandscape, LANDSCAPE_KEY, useChosenLandscape } from '../../../src/stores/chosen-landscape.ts'
import {
  clearCompared,
  COMPARE_KEY,
  COMPARE_VERSION,
  dismissCompareNotice,
  followCompared,
  restoreCompared,
  migrateCompared,
  setCompared,
  switchCompared,
  toggleCompared,
  useCompare,
} from '../../../src/stores/compare.ts'
import { EMPTY_STATE } from '../../../src/stores/bookmarks/merge.ts'
import { parseState, serializeState } from '../../../src/stores/bookmarks/serialize.ts'
import { LANGUAGE_KEY, shouldOfferFrench, rememberLanguage, usePreferences } from '../../../src/stores/preferences.ts'
import { checkAddress, LANDSCAPE_HOSTS, rememberedLandscape } from '../../../src/stores/landscape-choice.ts'
import { withList, withNote, withTarget } from '../../../src/stores/bookmarks/list-edits.ts'
import { addItems } from '../../../src/stores/bookmarks/item-edits.ts'
import { rememberSearch, useRecentSearches } from '../../../src/stores/recent-searches.ts'
import {
  addStackFiles,
  clearStack,
  removeStackFile,
  skipStackFile,
  stopStack,
  useStackFiles,
} from '../../../src/stores/stack-files.ts'
import { readJson } from '../../../src/stores/storage/storage.ts'
import { facts } from './bookmarks/support.ts'

const KEY = listsKey('cncf')
const stored = () => parseState(localStorage.getItem(KEY) ?? '', 0).state
const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}
const tell = (key: string | null, newValue: string | null) =>
  globalThis.dispatchEvent(new StorageEvent('storage', { key, newValue }))

beforeEach(() => {
  localStorage.clear()
  switchLists('cncf')
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an offer to undo', () => {
  const offer = () => useBookmarks.getState().undoable

  it('says what was done, and is withdrawn when the same is kept again', () => {
    toggleBookmark(facts('a'))
    expect(offer()).toBeUndefined()
    toggleBookmark(facts('a'))
    expect(offer()).toMatchObject({ kind: 'removed', name: 'A' })
    toggleBookmark(facts('b'))
    expect(offer(), 'another changes nothing about it').toMatchObject({ name: 'A' })
    toggleBookmark(facts('a'))
    expect(offer()).toBeUndefined()
  })

  it('is of the last that was done, with what was there before and after', () => {
    toggleBookmark(facts('a'))
    const before = useBookmarks.getState().state
    changeBookmarks((kept, now) => withList(kept, 'l1', 'One', [], now), { kind: 'imported', name: 'One', count: 3 })
    expect(offer()).toEqual({ kind: 'imported', name: 'One', count: 3, before, after: useBookmarks.getState().state })
    changeBookmarks((kept, now) => withTarget(kept, 'l1', now))
    expect(offer()?.kind).toBe('imported')
  })

  it('is not made where nothing changes, nor is anything written', () => {
    toggleBookmark(facts('a'))
    const setItem = vi.spyOn(Storage.prototype, 'setItem')
    changeBookmarks((kept) => kept, { kind: 'imported', name: 'x' })
    expect([offer(), setItem.mock.calls.length]).toEqual([undefined, 0])
  })

  it('is over with another landscape, and with a storage that was cleared', () => {
    const remove = () =>
      changeBookmarks((kept, now) => withList(kept, 'l1', 'One', [], now), { kind: 'imported', name: 'x' })
    remove()
    switchLists('other')
    expect(offer()).toBeUndefined()
    switchLists('cncf')
    const stop = followBookmarks()
    changeBookmarks((kept, now) => withNote(addItems(kept, 'default', [facts('a')], now), 'default', 'a', 'n', now), {
      kind: 'imported',
      name: 'x',
    })
    expect(offer()).toBeDefined()
    localStorage.clear()
    tell(KEY, null)
    expect([offer(), useBookmarks.getState().bookmarks]).toEqual([undefined, []])
    stop()
  })
})

describe('bookmarks in the storage', () => {
  it('are under the name of their landscape', () => {
    expect([DEFAULT_LANDSCAPE, FIRST_KEY, listsKey('cdf')]).toEqual([
      'cncf',
      'explorer:bookmarks',
      'explorer:lists:cdf',
    ])
    switchLists('cdf')
    toggleBookmark(facts('a'))
    expect(Object.keys(localStorage)).toEqual(['explorer:lists:cdf'])
    switchLists('cncf')
  })

  it('are the ids once, however often they are asked for', () => {
    toggleBookmark(facts('a'))
    const { bookmarks } = useBookmarks.getState()
    expect([...bookmarkIds(bookmarks)]).toEqual(['a'])
    expect(bookmarkIds(bookmarks)).toBe(bookmarkIds(bookmarks))
  })

  it('of which another tab tells nothing new are not written again', () => {
    const stop = followBookmarks()
    toggleBookmark(facts('a'))
    const text = localStorage.getItem(KEY)
    const setItem = vi.spyOn(Storage.prototype, 'setItem')
    tell(KEY, text)
    tell(null, text)
    tell('explorer:lists:other', text)
    tell(FIRST_KEY, null)
    expect(setItem).not.toHaveBeenCalled()
    stop()
  })

  it('of another tab are merged and written, where either knows more', () => {
    const stop = followBookmarks()
    toggleBookmark(facts('mine'))
    const theirs = serializeState(addItems(EMPTY_STATE, 'default', [facts('theirs')], 5), 5)
    tell(KEY, theirs)
    expect([...stored().bookmarks.keys()].toSorted()).toEqual(['default/mine', 'default/theirs'])
    stop()
  })

  it('two tabs that know the same write the same, whatever was done in which order', () => {
    toggleBookmark(facts('a'))
    toggleBookmark(facts('b'))
    toggleBookmark(facts('a'))
    toggleBookmark(facts('a'))
    changeBookmarks((kept, now) => withNote(kept, 'default', 'a', 'why', now))
    const text = localStorage.getItem(KEY) ?? ''
    expect(serializeState(parseState(text, Date.now()).state, Date.now())).toBe(text)
  })

  it('that a storage without the key has lost are not taken away while they could not be written', () => {
    const stop = followBookmarks()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
    toggleBookmark(facts('unsaved'))
    tell(KEY, null)
    expect(useBookmarks.getState().bookmarks).toHaveLength(1)
    stop()
  })

  it('are read anew at the start of a session, which has stored all', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
    toggleBookmark(facts('a'))
    expect(useBookmarks.getState().isSaved).toBe(false)
    vi.restoreAllMocks()
    loadBookmarks()
    expect(useBookmarks.getState()).toMatchObject({ isSaved: true, bookmarks: [] })
  })

  it('of version 1 are written in the new form at once, others not', () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem')
    loadBookmarks()
    expect(setItem).not.toHaveBeenCalled()
    localStorage.setItem(
      FIRST_KEY,
      JSON.stringify({ state: { bookmarks: [{ ...facts('old'), addedAt: 4 }] }, version: 1 }),
    )
    setItem.mockClear()
    loadBookmarks()
    expect(setItem).toHaveBeenCalledTimes(1)
    expect(stored().bookmarks.size).toBe(1)
  })

  it('that could not be read are written down at once with what could', () => {
    localStorage.setItem(KEY, '{"broken')
    loadBookmarks()
    expect(stored().aside.map((one) => one.text)).toEqual(['{"broken'])
    const at = stored().aside[0]?.at ?? 0
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000)
  })
})

describe('writing later', () => {
  /** As at the start of a session: nothing waits. */
  const fresh = async () => {
    vi.resetModules()
    vi.useFakeTimers()
    return {
      ...(await import('../../../src/stores/storage/write-retry.ts')),
      ...(await import('../../../src/stores/storage/storage.ts')),
    }
  }

  it('tries every five seconds until it is written, and then no more', async () => {
    const { RETRY_INTERVAL_MS, scheduleRetry } = await fresh()
    expect(RETRY_INTERVAL_MS).toBe(5000)
    const write = vi.fn(() => false)
    scheduleRetry('k', write)
    vi.advanceTimersByTime(4999)
    expect(write).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(write).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(5000)
    expect(write).toHaveBeenCalledTimes(2)
    write.mockReturnValue(true)
    vi.advanceTimersByTime(5000)
    expect(write).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(60_000)
    expect(write).toHaveBeenCalledTimes(3)
  })

  it('takes the last of a key, and each key by itself', async () => {
    const { cancelRetry, scheduleRetry } = await fresh()
    const [first, second, other] = [vi.fn(() => true), vi.fn(() => true), vi.fn(() => false)]
    scheduleRetry('k', first)
    scheduleRetry('k', second)
    scheduleRetry('o', other)
    vi.advanceTimersByTime(10_000)
    expect([first, second, other].map((one) => one.mock.calls.length)).toEqual([0, 1, 2])
    cancelRetry('o')
    vi.advanceTimersByTime(10_000)
    expect(other).toHaveBeenCalledTimes(2)
  })

  it('of JSON: gives up where something else was written since', async () => {
    const { writeJson } = await fresh()
    const storage = { text: null as string | null, isFull: true }
    const sets = vi.fn((_key: string, text: string) => {
      if (storage.isFull) throw new DOMException('full', 'QuotaExceededError')
      storage.text = text
    })
    const world = { getItem: () => storage.text, setItem: sets, removeItem: () => {} }
    expect(writeJson(world, 'j', 1)).toBe(false)
    vi.advanceTimersByTime(5000)
    expect(sets).toHaveBeenCalledTimes(2)
    storage.text = 'theirs'
    vi.advanceTimersByTime(20_000)
    expect(sets).toHaveBeenCalledTimes(2)
    storage.isFull = false
    expect(writeJson(world, 'j', 2)).toBe(true)
    expect(storage.text).toBe('2')
  })

  it('of JSON: a later write that succeeds is the last', async () => {
    const { writeJson } = await fresh()
    let isFull = true
    const texts: string[] = []
    const world = {
      getItem: () => texts.at(-1) ?? null,
      setItem: (_key: string, text: string) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError')
        texts.push(text)
      },
      removeItem: () => {},
    }
    writeJson(world, 'n', 'old')
    isFull = false
    writeJson(world, 'n', 'new')
    vi.advanceTimersByTime(20_000)
    expect(texts).toEqual(['"new"'])
    expect(readJson({ ...world, getItem: () => '' }, 'n')).toBeUndefined()
  })
})

describe('the tray', () => {
  const ids = () => useCompare.getState().items.map((one) => one.id)
  const notice = () => useCompare.getState().notice
  beforeEach(() => {
    switchCompared()
    setCompared([])
  })

  it('says when it is full, and is silent after the next change', () => {
    for (const id of ['a', 'b', 'c', 'd']) toggleCompared(facts(id))
    expect(notice()).toBeUndefined()
    toggleCompared(facts('e'))
    expect([notice(), ids()]).toEqual([{ kind: 'full', name: 'E' }, ['a', 'b', 'c', 'd']])
    toggleCompared(facts('d'))
    expect([notice(), ids()]).toEqual([undefined, ['a', 'b', 'c']])
    toggleCompared(facts('e'))
    toggleCompared(facts('f'))
    dismissCompareNotice()
    expect(notice()).toBeUndefined()
  })

  it('says that it was emptied where there was something', () => {
    clearCompared()
    expect(notice()).toBeUndefined()
    toggleCompared(facts('a'))
    clearCompared()
    expect(notice()).toEqual({ kind: 'cleared', items: [facts('a')] })
    restoreCompared()
    expect([notice(), ids()]).toEqual([undefined, ['a']])
    for (const id of ['b', 'c', 'd', 'e']) toggleCompared(facts(id))
    restoreCompared()
    expect(notice(), 'nothing was emptied').toEqual({ kind: 'full', name: 'E' })
  })

  it('is stored by its version under its key, each landscape beside it', () => {
    toggleCompared(facts('a'))
    expect(readJson(localStorage, 'explorer:compare')).toEqual({ state: { items: [facts('a')] }, version: 1 })
    expect([COMPARE_KEY, COMPARE_VERSION]).toEqual(['explorer:compare', 1])
    switchCompared('x')
    toggleCompared(facts('b'))
    expect(readJson(localStorage, 'explorer:compare:x')).toMatchObject({ state: { items: [facts('b')] } })
    switchCompared()
    expect([notice(), ids()]).toEqual([undefined, ['a']])
  })

  it('changes nothing where no id is another today', () => {
    toggleCompared(facts('a'))
    for (const id of ['b', 'c', 'd', 'e']) toggleCompared(facts(id))
    migrateCompared(new Map())
    expect(notice()).toEqual({ kind: 'full', name: 'E' })
    migrateCompared(new Map([['a', facts('z')]]))
    expect(ids()).toEqual(['z', 'b', 'c', 'd'])
  })

  it('reads at most so much of a record, and so many records', () => {
    const record = (id: string, more = {}) => ({ ...facts(id), ...more })
    const many = [...Array.from({ length: 99 }, () => 7), record('last'), record('past')]
    localStorage.setItem('explorer:compare:m', JSON.stringify({ state: { items: many } }))
    switchCompared('m')
    expect(ids()).toEqual(['last'])
    const keys = [...Array.from({ length: 10 }, (_, n) => `k${n}`), 'eleventh']
    const long = { name: 'n'.repeat(600), keys: ['x'.repeat(501), 'y'.repeat(500), ...keys] }
    localStorage.setItem(
      'explorer:compare:m',
      JSON.stringify({ state: { items: [record('x'.repeat(81)), record('x'.repeat(80), long)] } }),
    )
    switchCompared('m')
    const [one] = useCompare.getState().items
    expect([one?.id.length, one?.name.length, one?.keys.length, one?.keys[0]?.length]).toEqual([80, 500, 10, 500])
    switchCompared()
  })

  it('hears another tab of its own landscape alone, unless what it has is not stored', () => {
    const stop = followCompared()
    const write = (...own: string[]) =>
      localStorage.setItem(COMPARE_KEY, JSON.stringify({ state: { items: own.map(facts) }, version: 1 }))
    write('theirs')
    globalThis.dispatchEvent(new StorageEvent('storage', { key: `${COMPARE_KEY}:x` }))
    expect(ids()).toEqual([])
    globalThis.dispatchEvent(new StorageEvent('storage', { key: COMPARE_KEY }))
    expect(ids()).toEqual(['theirs'])
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
    toggleCompared(facts('unsaved'))
    vi.restoreAllMocks()
    write('other')
    globalThis.dispatchEvent(new StorageEvent('storage', { key: COMPARE_KEY }))
    expect(ids()).toEqual(['theirs', 'unsaved'])
    toggleCompared(facts('more'))
    expect(ids()).toEqual(['theirs', 'unsaved', 'more'])
    stop()
  })
})

it('recent searches are eight, of so many letters', () => {
  useRecentSearches.setState({ queries: [] })
  rememberSearch('q'.repeat(300))
  expect(useRecentSearches.getState().queries).toEqual(['q'.repeat(200)])
  expect(readJson(localStorage, 'explorer:recent-searches')).toMatchObject({ version: 1 })
  useRecentSearches.persist.clearStorage()
  expect(localStorage.getItem('explorer:recent-searches')).toBeNull()
})

it('preferences are stored by their version under their key', () => {
  usePreferences.setState({ theme: 'dark' })
  expect(readJson(localStorage, 'explorer:preferences')).toEqual({ state: { theme: 'dark' }, version: 1 })
  usePreferences.persist.clearStorage()
  expect(localStorage.getItem('explorer:preferences')).toBeNull()
})

it('a newer version waits until it is taken or put off', () => {
  const apply = vi.fn()
  expect(useAppUpdate.getState().apply).toBeUndefined()
  announceUpdate(apply)
  useAppUpdate.getState().apply?.()
  expect(apply).toHaveBeenCalledOnce()
  postponeUpdate()
  expect(useAppUpdate.getState().apply).toBeUndefined()
})

it('the files of a stack are told apart, and a change starts their check again', () => {
  clearStack()
  const { revision } = useStackFiles.getState()
  const file = (name: string) => ({ name, text: '' })
  addStackFiles([file('a'), file('a')] as unknown as Parameters<typeof addStackFiles>[0])
  const [one, two] = useStackFiles.getState().files
  expect((two?.id ?? 0) - (one?.id ?? 0)).toBe(1)
  expect(useStackFiles.getState()).toMatchObject({ revision: revision + 1, isStopped: false })
  addStackFiles([])
  expect(useStackFiles.getState().revision).toBe(revision + 1)
  stopStack(true)
  expect(useStackFiles.getState().isStopped).toBe(true)
  removeStackFile(0)
  expect(useStackFiles.getState()).toMatchObject({ revision: revision + 2, isStopped: false, files: [two] })
  stopStack(true)
  stopStack(false)
  expect(useStackFiles.getState().isStopped).toBe(false)
  clearStack()
  expect(useStackFiles.getState()).toMatchObject({ revision: revision + 3, files: [] })
})

it('a stack begins empty, and its files are numbered from one', async () => {
  vi.resetModules()
  const store = await import('../../../src/stores/stack-files.ts')
  expect(store.useStackFiles.getState()).toEqual({ files: [], revision: 0, isStopped: false })
  store.addStackFiles([{ name: 'a', text: '' }] as unknown as Parameters<typeof addStackFiles>[0])
  expect(store.useStackFiles.getState().files).toEqual([{ name: 'a', text: '', id: 1 }])
})

it('a file of a stack that is skipped stays in the list, and the check starts again', () => {
  clearStack()
  const file = (name: string) => ({ name, text: '' })
  addStackFiles([file('a'), file('b')] as unknown as Parameters<typeof addStackFiles>[0])
  stopStack(true)
  const { revision } = useStackFiles.getState()
  skipStackFile(1)
  const { files, ...rest } = useStackFiles.getState()
  expect(files.map((one) => [one.name, one.isSkipped])).toEqual([
    ['a', undefined],
    ['b', true],
  ])
  expect(rest).toEqual({ revision: revision + 1, isStopped: false })
  clearStack()
})

describe('French', () => {
  const speak = (language: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)

  it.each([
    ['fr', true],
    ['fr-CA', true],
    ['en', false],
    ['de-FR', false],
  ])('is offered to a browser that speaks %s: %s', (language, isOffered) => {
    speak(language)
    expect(shouldOfferFrench()).toBe(isOffered)
  })

  it.each(['en', 'fr', 'asked'] as const)('is offered no more once %j is remembered', (language) => {
    speak('fr')
    rememberLanguage(language)
    expect(shouldOfferFrench()).toBe(false)
    expect([LANGUAGE_KEY, readJson(localStorage, 'explorer:language')]).toEqual(['explorer:language', language])
  })
})

describe('the landscape in use', () => {
  it('is none until one is chosen, and known to be remembered', () => {
    expect(useChosenLandscape.getState()).toEqual({ other: undefined, generation: 0 })
    expect([LANDSCAPE_KEY, hasRememberedLandscape()]).toEqual(['explorer:landscape', false])
    localStorage.setItem(LANDSCAPE_KEY, 'anything')
    expect(hasRememberedLandscape()).toBe(true)
    localStorage.setItem(LANDSCAPE_KEY, '')
    expect(hasRememberedLandscape()).toBe(true)
  })

  it('is read within bounds', () => {
    const remember = (value: unknown) => {
      localStorage.setItem(LANDSCAPE_KEY, JSON.stringify(value))
      return rememberedLandscape()
    }
    const name = 'n'.repeat(MAX_FILE_NAME)
    const id = `file:${'i'.repeat(3 * MAX_FILE_NAME - 5)}`
    expect(remember({ kind: 'file', id, name })).toEqual({ kind: 'file', id, name })
    expect(remember({ kind: 'file', id: `${id}i`, name })).toBeUndefined()
    expect(remember({ kind: 'file', id, name: `${name}n` })).toBeUndefined()
    expect(remember({ kind: 'file', id: 'x:y', name })).toBeUndefined()
    expect(remember({ kind: 'other', id, name })).toBeUndefined()
    expect(remember({ kind: 'file', id, name: 7 })).toBeUndefined()
  })

  it('comes from the hosts that the build names', () => {
    expect(LANDSCAPE_HOSTS.length).toBeGreaterThan(0)
    expect(LANDSCAPE_HOSTS).not.toContain('')
    expect('url' in checkAddress('https://evil.example/landscape.yml')).toBe(false)
  })
})
