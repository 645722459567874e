import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { NOTE_LENGTH } from '../../../../src/lib/limits.ts'
import type { Bookmark } from '../../../../src/stores/bookmarks/bookmark-record.ts'
import { mergeStates, EMPTY_STATE, type BookmarkState } from '../../../../src/stores/bookmarks/merge.ts'
import {
  FORMAT_VERSION,
  parseState,
  parseWithQuarantine,
  serializeState,
} from '../../../../src/stores/bookmarks/serialize.ts'
import { allBookmarks, bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import { targetOf } from '../../../../src/stores/bookmarks/item-edits.ts'
import { withSalvage } from '../../../../src/stores/bookmarks/salvage.ts'
import { checkStore, stores } from '../../../fuzz/stores.ts'
import { PROJECT_ROOT } from '../../../support/paths.ts'
import { cases } from '../../../support/properties.ts'

/** A time shortly after what the fixtures hold. */
const NOW = 1_795_400_000_000
const fixture = (version: number) =>
  readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', `bookmarks-${version}.txt`), 'utf8').trim()

describe('every version that shipped', () => {
  it('has its fixture', () => {
    for (let version = 1; version <= FORMAT_VERSION; version += 1)
      expect(JSON.parse(fixture(version))).toMatchObject({ version })
  })

  it('1: one list becomes the one that everybody has, in its order', () => {
    const { state: kept, unread } = parseState(fixture(1), NOW)
    expect(unread).toBeUndefined()
    expect(bookmarksIn(kept, 'default').map((one) => one.name)).toEqual(['Prometheus', 'Argo', 'A tool that left'])
    expect(bookmarksIn(kept, 'default')[0]?.keys).toHaveLength(3)
    expect(listsOf(kept)).toHaveLength(1)
  })

  it('2: lists, notes, order, what was let go and where new ones go', () => {
    const { state: kept, unread } = parseState(fixture(2), NOW)
    expect(unread).toBeUndefined()
    expect(listsOf(kept).map((one) => one.name)).toEqual(['', 'Observability stack'])
    expect(bookmarksIn(kept, '4f1d2c3b4a596877').map((one) => one.id)).toEqual(['prometheus', 'grafana'])
    expect(bookmarksIn(kept, '4f1d2c3b4a596877')[1]?.note).toContain('ADR 12')
    expect(bookmarksIn(kept, 'default').map((one) => one.id)).toEqual(['argo'])
    expect(targetOf(kept)).toBe('4f1d2c3b4a596877')
    expect(serializeState(kept, NOW)).toBe(fixture(2))
  })
})

it('forgets what was let go long ago, and nothing else', () => {
  const { state: kept } = parseState(fixture(2), NOW)
  const later = parseState(serializeState(kept, NOW + 90 * 86_400_000), NOW).state
  expect([...later.bookmarks.values()].filter((one) => one.isGone)).toEqual([])
  expect(allBookmarks(later)).toEqual(allBookmarks(kept))
})

describe('what was let go or discarded', () => {
  const DAYS_60 = 60 * 24 * 3_600_000
  const gone = (at: number): BookmarkState => {
    const one = { list: 'default', id: 'a', name: 'a', keys: [], addedAt: 0, at, isGone: true as const }
    return {
      ...EMPTY_STATE,
      bookmarks: new Map([['default/a', one]]),
      lists: new Map([['l1', { id: 'l1', name: '', createdAt: 0, at, isGone: true as const }]]),
      discarded: new Map([['1:1', { at }]]),
    }
  }

  it('is remembered for sixty days, and not a moment longer', () => {
    const text = serializeState(gone(NOW - DAYS_60), NOW)
    expect(parseState(text, NOW).state).toEqual(gone(NOW - DAYS_60))
    expect(serializeState(gone(NOW - DAYS_60 - 1), NOW)).toBe(serializeState(EMPTY_STATE, NOW))
    const { lists, bookmarks } = parseState(text, NOW + 1).state
    expect([lists.size, bookmarks.size]).toEqual([0, 0])
  })
})

it('equal states are serialized to equal text, in whatever order they were merged', () => {
  const of = (ids: readonly string[]): BookmarkState => ({
    ...EMPTY_STATE,
    lists: new Map(ids.map((id) => [id, { id, name: '', createdAt: 1, at: 1 }])),
    bookmarks: new Map(ids.map((id) => [id, { list: id, id, name: id, keys: [], addedAt: 1, at: 1 }])),
    discarded: new Map(ids.map((id) => [id, { at: NOW }])),
  })
  const ids = ['a', 'b', 'c', 'd']
  const text = serializeState(of(ids), NOW)
  expect(serializeState(of(ids.toReversed()), NOW)).toBe(text)
  expect(serializeState(of(['c', 'a', 'd', 'b']), NOW)).toBe(text)
  const { state } = JSON.parse(text) as { state: { lists: { id: string }[]; discarded: { mark: string }[] } }
  expect([state.lists.map((one) => one.id), state.discarded.map((one) => one.mark)]).toEqual([ids, ids])
})

it('equal bookmarks are serialized to equal text, whatever the order of fields', () => {
  const of = (one: Bookmark): BookmarkState => ({ ...EMPTY_STATE, bookmarks: new Map([['default/a', one]]) })
  const one: Bookmark = { list: 'default', id: 'a', name: 'A', keys: [], addedAt: 1, at: 1, note: 'n', rank: 2 }
  const other = Object.fromEntries(Object.entries(one).toReversed()) as Bookmark
  expect(serializeState(of(other), NOW)).toBe(serializeState(of(one), NOW))
})

describe('invalid parts', () => {
  const state = (more: object) =>
    parseWithQuarantine(JSON.stringify({ state: { bookmarks: [], ...more }, version: 2 }), 100)

  it.each([7, null, 'l1', [], { id: 7, at: -1 }])('a target of %j is the list that everybody has', (target) => {
    expect(state({ target }).target).toEqual({ id: 'default', at: 0 })
  })

  it('are omitted without text, and have no time if it is invalid', () => {
    const read = state({
      aside: [7, null, { text: 5 }, { text: 't', at: 'x' }],
      discarded: [7, null, { mark: 5 }, { mark: '1:1', at: 'x' }],
      asideClearedAt: 'x',
    })
    expect(read.aside).toEqual([{ text: 't', at: 0 }])
    expect([...read.discarded]).toEqual([['1:1', { at: 0 }]])
    expect(read.asideClearedAt).toBe(0)
  })

  it('are quarantined later than a discarding by a clock that was ahead', () => {
    const broken = { bookmarks: [7], asideClearedAt: 500 }
    expect(state(broken).aside).toEqual([{ text: '[7]', at: 501 }])
    expect(state({ ...broken, asideClearedAt: 50 }).aside).toEqual([{ text: '[7]', at: 100 }])
  })
})

it('a note of five million characters is truncated, and its record quarantined', () => {
  const note = 'x'.repeat(5_000_000)
  const record = { id: 'argo', name: 'Argo', keys: [], addedAt: 1, note }
  const { state: kept, unread } = parseState(JSON.stringify({ state: { bookmarks: [record] }, version: 2 }), NOW)
  expect(allBookmarks(kept)[0]?.note).toHaveLength(NOTE_LENGTH)
  expect(JSON.parse(unread?.text ?? '')).toEqual([record])
})

it('text of a later version is parsed as far as possible, and quarantined once', () => {
  const text = JSON.stringify({ state: { bookmarks: [{ id: 'argo' }], colours: 7 }, version: 99 })
  const kept = parseWithQuarantine(text, NOW)
  expect(allBookmarks(kept).map((one) => one.id)).toEqual(['argo'])
  expect(kept.aside.map((one) => one.text)).toEqual([text])
})

describe('salvage', () => {
  const saved = (text: string) => withSalvage(parseWithQuarantine(text, NOW))

  it.each([0.3, 0.5, 0.8, 0.99])('a store that was cut off after %f keeps every record that is whole', (part) => {
    const whole = fixture(2)
    const text = whole.slice(0, Math.floor(whole.length * part))
    const kept = saved(text)
    const complete = [...text.matchAll(/\{"list"[^{}]*\}/g)].length
    expect(kept.bookmarks.size).toBe(complete)
    expect(kept.aside).toEqual([{ text, at: NOW }])
  })

  it('finds records in JSON of any other shape, whatever their size', () => {
    const note = 'y'.repeat(1_000_000)
    const text = JSON.stringify([[{ deep: [{ id: 'argo', keys: [], note }] }]])
    expect(allBookmarks(saved(text)).map((one) => one.id)).toEqual(['argo'])
  })

  it('ignores records within the text of a note', () => {
    const note = JSON.stringify({ id: 'intruder', keys: [], addedAt: 1 })
    const text = JSON.stringify({ state: { bookmarks: [{ id: 'argo', keys: [], note }] } }).slice(0, -3)
    expect(allBookmarks(saved(text)).map((one) => one.id)).toEqual(['argo'])
  })

  it('stops at text with endless opening braces rather than block the page', () => {
    expect(allBookmarks(saved('{"'.repeat(200_000)))).toEqual([])
    expect(allBookmarks(saved('['.repeat(200_000)))).toEqual([])
  })
})

describe('many stores', () => {
  it('never throw, never lose a readable bookmark, and leave nothing behind', () => {
    fc.assert(fc.property(stores, checkStore), { numRuns: cases(1000) })
  }, 60_000)
})

describe('merging', () => {
  const time = fc.integer({ min: 0, max: 5 })
  const record = fc.record(
    {
      id: fc.constantFrom('a', 'b'),
      list: fc.constantFrom('default', 'x'),
      name: fc.constantFrom('A', 'B'),
      keys: fc.constant([]),
      addedAt: time,
      at: time,
      isGone: fc.boolean(),
      note: fc.constantFrom('one', 'two'),
      noteAt: time,
      rank: time,
      rankAt: time,
    },
    { requiredKeys: ['id', 'addedAt'] },
  )
  const list = fc.record({
    id: fc.constantFrom('x', 'y'),
    name: fc.constantFrom('X', 'Y'),
    createdAt: time,
    at: time,
    isGone: fc.boolean(),
  })
  const kept = fc
    .record({
      bookmarks: fc.array(record, { maxLength: 4 }),
      lists: fc.array(list, { maxLength: 3 }),
      target: fc.record({ id: fc.constantFrom('x', 'default'), at: time }),
      aside: fc.array(fc.record({ text: fc.constantFrom('p', 'q'), at: time }), { maxLength: 2 }),
      asideClearedAt: time,
    })
    .map((state) => parseState(JSON.stringify({ state, version: 2 }), 10).state)
  const text = (...all: BookmarkState[]) => serializeState(all.reduce(mergeStates), 10)

  it('is commutative and idempotent', () => {
    fc.assert(
      fc.property(kept, kept, kept, (a, b, c) => {
        expect(text(a, b)).toBe(text(b, a))
        expect(text(mergeStates(a, b), c)).toBe(text(a, mergeStates(b, c)))
        expect(text(a, b, b, a)).toBe(text(a, b))
      }),
      { numRuns: cases(2000) },
    )
  })
})
