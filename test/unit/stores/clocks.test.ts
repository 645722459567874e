import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { markOf, mergeKept, NOTHING_KEPT, type KeptLists } from '../../../src/stores/kept-lists.ts'
import { readKept, readWhole, writeKept } from '../../../src/stores/kept-text.ts'
import { bookmarksIn, listsOf } from '../../../src/stores/kept-views.ts'
import {
  movedBefore,
  renamed,
  rewritten,
  withList,
  withMember,
  withNote,
  withoutAside,
  withoutList,
  withTarget,
} from '../../../src/stores/list-edits.ts'
import { undone } from '../../../src/stores/list-undo.ts'
import { after, afterList, dropItem, keepItems, targetOf } from '../../../src/stores/membership.ts'
import { facts, tombstone } from './support.ts'
import { cases } from '../../support/properties.ts'

// Tabs and machines whose clocks are apart, and clocks that are set back: what a person does last counts, whatever time it was there.

const NOW = 1_795_400_000_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What a person sees: the lists with what is in them, and where new ones go. */
const seen = (kept: KeptLists) => ({
  lists: listsOf(kept)
    .map(({ id, name }) => [id, name, bookmarksIn(kept, id).map((one) => [one.id, one.note])] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  target: targetOf(kept),
})

/** Something that a person does, with a name for a test that fails. */
type Edit = { what: string; apply: (kept: KeptLists, now: number) => KeptLists }
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
      drop: (kept, now) => dropItem(kept, id, now),
      note: (kept, now) => withNote(kept, to, id, text, now),
      rename: (kept, now) => renamed(kept, to, text, now),
      delete: (kept, now) => withoutList(kept, to, now),
      target: (kept, now) => withTarget(kept, to, now),
      // Only what the user sees can be moved.
      move: (kept, now) => (listsOf(kept).some((one) => one.id === to) ? movedBefore(kept, to, id, other, now) : kept),
      rewrite: (kept, now) => rewritten(kept, new Map([[id, facts('c')]]), now),
    }
    return { what: [kind, to, id, other, text].join(' '), apply: apply[kind] }
  })
const START = withList(NOTHING_KEPT, 'l1', 'One', [facts('a'), facts('b')], NOW)

describe('two tabs, an hour apart', () => {
  const turns = fc.array(fc.record({ edit: edits, tab: fc.constantFrom(0, 1), undoes: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  const clocks = fc.tuple(fc.integer({ min: -HOUR, max: HOUR }), fc.integer({ min: -HOUR, max: HOUR }))

  it('come to what one person did, in the order in which it was done', () => {
    fc.assert(
      fc.property(turns, clocks, (all, ahead) => {
        let exact = START
        let stored = writeKept(START, NOW)
        const tabs = [START, START]
        for (const [turn, { edit, tab, undoes }] of all.entries()) {
          const now = NOW + 1000 * (turn + 1)
          const own = now + (ahead[tab] ?? 0)
          exact = edit.apply(exact, now)
          const before = mergeKept(tabs[tab] ?? NOTHING_KEPT, readKept(stored, own).kept)
          let next = edit.apply(before, own)
          // Done, taken back and done again comes to the same; but in a list that was deleted, taking back is a sign of life.
          if (undoes && ![...before.lists.values()].some((one) => one.isGone)) {
            next = edit.apply(undone(next, before, next, own + 1), own + 2)
          }
          tabs[tab] = next
          stored = writeKept(next, own)
        }
        expect(seen(readKept(stored, NOW).kept)).toEqual(seen(exact))
        // Neither brings back what it has in mind from before.
        const [one = NOTHING_KEPT, two = NOTHING_KEPT] = tabs
        const merged = [readKept(stored, NOW).kept, one, two].reduce(mergeKept)
        expect(seen(merged)).toEqual(seen(exact))
      }),
      { numRuns: cases(800) },
    )
  })

  it('agree, and lose nothing that only one has kept, though neither knew of the other', () => {
    fc.assert(
      fc.property(
        fc.array(edits, { maxLength: 5 }),
        fc.array(edits, { maxLength: 5 }),
        clocks,
        (mine, theirs, ahead) => {
          const apply = (own: readonly Edit[], skew: number) =>
            own.reduce((kept, edit, turn) => edit.apply(kept, NOW + skew + 1000 * turn), START)
          const [one, two] = [apply(mine, ahead[0]), apply(theirs, ahead[1])]
          const text = writeKept(mergeKept(one, two), NOW + 2 * HOUR)
          expect(writeKept(mergeKept(two, one), NOW + 2 * HOUR)).toBe(text)
          for (const tab of [one, two]) {
            expect(writeKept(mergeKept(readKept(text, NOW + 2 * HOUR).kept, tab), NOW + 2 * HOUR)).toBe(text)
          }
        },
      ),
      { numRuns: cases(500) },
    )
  })

  it('a bookmark goes into a list that a clock ahead has deleted, renamed or made', () => {
    for (const edit of [
      (kept: KeptLists, now: number) => withoutList(kept, 'l1', now),
      (kept: KeptLists, now: number) => renamed(kept, 'l1', 'Two', now),
      (kept: KeptLists, now: number) => withList(kept, 'l1', 'Two', [], now),
    ]) {
      const kept = withMember(edit(START, NOW + HOUR), 'l1', facts('late'), true, NOW)
      expect(bookmarksIn(kept, 'l1').map((one) => one.id)).toContain('late')
    }
    const made = withList(NOTHING_KEPT, 'l2', 'New', [], NOW + HOUR)
    const added = withMember(made, 'l2', facts('mine'), true, NOW)
    const back = undone(added, NOTHING_KEPT, made, NOW + HOUR)
    expect(bookmarksIn(back, 'l2').map((one) => one.id)).toEqual(['mine'])
    const apart = mergeKept(undone(made, NOTHING_KEPT, made, NOW + HOUR), added)
    expect(bookmarksIn(apart, 'l2').map((one) => one.id)).toEqual(['mine'])
  })

  it('a note keeps what stands in a list that a clock ahead has deleted', () => {
    const kept = withNote(withoutList(START, 'l1', NOW + HOUR), 'l1', 'a', 'why', NOW)
    expect(bookmarksIn(kept, 'l1').map((one) => one.note)).toContain('why')
  })

  it('a list that is deleted goes with all that was put in by a clock ahead, and nothing that came since', () => {
    const filled = keepItems(START, 'l1', [facts('ahead')], NOW + HOUR)
    const gone = withoutList(filled, 'l1', NOW)
    expect(listsOf(gone).map((one) => one.id)).toEqual(['default'])
    expect(gone.lists.get('l1')).toMatchObject({ isGone: true, at: NOW + HOUR })
    expect(listsOf(mergeKept(gone, filled)).map((one) => one.id)).toEqual(['default'])
    const later = keepItems(filled, 'l1', [facts('later')], NOW + HOUR + 1)
    expect(listsOf(mergeKept(gone, later)).map((one) => one.id)).toEqual(['default', 'l1'])
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
    expect(after(now, before)).toBe(expected)
  })

  it('in a list is later than the list', () => {
    expect([afterList(NOW, START, 'default'), afterList(NOW, START, 'l1'), afterList(NOW + 3, START, 'l1')]).toEqual([
      NOW,
      NOW + 2,
      NOW + 3,
    ])
  })

  it('at which two tabs did opposite things keeps what is there', () => {
    const kept = keepItems(NOTHING_KEPT, 'default', [facts('a')], NOW)
    const [record] = kept.bookmarks.values()
    if (!record) throw new Error('No bookmark')
    const gone = { ...kept, bookmarks: new Map([['default/a', { ...record, isGone: true as const }]]) }
    for (const both of [mergeKept(kept, gone), mergeKept(gone, kept)])
      expect(bookmarksIn(both, 'default')).toHaveLength(1)
    const made = { id: 'l1', name: 'One', createdAt: 1, at: NOW }
    const one = { ...NOTHING_KEPT, lists: new Map([['l1', made]]) }
    const other = { ...NOTHING_KEPT, lists: new Map([['l1', { ...made, isGone: true as const }]]) }
    for (const both of [mergeKept(one, other), mergeKept(other, one)]) expect(listsOf(both)).toHaveLength(2)
  })

  it('each part of a bookmark is the one that was changed last', () => {
    const base = keepItems(NOTHING_KEPT, 'default', [facts('a')], NOW)
    const noted = withNote(base, 'default', 'a', 'older', NOW + 10)
    const ahead = withNote(base, 'default', 'a', 'newer', NOW + HOUR)
    for (const both of [mergeKept(noted, ahead), mergeKept(ahead, noted)]) {
      expect(bookmarksIn(both, 'default')[0]).toMatchObject({ note: 'newer', noteAt: NOW + HOUR })
    }
    const emptied = withNote(ahead, 'default', 'a', '', NOW + 20)
    for (const both of [mergeKept(emptied, ahead), mergeKept(ahead, emptied)]) {
      expect(bookmarksIn(both, 'default')[0]?.note).toBeUndefined()
      expect(bookmarksIn(both, 'default')[0]?.noteAt).toBe(NOW + HOUR + 1)
    }
  })
})

describe('what was let go', () => {
  const dropped = dropItem(START, 'a', NOW)

  it('is remembered for 60 days, whichever list it was in', () => {
    const kept = (text: string) => readKept(text, 0).kept.bookmarks.size
    expect(kept(writeKept(dropped, NOW + 59 * DAY))).toBe(2)
    expect(kept(writeKept(dropped, NOW + 60 * DAY))).toBe(2)
    expect(kept(writeKept(dropped, NOW + 61 * DAY))).toBe(1)
    expect(readKept(writeKept(dropped, NOW), NOW + 61 * DAY).kept.bookmarks.size).toBe(1)
  })

  it('does not come back from a tab that has slept, even where its clock is ahead', () => {
    const slept = keepItems(NOTHING_KEPT, 'l1', [facts('a')], NOW + HOUR)
    const gone = dropItem(mergeKept(START, slept), 'a', NOW)
    expect(bookmarksIn(mergeKept(gone, slept), 'l1').map((one) => one.id)).toEqual(['b'])
    expect(gone.bookmarks.get('l1/a')).toEqual(tombstone('l1', 'a', NOW + HOUR + 1))
  })

  it('comes back when it is kept again, without its old note', () => {
    const noted = withNote(START, 'l1', 'a', 'old', NOW + HOUR)
    const again = keepItems(dropItem(noted, 'a', NOW), 'l1', [facts('a')], NOW)
    for (const both of [mergeKept(again, noted), mergeKept(noted, again)]) {
      expect(bookmarksIn(both, 'l1').find((one) => one.id === 'a')).toMatchObject({ at: NOW + HOUR + 2 })
      expect(bookmarksIn(both, 'l1').find((one) => one.id === 'a')?.note).toBeUndefined()
    }
  })
})

describe('text that was set aside', () => {
  const found = (at: number, text = '{"broken') => ({ ...NOTHING_KEPT, aside: [{ text, at }] })
  const texts = (kept: KeptLists) => kept.aside.map((one) => one.text)

  it.each([
    ['earlier', NOW - HOUR],
    ['at the same time', NOW],
    ['by a clock ahead', NOW + HOUR],
  ])('does not come back once it is discarded, though another tab has found it %s', (_, at) => {
    const gone = withoutAside(found(NOW), NOW)
    expect(texts(gone)).toEqual([])
    for (const both of [mergeKept(gone, found(at)), mergeKept(found(at), gone)]) expect(texts(both)).toEqual([])
    const stored = readKept(writeKept(gone, NOW), NOW).kept
    expect(texts(mergeKept(found(at), stored))).toEqual([])
  })

  it('comes back when that is taken back, in every tab', () => {
    const before = found(NOW + HOUR)
    const done = withoutAside(before, NOW)
    const back = undone(done, before, done, NOW)
    for (const both of [back, mergeKept(back, done), mergeKept(done, back), mergeKept(back, before)]) {
      expect(texts(both)).toEqual(['{"broken'])
    }
    expect(texts(withoutAside(back, NOW))).toEqual([])
    expect(texts(mergeKept(withoutAside(back, NOW), back))).toEqual([])
  })

  it('that is found after another was discarded stays, even where the clock was set back since', () => {
    const gone = withoutAside(found(NOW), NOW)
    const text = JSON.stringify({ ...JSON.parse(writeKept(gone, NOW)), version: 99 })
    const kept = readWhole(text, NOW - HOUR)
    expect(texts(kept)).toEqual([text])
    expect(texts(mergeKept(kept, gone))).toEqual([text])
  })

  it('that has been found since stays when discarding another is taken back', () => {
    const before = found(NOW)
    const done = withoutAside(before, NOW)
    const since = mergeKept(done, found(NOW + 5, 'another'))
    expect(texts(undone(since, before, done, NOW + 6)).toSorted()).toEqual(['another', '{"broken'])
  })

  it('is discarded for earlier versions as well, which know of a time alone', () => {
    const gone = withoutAside({ ...found(NOW + 5), asideClearedAt: NOW - 1 }, NOW)
    expect(gone.asideClearedAt).toBe(NOW + 5)
    expect(withoutAside({ ...NOTHING_KEPT, asideClearedAt: NOW + 9 }, NOW).asideClearedAt).toBe(NOW + 9)
    const old = { ...NOTHING_KEPT, asideClearedAt: NOW }
    expect([texts(mergeKept(found(NOW), old)), texts(mergeKept(found(NOW + 1), old))]).toEqual([[], ['{"broken']])
  })

  it('is told apart from others by what it is', () => {
    const marks = ['', 'a', 'b', 'ab', 'ba', '{"broken', '{"broken ', 'x'.repeat(100_000)].map(markOf)
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('is stored, and forgotten to be discarded after 60 days', () => {
    const gone = withoutAside(found(NOW), NOW)
    expect(readKept(writeKept(gone, NOW), NOW).kept).toEqual(gone)
    expect(readKept(writeKept(gone, NOW + 60 * DAY), NOW).kept.discarded.size).toBe(1)
    expect(readKept(writeKept(gone, NOW + 61 * DAY), NOW).kept.discarded.size).toBe(0)
  })

  it.each([
    ['no list', 7, 0],
    ['no records', [null, 7, 'x', []], 0],
    ['without a mark', [{ at: 1 }, { mark: 5, at: 1 }], 0],
    ['without a time', [{ mark: 'm' }], 1],
  ])('reads %s', (_, discarded, size) => {
    const { kept } = readKept(JSON.stringify({ state: { bookmarks: [], discarded }, version: 2 }), NOW)
    expect(kept.discarded.size).toBe(size)
  })

  it('that two tabs have found is one, searched where one of them has searched it', () => {
    const raw = { ...NOTHING_KEPT, aside: [{ text: 't', at: NOW, isRaw: true as const }] }
    for (const both of [mergeKept(raw, found(NOW, 't')), mergeKept(found(NOW, 't'), raw)]) {
      expect(both.aside).toEqual([{ text: 't', at: NOW }])
    }
    const later = found(NOW + 1, 't')
    for (const both of [mergeKept(raw, later), mergeKept(later, raw)])
      expect(both.aside).toEqual([{ text: 't', at: NOW + 1 }])
  })
})
