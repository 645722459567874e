import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fingerprintOf, mergeStates, EMPTY_STATE, type BookmarkState } from '../../../../src/stores/bookmarks/merge.ts'
import { parseState, parseWithQuarantine, serializeState } from '../../../../src/stores/bookmarks/serialize.ts'
import { bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import {
  moveBefore,
  renameList,
  migrateIds,
  withList,
  withMember,
  withNote,
  clearQuarantine,
  withoutList,
  withTarget,
} from '../../../../src/stores/bookmarks/list-edits.ts'
import { undoChange } from '../../../../src/stores/bookmarks/list-undo.ts'
import {
  nextTimestamp,
  nextListTimestamp,
  removeItem,
  addItems,
  targetOf,
} from '../../../../src/stores/bookmarks/item-edits.ts'
import { facts, tombstone } from './support.ts'
import { cases } from '../../../support/properties.ts'

// Tabs and machines whose clocks are apart, and clocks that are set back: what a person does last counts, whatever time it was there.

const NOW = 1_795_400_000_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What a person sees: the lists with what is in them, and where new ones go. */
const seen = (kept: BookmarkState) => ({
  lists: listsOf(kept)
    .map(({ id, name }) => [id, name, bookmarksIn(kept, id).map((one) => [one.id, one.note])] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  target: targetOf(kept),
})

/** Something that a person does, with a name for a test that fails. */
type Edit = { what: string; apply: (kept: BookmarkState, now: number) => BookmarkState }
const item = fc.constantFrom('a', 'b', 'c')
const list = fc.constantFrom('default', 'l1')
const edits: fc.Arbitrary<Edit> = fc
  .record({
    kind: fc.constantFrom('put', 'take', 'drop', 'note', 'rename', 'delete', 'target', 'move', 'rewrite'),
    list,
    id: item,
    other: fc.option(item, { nil: undefined }),
    text: fc.constantFrom('', 'why', 'why not'),
  })
  .map(({ kind, list: to, id, other, text }) => {
    const apply: Record<typeof kind, Edit['apply']> = {
      put: (kept, now) => withMember(kept, to, facts(id), true, now),
      take: (kept, now) => withMember(kept, to, facts(id), false, now),
      drop: (kept, now) => removeItem(kept, id, now),
      note: (kept, now) => withNote(kept, to, id, text, now),
      rename: (kept, now) => renameList(kept, to, text, now),
      delete: (kept, now) => withoutList(kept, to, now),
      target: (kept, now) => withTarget(kept, to, now),
      // Only what the user sees can be moved.
      move: (kept, now) => (listsOf(kept).some((one) => one.id === to) ? moveBefore(kept, to, id, other, now) : kept),
      rewrite: (kept, now) => migrateIds(kept, new Map([[id, facts('c')]]), now),
    }
    return { what: [kind, to, id, other, text].join(' '), apply: apply[kind] }
  })
const START = withList(EMPTY_STATE, 'l1', 'One', [facts('a'), facts('b')], NOW)

describe('two tabs, an hour apart', () => {
  const turns = fc.array(fc.record({ edit: edits, tab: fc.constantFrom(0, 1), undoes: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  const clocks = fc.tuple(fc.integer({ min: -HOUR, max: HOUR }), fc.integer({ min: -HOUR, max: HOUR }))

  it('merge to the changes of a single user, in order', () => {
    fc.assert(
      fc.property(turns, clocks, (all, ahead) => {
        let exact = START
        let stored = serializeState(START, NOW)
        const tabs = [START, START]
        for (const [turn, { edit, tab, undoes }] of all.entries()) {
          const now = NOW + 1000 * (turn + 1)
          const own = now + (ahead[tab] ?? 0)
          exact = edit.apply(exact, now)
          const before = mergeStates(tabs[tab] ?? EMPTY_STATE, parseState(stored, own).state)
          let next = edit.apply(before, own)
          // Done, taken back and done again comes to the same; but in a list that was deleted, taking back is a sign of life.
          if (undoes && ![...before.lists.values()].some((one) => one.isGone)) {
            next = edit.apply(undoChange(next, before, next, own + 1), own + 2)
          }
          tabs[tab] = next
          stored = serializeState(next, own)
        }
        expect(seen(parseState(stored, NOW).state)).toEqual(seen(exact))
        // Neither brings back what it has in mind from before.
        const [one = EMPTY_STATE, two = EMPTY_STATE] = tabs
        const merged = [parseState(stored, NOW).state, one, two].reduce(mergeStates)
        expect(seen(merged)).toEqual(seen(exact))
      }),
      { numRuns: cases(800) },
    )
  })

  it('converge, and lose no addition of either, though they are concurrent', () => {
    fc.assert(
      fc.property(
        fc.array(edits, { maxLength: 5 }),
        fc.array(edits, { maxLength: 5 }),
        clocks,
        (mine, theirs, ahead) => {
          const apply = (own: readonly Edit[], skew: number) =>
            own.reduce((kept, edit, turn) => edit.apply(kept, NOW + skew + 1000 * turn), START)
          const [one, two] = [apply(mine, ahead[0]), apply(theirs, ahead[1])]
          const text = serializeState(mergeStates(one, two), NOW + 2 * HOUR)
          expect(serializeState(mergeStates(two, one), NOW + 2 * HOUR)).toBe(text)
          for (const tab of [one, two]) {
            expect(serializeState(mergeStates(parseState(text, NOW + 2 * HOUR).state, tab), NOW + 2 * HOUR)).toBe(text)
          }
        },
      ),
      { numRuns: cases(500) },
    )
  })

  it('a bookmark can be added to a list that a clock ahead has deleted, renamed or created', () => {
    for (const edit of [
      (kept: BookmarkState, now: number) => withoutList(kept, 'l1', now),
      (kept: BookmarkState, now: number) => renameList(kept, 'l1', 'Two', now),
      (kept: BookmarkState, now: number) => withList(kept, 'l1', 'Two', [], now),
    ]) {
      const kept = withMember(edit(START, NOW + HOUR), 'l1', facts('late'), true, NOW)
      expect(bookmarksIn(kept, 'l1').map((one) => one.id)).toContain('late')
    }
    const made = withList(EMPTY_STATE, 'l2', 'New', [], NOW + HOUR)
    const added = withMember(made, 'l2', facts('mine'), true, NOW)
    const back = undoChange(added, EMPTY_STATE, made, NOW + HOUR)
    expect(bookmarksIn(back, 'l2').map((one) => one.id)).toEqual(['mine'])
    const apart = mergeStates(undoChange(made, EMPTY_STATE, made, NOW + HOUR), added)
    expect(bookmarksIn(apart, 'l2').map((one) => one.id)).toEqual(['mine'])
  })

  it('a note preserves a bookmark in a list that a clock ahead has deleted', () => {
    const kept = withNote(withoutList(START, 'l1', NOW + HOUR), 'l1', 'a', 'why', NOW)
    expect(bookmarksIn(kept, 'l1').map((one) => one.note)).toContain('why')
  })

  it('deleting a list deletes additions of a clock ahead, but no later ones', () => {
    const filled = addItems(START, 'l1', [facts('ahead')], NOW + HOUR)
    const gone = withoutList(filled, 'l1', NOW)
    expect(listsOf(gone).map((one) => one.id)).toEqual(['default'])
    expect(gone.lists.get('l1')).toMatchObject({ isGone: true, at: NOW + HOUR })
    expect(listsOf(mergeStates(gone, filled)).map((one) => one.id)).toEqual(['default'])
    const later = addItems(filled, 'l1', [facts('later')], NOW + HOUR + 1)
    expect(listsOf(mergeStates(gone, later)).map((one) => one.id)).toEqual(['default', 'l1'])
  })
})

describe('the time of a change', () => {
  it.each([
    [NOW, undefined, NOW],
    [NOW, { at: NOW - 1 }, NOW],
    [NOW, { at: NOW }, NOW + 1],
    [NOW, { at: NOW + HOUR }, NOW + HOUR + 1],
    [NOW, { at: 1, noteAt: NOW + 5 }, NOW + 6],
    [NOW, { at: 1, noteAt: 2, rankAt: NOW + 7 }, NOW + 8],
    [0, { at: 0 }, 1],
  ])('at %d after %j is %d', (now, before, expected) => {
    expect(nextTimestamp(now, before)).toBe(expected)
  })

  it('in a list is later than the list', () => {
    expect([
      nextListTimestamp(NOW, START, 'default'),
      nextListTimestamp(NOW, START, 'l1'),
      nextListTimestamp(NOW + 3, START, 'l1'),
    ]).toEqual([NOW, NOW + 2, NOW + 3])
  })

  it('that is equal in two tabs prefers the addition', () => {
    const kept = addItems(EMPTY_STATE, 'default', [facts('a')], NOW)
    const [record] = kept.bookmarks.values()
    if (!record) throw new Error('No bookmark')
    const gone = { ...kept, bookmarks: new Map([['default/a', { ...record, isGone: true as const }]]) }
    for (const both of [mergeStates(kept, gone), mergeStates(gone, kept)])
      expect(bookmarksIn(both, 'default')).toHaveLength(1)
    const made = { id: 'l1', name: 'One', createdAt: 1, at: NOW }
    const one = { ...EMPTY_STATE, lists: new Map([['l1', made]]) }
    const other = { ...EMPTY_STATE, lists: new Map([['l1', { ...made, isGone: true as const }]]) }
    for (const both of [mergeStates(one, other), mergeStates(other, one)]) expect(listsOf(both)).toHaveLength(2)
  })

  it('merges each part of a bookmark by its last change', () => {
    const base = addItems(EMPTY_STATE, 'default', [facts('a')], NOW)
    const noted = withNote(base, 'default', 'a', 'older', NOW + 10)
    const ahead = withNote(base, 'default', 'a', 'newer', NOW + HOUR)
    for (const both of [mergeStates(noted, ahead), mergeStates(ahead, noted)]) {
      expect(bookmarksIn(both, 'default')[0]).toMatchObject({ note: 'newer', noteAt: NOW + HOUR })
    }
    const emptied = withNote(ahead, 'default', 'a', '', NOW + 20)
    for (const both of [mergeStates(emptied, ahead), mergeStates(ahead, emptied)]) {
      expect(bookmarksIn(both, 'default')[0]?.note).toBeUndefined()
      expect(bookmarksIn(both, 'default')[0]?.noteAt).toBe(NOW + HOUR + 1)
    }
  })
})

describe('a tombstone', () => {
  const dropped = removeItem(START, 'a', NOW)

  it('is stored for 60 days, whichever list it was in', () => {
    const kept = (text: string) => parseState(text, 0).state.bookmarks.size
    expect(kept(serializeState(dropped, NOW + 59 * DAY))).toBe(2)
    expect(kept(serializeState(dropped, NOW + 60 * DAY))).toBe(2)
    expect(kept(serializeState(dropped, NOW + 61 * DAY))).toBe(1)
    expect(parseState(serializeState(dropped, NOW), NOW + 61 * DAY).state.bookmarks.size).toBe(1)
  })

  it('is not undone by a tab that has slept, even if its clock is ahead', () => {
    const slept = addItems(EMPTY_STATE, 'l1', [facts('a')], NOW + HOUR)
    const gone = removeItem(mergeStates(START, slept), 'a', NOW)
    expect(bookmarksIn(mergeStates(gone, slept), 'l1').map((one) => one.id)).toEqual(['b'])
    expect(gone.bookmarks.get('l1/a')).toEqual(tombstone('l1', 'a', NOW + HOUR + 1))
  })

  it('is replaced when the item is added again, without its old note', () => {
    const noted = withNote(START, 'l1', 'a', 'old', NOW + HOUR)
    const again = addItems(removeItem(noted, 'a', NOW), 'l1', [facts('a')], NOW)
    for (const both of [mergeStates(again, noted), mergeStates(noted, again)]) {
      expect(bookmarksIn(both, 'l1').find((one) => one.id === 'a')).toMatchObject({ at: NOW + HOUR + 2 })
      expect(bookmarksIn(both, 'l1').find((one) => one.id === 'a')?.note).toBeUndefined()
    }
  })
})

describe('quarantined text', () => {
  const found = (at: number, text = '{"broken') => ({ ...EMPTY_STATE, aside: [{ text, at }] })
  const texts = (kept: BookmarkState) => kept.aside.map((one) => one.text)

  it.each([
    ['earlier', NOW - HOUR],
    ['at the same time', NOW],
    ['by a clock ahead', NOW + HOUR],
  ])('does not come back once it is discarded, though another tab has found it %s', (_, at) => {
    const gone = clearQuarantine(found(NOW), NOW)
    expect(texts(gone)).toEqual([])
    for (const both of [mergeStates(gone, found(at)), mergeStates(found(at), gone)]) expect(texts(both)).toEqual([])
    const stored = parseState(serializeState(gone, NOW), NOW).state
    expect(texts(mergeStates(found(at), stored))).toEqual([])
  })

  it('is restored in every tab when discarding is undone', () => {
    const before = found(NOW + HOUR)
    const done = clearQuarantine(before, NOW)
    const back = undoChange(done, before, done, NOW)
    for (const both of [back, mergeStates(back, done), mergeStates(done, back), mergeStates(back, before)]) {
      expect(texts(both)).toEqual(['{"broken'])
    }
    expect(texts(clearQuarantine(back, NOW))).toEqual([])
    expect(texts(mergeStates(clearQuarantine(back, NOW), back))).toEqual([])
  })

  it('found after another was discarded remains, even if the clock was set back since', () => {
    const gone = clearQuarantine(found(NOW), NOW)
    const text = JSON.stringify({ ...JSON.parse(serializeState(gone, NOW)), version: 99 })
    const kept = parseWithQuarantine(text, NOW - HOUR)
    expect(texts(kept)).toEqual([text])
    expect(texts(mergeStates(kept, gone))).toEqual([text])
  })

  it('found since remains when discarding another is undone', () => {
    const before = found(NOW)
    const done = clearQuarantine(before, NOW)
    const since = mergeStates(done, found(NOW + 5, 'another'))
    expect(texts(undoChange(since, before, done, NOW + 6)).toSorted()).toEqual(['another', '{"broken'])
  })

  it('is discarded for earlier versions, too, which read only a time', () => {
    const gone = clearQuarantine({ ...found(NOW + 5), asideClearedAt: NOW - 1 }, NOW)
    expect(gone.asideClearedAt).toBe(NOW + 5)
    expect(clearQuarantine({ ...EMPTY_STATE, asideClearedAt: NOW + 9 }, NOW).asideClearedAt).toBe(NOW + 9)
    const old = { ...EMPTY_STATE, asideClearedAt: NOW }
    expect([texts(mergeStates(found(NOW), old)), texts(mergeStates(found(NOW + 1), old))]).toEqual([[], ['{"broken']])
  })

  it('is identified by its content', () => {
    const marks = ['', 'a', 'b', 'ab', 'ba', '{"broken', '{"broken ', 'x'.repeat(100_000)].map(fingerprintOf)
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('has a discarded mark that is stored for 60 days', () => {
    const gone = clearQuarantine(found(NOW), NOW)
    expect(parseState(serializeState(gone, NOW), NOW).state).toEqual(gone)
    expect(parseState(serializeState(gone, NOW + 60 * DAY), NOW).state.discarded.size).toBe(1)
    expect(parseState(serializeState(gone, NOW + 61 * DAY), NOW).state.discarded.size).toBe(0)
  })

  it.each([
    ['no list', 7, 0],
    ['no records', [null, 7, 'x', []], 0],
    ['without a mark', [{ at: 1 }, { mark: 5, at: 1 }], 0],
    ['without a time', [{ mark: 'm' }], 1],
  ])('reads %s', (_, discarded, size) => {
    const { state: kept } = parseState(JSON.stringify({ state: { bookmarks: [], discarded }, version: 2 }), NOW)
    expect(kept.discarded.size).toBe(size)
  })

  it('found by two tabs is merged, and counts as searched if either has searched it', () => {
    const raw = { ...EMPTY_STATE, aside: [{ text: 't', at: NOW, isRaw: true as const }] }
    for (const both of [mergeStates(raw, found(NOW, 't')), mergeStates(found(NOW, 't'), raw)]) {
      expect(both.aside).toEqual([{ text: 't', at: NOW }])
    }
    const later = found(NOW + 1, 't')
    for (const both of [mergeStates(raw, later), mergeStates(later, raw)])
      expect(both.aside).toEqual([{ text: 't', at: NOW + 1 }])
  })
})
