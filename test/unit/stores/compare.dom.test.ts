import { beforeEach, describe, expect, it, vi } from 'vitest'

import {
  clearCompared,
  COMPARE_KEY,
  COMPARE_VERSION,
  followCompared,
  restoreCompared,
  migrateCompared,
  setCompared,
  switchCompared,
  toggleCompared,
  useCompare,
} from '../../../src/stores/compare.ts'
import { readJson } from '../../../src/stores/storage/storage.ts'
import { facts } from './bookmarks/support.ts'

const toggle = (...ids: string[]) => ids.forEach((id) => toggleCompared(facts(id)))
const ids = () => useCompare.getState().items.map(({ id }) => id)
const storedIds = () =>
  (readJson(localStorage, COMPARE_KEY) as { state: { items: { id: string }[] } } | undefined)?.state.items.map(
    ({ id }) => id,
  )

function writeElsewhere(items: unknown[]): void {
  localStorage.setItem(COMPARE_KEY, JSON.stringify({ state: { items }, version: COMPARE_VERSION }))
}

beforeEach(() => {
  useCompare.setState({ items: [], notice: undefined })
  localStorage.clear()
})

describe('the tray', () => {
  it('takes an item and lets it go, in order, and writes it down', () => {
    toggle('a', 'b')
    expect(ids()).toEqual(['a', 'b'])
    expect(storedIds()).toEqual(['a', 'b'])
    toggle('a')
    expect(ids()).toEqual(['b'])
  })

  it('says that a fifth does not fit, until something else is done', () => {
    toggle('a', 'b', 'c', 'd', 'e')
    expect(ids()).toEqual(['a', 'b', 'c', 'd'])
    expect(useCompare.getState().notice).toEqual({ kind: 'full', name: 'E' })
    toggle('a')
    expect(useCompare.getState().notice).toBeUndefined()
    toggle('e')
    expect(ids()).toEqual(['b', 'c', 'd', 'e'])
  })

  it('is stored separately for each landscape', () => {
    toggle('a', 'b')
    switchCompared('file:cdf.yml')
    expect(ids()).toEqual([])
    toggle('c')
    switchCompared()
    expect(ids()).toEqual(['a', 'b'])
    expect(storedIds()).toEqual(['a', 'b'])
    switchCompared('file:cdf.yml')
    expect(ids()).toEqual(['c'])
    switchCompared()
  })

  it('is emptied, and comes back', () => {
    toggle('a', 'b')
    clearCompared()
    expect(ids()).toEqual([])
    expect(storedIds()).toEqual([])
    restoreCompared()
    expect(ids()).toEqual(['a', 'b'])
    restoreCompared()
    expect(ids()).toEqual(['a', 'b'])
  })

  it('does not put the old over what came since', () => {
    toggle('a')
    clearCompared()
    writeElsewhere([facts('new')])
    restoreCompared()
    expect(ids()).toEqual(['new'])
  })

  it('never holds more than fit', () => {
    setCompared(['a', 'b', 'c', 'd', 'e'].map(facts))
    expect(ids()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('follows an item to its new id, and makes one of two that have become one', () => {
    toggle('old', 'b')
    migrateCompared(new Map([['old', facts('new')]]))
    expect(useCompare.getState().items).toEqual([facts('new'), facts('b')])
    migrateCompared(new Map([['new', facts('b')]]))
    expect(ids()).toEqual(['b'])
    expect(storedIds()).toEqual(['b'])
  })
})

describe('another tab', () => {
  it('loses nothing by what is done here', () => {
    toggle('mine')
    writeElsewhere([facts('mine'), facts('theirs')])
    toggle('new')
    expect(storedIds()).toEqual(['mine', 'theirs', 'new'])
  })

  it('is followed until one stops', () => {
    const stop = followCompared()
    const tell = () => globalThis.dispatchEvent(new StorageEvent('storage', { key: COMPARE_KEY }))
    writeElsewhere([facts('theirs')])
    tell()
    expect(ids()).toEqual(['theirs'])
    stop()
    writeElsewhere([])
    tell()
    expect(ids()).toEqual(['theirs'])
  })
})

describe('what was stored badly', () => {
  it.each<[string, unknown, string[]]>([
    ['another shape', [], []],
    ['no list', { state: { items: 'a,b' } }, []],
    ['bad records', { state: { items: [7, null, [], { id: 'UPPER' }, { id: '../x' }, {}, facts('a')] } }, ['a']],
    ['repeats', { state: { items: [facts('a'), facts('a'), facts('b')] } }, ['a', 'b']],
    ['too many', { state: { items: ['a', 'b', 'c', 'd', 'e', 'f'].map(facts) } }, ['a', 'b', 'c', 'd']],
    ['a later version', { state: { items: [facts('a')] }, version: 99 }, ['a']],
    ['no state', { items: [facts('a')] }, []],
  ])('%s', async (_what, value, expected) => {
    localStorage.setItem(COMPARE_KEY, JSON.stringify(value))
    await useCompare.persist.rehydrate()
    expect(ids()).toEqual(expected)
  })

  it('keeps of a record what can be used', async () => {
    const long = 'x'.repeat(10_000)
    writeElsewhere([{ id: 'a', name: 7, keys: [1, 'lfx:a', long, ...Array.from({ length: 50 }, String)] }])
    await useCompare.persist.rehydrate()
    const [item] = useCompare.getState().items
    expect(item).toMatchObject({ id: 'a', name: 'a' })
    expect(item?.keys[0]).toBe('lfx:a')
    expect(item?.keys).toHaveLength(10)
  })

  it('no JSON: what this session has stays', async () => {
    toggle('a')
    localStorage.setItem(COMPARE_KEY, '{"state":')
    await useCompare.persist.rehydrate()
    expect(ids()).toEqual(['a'])
  })
})

it('a storage that is full: the session goes on', () => {
  toggle('before')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  toggle('a')
  toggle('b')
  expect(ids()).toEqual(['before', 'a', 'b'])
})

it('what another tab has put in since the page was opened stays with the first change', async () => {
  vi.resetModules()
  const store = await import('../../../src/stores/compare.ts')
  expect(store.useCompare.getState().items).toEqual([])
  writeElsewhere([facts('theirs')])
  store.toggleCompared(facts('mine'))
  expect(store.useCompare.getState().items.map(({ id }) => id)).toEqual(['theirs', 'mine'])
})

it('can be taken out of the storage whole', () => {
  toggle('a')
  useCompare.persist.clearStorage()
  expect(localStorage.getItem(COMPARE_KEY)).toBeNull()
})

it('is empty where its items are none', () => {
  localStorage.setItem(`${COMPARE_KEY}:x`, '{"state":{"items":{"length":1}}}')
  switchCompared('x')
  expect(ids()).toEqual([])
  switchCompared()
})
