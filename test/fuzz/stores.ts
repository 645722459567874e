import { strict as assert } from 'node:assert'
import * as fc from 'fast-check'

import { parseState, parseWithQuarantine, serializeState } from '../../src/stores/bookmarks/serialize.ts'
import { bookmarksIn, listsOf } from '../../src/stores/bookmarks/selectors.ts'
import { withSalvage } from '../../src/stores/bookmarks/salvage.ts'

/** A time after all that the generated records hold. */
const NOW = 1_795_400_000_000

export type Store = {
  records: { record: unknown; isGood: boolean }[]
  lists: unknown
  version: unknown
  /** The share that is left of the text. */
  damage: number
  junk: string
}

/** Texts that mean something to somebody. */
export const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=boom()>',
  'javascript:boom()',
  '=1+1',
  '\u0000',
  '\uD800',
  '',
]
const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom(...HOSTILE))
const id = fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.constantFrom('constructor', 'prototype', 'valueof'))
const time = fc.integer({ min: 0, max: NOW })
const good = fc.record(
  {
    id,
    name: text,
    keys: fc.array(text, { maxLength: 3 }),
    addedAt: time,
    list: fc.constantFrom('default', 'a1', 'constructor'),
    at: time,
    note: text,
    noteAt: time,
    rank: time,
    rankAt: time,
  },
  { requiredKeys: ['id', 'keys', 'addedAt'] },
)
const bad = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 2, arbitrary: fc.record({ id: fc.constantFrom('../x', 'A B', '', 7, null, {}), note: text }) },
  { weight: 1, arbitrary: fc.constant({ ['__proto__']: { id: 'polluted' } }) },
)
/** A store of bookmarks as a browser may hold it: good records, bad ones, an end that is cut off, something after it. */
export const stores: fc.Arbitrary<Store> = fc.record({
  records: fc.array(
    fc.oneof(
      { weight: 2, arbitrary: good.map((record) => ({ record, isGood: true })) },
      { weight: 1, arbitrary: bad.map((record) => ({ record: record as unknown, isGood: false })) },
    ),
    { maxLength: 6 },
  ),
  lists: fc.oneof(
    fc.constant([]),
    fc.array(
      fc.oneof(
        fc.record({ id: fc.constantFrom('a1', 'constructor', '__proto__'), name: text, createdAt: time }),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      { maxLength: 3 },
    ),
    fc.jsonValue({ maxDepth: 1 }),
  ),
  version: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(1, 2) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 99, null, 'x', undefined) },
  ),
  damage: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
  junk: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
})

/**
 * Reads a store: no readable bookmark is lost, what could not be read is set aside, and nothing of it changes a prototype.
 * @throws AssertionError, or whatever the application threw
 */
export function checkStore({ records, lists, version, damage, junk }: Store): void {
  const whole = JSON.stringify({ state: { lists, bookmarks: records.map((one) => one.record) }, version }) + junk
  const stored = whole.slice(0, Math.ceil(whole.length * damage))
  const kept = withSalvage(parseWithQuarantine(stored, NOW))
  // A record that is wholly there, ends and all, must be there afterwards, or have been outdone by one of its id.
  let from = 0
  for (const { record, isGood } of records) {
    const own = JSON.stringify(record)
    const at = stored.indexOf(own, from)
    if (at < 0) continue
    from = at + own.length
    if (!isGood) continue
    const { id: wanted, list = 'default' } = record as { id: string; list?: string }
    assert.equal(kept.bookmarks.get(`${list}/${wanted}`)?.isGone, undefined, stored)
    assert.ok(kept.bookmarks.has(`${list}/${wanted}`), `a bookmark was lost: ${stored}`)
  }
  // What could not be read is still there to be taken away, and what is written reads the same again.
  if (stored !== '' && stored !== whole) assert.ok(kept.aside.length > 0, `nothing was set aside: ${stored}`)
  const written = serializeState(kept, NOW)
  const again = parseState(written, NOW)
  assert.equal(again.unread, undefined, 'what was written is read whole')
  assert.equal(serializeState(again.state, NOW), written)
  listsOf(kept).map((list) => bookmarksIn(kept, list.id))
  assert.equal(({} as Record<string, unknown>)['id'], undefined, 'no prototype is changed')
}
