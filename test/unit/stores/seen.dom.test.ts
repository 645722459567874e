import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { statesOf } from '../../../src/domain/changes/item-state.ts'
import { serializeSeen, parseSeen, type Seen } from '../../../src/stores/seen-record.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../support/factories.ts'
import { PROPERTY_SEED } from '../../support/properties.ts'

const seen = (key: string, ...names: string[]): Seen => ({
  key,
  date: '2026-08-07',
  states: statesOf(makeLandscape(names.map((name) => makeItem({ name, homepageUrl: `https://${name}.io` })))),
})
const throughStorage = (value: unknown) => parseSeen(JSON.parse(JSON.stringify(value)))

describe('the record', () => {
  it('is parsed to the same value, and is small', () => {
    const whole: Seen = { key: 'k', date: '2026-08-07', states: statesOf(shippedLandscape()) }
    const packed = serializeSeen(whole)
    expect(throughStorage(packed)).toEqual(whole)
    expect(JSON.stringify(packed).length).toBeLessThan(450_000)
  })

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { version: 2, key: 'k', date: '2026-08-07', places: [], items: [] },
    { version: 1, key: 'k', date: 'never', places: [], items: [] },
    { version: 1, key: 'k', date: 20_260_807, places: [], items: [] },
    { version: 1, key: 'k', places: [], items: [] },
    { version: 1, key: 'k', date: '2026-08-07', places: ['A / B'], items: [['foo', 'Foo', [1]]] },
    { version: 1, key: 'k', date: '2026-08-07', places: ['A / B'], items: [['__proto__', 'Foo', [0]]] },
    {
      version: 1,
      key: 'k',
      date: '2026-08-07',
      places: ['A / B'],
      items: [
        ['foo', 'F', [0]],
        ['foo', 'G', [0]],
      ],
    },
    { version: 1, key: 'k', date: '2026-08-07', places: ['A / B'], items: [['foo', 'x'.repeat(501), [0]]] },
    {
      version: 1,
      key: 'k',
      date: '2026-08-07',
      places: ['A / B'],
      items: Array.from({ length: 20_001 }, (_, id) => [`a${id}`, 'A', [0]]),
    },
  ])('is let go when it is not what was written: %#', (value) => {
    expect(parseSeen(value)).toBeUndefined()
  })

  it('never throws, whatever is stored', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom('foo', 'A / B', [0], '__proto__'))
    const record = fc.record({
      version: fc.constant(1),
      key: fc.string(),
      date: fc.constant('2026-08-07'),
      places: fc.oneof(part, fc.array(fc.string())),
      items: fc.oneof(part, fc.array(fc.oneof(part, fc.array(part, { maxLength: 11 })))),
    })
    fc.assert(
      fc.property(fc.oneof(record, fc.jsonValue()), (value) => void parseSeen(value)),
      { seed: PROPERTY_SEED, numRuns: 2000 },
    )
  })
})

describe('the last visit', () => {
  /** The store as a new visit finds it. */
  const visit = async () => {
    vi.resetModules()
    const store = await import('../../../src/stores/seen.ts')
    store.loadSeen()
    return { ...store, state: () => store.useSeen.getState() }
  }
  beforeEach(() => localStorage.clear())

  it('is undefined before it is loaded', async () => {
    const { useSeen } = await visit()
    expect(useSeen.getInitialState()).toEqual({
      landscape: undefined,
      baseline: undefined,
      current: undefined,
      unviewed: 0,
      isViewed: false,
    })
  })

  it('is loaded once in a session: later writes are for the next one', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    localStorage.clear()
    second.recordCurrent(seen('b', 'Foo', 'Bar'))
    expect(second.state()).toMatchObject({ baseline: { key: 'a' }, unviewed: 1 })
  })

  it('is compared with today’s landscape, which is recorded even without changes', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    second.recordCurrent(seen('a', 'Foo'))
    expect(second.state().current?.key).toBe('a')
  })

  it('does not count changes of members, but remains while there are some', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    const member = statesOf(makeLandscape([makeItem({ name: 'Foo' }), makeItem({ name: 'Bar', kind: 'member' })]))
    const before = { ...seen('b'), states: member.slice(0, 1) }
    second.markSeen()
    second.recordCurrent(before)
    second.markSeen()
    second.recordCurrent({ ...before, key: 'c', states: member })
    expect(second.state()).toMatchObject({ baseline: { key: 'b' }, unviewed: 0 })
    expect((await visit()).state().baseline?.key).toBe('b')
  })

  it('counts no changes once they are viewed, nor of another landscape until that has loaded', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    second.markChangesViewed()
    second.recordCurrent(seen('b', 'Foo', 'Bar'))
    expect(second.state().unviewed).toBe(0)
    const { useBookmarks } = await import('../../../src/stores/bookmarks/bookmarks.ts')
    useBookmarks.setState({ landscape: 'other' })
    second.loadSeen()
    expect(second.state()).toEqual({
      landscape: 'other',
      baseline: undefined,
      current: undefined,
      unviewed: 0,
      isViewed: false,
    })
  })

  it('is stored from the first visit on, which has no changes', async () => {
    const first = await visit()
    first.recordCurrent(seen('a', 'Foo'))
    expect(first.state()).toMatchObject({ baseline: undefined, unviewed: 0 })
    const second = await visit()
    second.recordCurrent(seen('b', 'Foo', 'Bar'))
    expect(second.state()).toMatchObject({ baseline: { key: 'a' }, unviewed: 1 })
  })

  it('remains until its changes are viewed and the user leaves', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    second.recordCurrent(seen('b', 'Foo', 'Bar'))
    second.saveIfViewed()
    const third = await visit()
    third.recordCurrent(seen('b', 'Foo', 'Bar'))
    expect(third.state()).toMatchObject({ baseline: { key: 'a' }, unviewed: 1 })
    third.markChangesViewed()
    expect(third.state().unviewed).toBe(0)
    third.saveIfViewed()
    expect(third.state().baseline?.key).toBe('a')
    expect((await visit()).state().baseline?.key).toBe('b')
  })

  it('is replaced at once when the user confirms', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    second.recordCurrent(seen('b', 'Bar'))
    second.markSeen()
    expect(second.state()).toMatchObject({ baseline: { key: 'b' }, unviewed: 0 })
    expect((await visit()).state().baseline?.key).toBe('b')
  })

  it('is replaced at once without changes', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    ;(await visit()).recordCurrent(seen('b', 'Foo'))
    expect((await visit()).state().baseline?.key).toBe('b')
  })

  it('is stored separately for each landscape', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const other = await visit()
    const { useBookmarks } = await import('../../../src/stores/bookmarks/bookmarks.ts')
    useBookmarks.setState({ landscape: 'other' })
    other.recordCurrent(seen('x', 'Bar'))
    expect(other.state()).toMatchObject({ baseline: undefined, unviewed: 0 })
    expect((await visit()).state().baseline?.key).toBe('a')
  })

  it('is stored for its landscape, though another is selected by now', async () => {
    ;(await visit()).recordCurrent(seen('a', 'Foo'))
    const second = await visit()
    second.recordCurrent(seen('b', 'Foo', 'Bar'))
    second.markChangesViewed()
    const { useBookmarks } = await import('../../../src/stores/bookmarks/bookmarks.ts')
    useBookmarks.setState({ landscape: 'other' })
    second.saveIfViewed()
    second.loadSeen()
    expect(second.state()).toMatchObject({ landscape: 'other', baseline: undefined })
    expect((await visit()).state().baseline?.key).toBe('b')
  })

  it('works in memory if storage is blocked', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const first = await visit()
    expect(() => first.recordCurrent(seen('a', 'Foo'))).not.toThrow()
    first.markSeen()
    expect(first.state().baseline?.key).toBe('a')
  })
})
