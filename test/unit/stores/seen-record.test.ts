import { describe, expect, it } from 'vitest'

import { serializeSeen, parseSeen, type Seen } from '../../../src/stores/seen-record.ts'
import { seenState } from './bookmarks/support.ts'

const STATE = seenState()
const packed = (more: Partial<typeof STATE>) =>
  (serializeSeen({ key: 'k', date: '2026-08-07', states: [{ ...STATE, ...more }] }) as { items: unknown[] }).items[0]
const read = (item: unknown, more = {}) =>
  parseSeen({ version: 1, key: 'k', date: '2026-08-07', places: ['X / Y', 'Z / Y'], items: [item], ...more })

describe('an item is written as far as there is something to say', () => {
  it.each<[Partial<typeof STATE>, unknown[]]>([
    [{}, ['a', 'A', [0]]],
    [{ homepage: 'h' }, ['a', 'A', [0], 'h']],
    [{ kind: 'member' }, ['a', 'A', [0], '', 1]],
    [{ repositories: ['r'] }, ['a', 'A', [0], '', 0, ['r']]],
    [{ audits: 1 }, ['a', 'A', [0], '', 0, [], '', '', '', 1]],
  ])('%j', (more, expected) => {
    expect(packed(more)).toEqual(expected)
    expect(read(expected)?.states[0]).toEqual({ ...STATE, ...more })
  })
})

describe('what was not written so is let go:', () => {
  it.each<[string, unknown, object?]>([
    ['an item that is a record', { id: 'a' }],
    ['an item that is a text', 'abc'],
    ['an id that is a number', [7, 'A', [0]]],
    ['places that are a text', ['a', 'A', '0']],
    ['a place that only lists have', ['a', 'A', ['length']]],
    ['a repository that is none', ['a', 'A', [0], '', 0, [7]]],
    ['a name that is too long', ['a', 'n'.repeat(501), [0]]],
    ['a key that is too long', ['a', 'A', [0]], { key: 'k'.repeat(501) }],
    ['a key that is none', ['a', 'A', [0]], { key: undefined }],
    ['a day that is none', ['a', 'A', [0]], { date: { toString: 1 } }],
    ['a place that is no text', ['a', 'A', [0]], { places: [7] }],
    ['items that are none', ['a', 'A', [0]], { items: { length: 0 } }],
    ['another version', ['a', 'A', [0]], { version: 2 }],
  ])('%s', (_, item, more) => {
    expect(read(item, more)).toBeUndefined()
  })

  it('nothing', () => {
    expect(parseSeen(null)).toBeUndefined()
  })
})

it('names and keys have five hundred letters, lists a hundred texts', () => {
  expect(read(['a', 'n'.repeat(500), [0]], { key: 'k'.repeat(500) })).toBeDefined()
  const repositories = Array.from({ length: 100 }, (_, index) => `r${index}`)
  expect(read(['a', 'A', [0], '', 0, repositories])?.states[0]?.repositories).toHaveLength(100)
  expect(read(['a', 'A', [0], '', 0, [...repositories, 'r']])).toBeUndefined()
  expect(read(['a', 'A', Array.from({ length: 101 }, () => 1)])?.states[0]?.places).toHaveLength(100)
})

it('a kind that is none is a technology', () => {
  expect(read(['a', 'A', [0], '', 'length'])?.states[0]?.kind).toBe('technology')
})

it('the key may be empty', () => {
  expect(read(['a', 'A', [0]], { key: '' })?.key).toBe('')
})

describe('the landscape of the last visit', () => {
  const seen = (...states: Seen['states']): Seen => ({ key: 'k', date: '2026-08-07', states })
  const record = (item: unknown[], more = {}) =>
    parseSeen({ version: 1, key: 'k', date: '2026-08-07', places: ['X / Y', 'Z / Y'], items: [item], ...more })

  it('is a short list for each item', () => {
    const whole = seenState({
      kind: 'partner',
      repositories: ['r'],
      slug: 's',
      maturity: 'sandbox',
      acceptedAt: '2020-01-02',
      audits: 3,
      homepage: 'h',
      places: ['Z / Y', 'X / Y'],
      id: 'b',
    })
    expect(serializeSeen(seen(seenState(), whole))).toEqual({
      version: 1,
      key: 'k',
      date: '2026-08-07',
      places: ['X / Y', 'Z / Y'],
      items: [
        ['a', 'A', [0]],
        ['b', 'A', [1, 0], 'h', 2, ['r'], 's', 'sandbox', '2020-01-02', 3],
      ],
    })
  })

  it.each<[string, unknown[], unknown]>([
    ['the least', ['a', 'A', [0]], seenState()],
    [
      'all',
      ['a', 'A', [1, 0], 'h', 1, ['r'], 's', 'graduated', '2020-01-02', 2],
      seenState({
        places: ['Z / Y', 'X / Y'],
        homepage: 'h',
        kind: 'member',
        repositories: ['r'],
        slug: 's',
        maturity: 'graduated',
        acceptedAt: '2020-01-02',
        audits: 2,
      }),
    ],
    ['a kind that is none', ['a', 'A', [0], '', 9], seenState()],
    ['a place that is none beside one', ['a', 'A', [0, 9]], seenState()],
    ['a day that is none', ['a', 'A', [0], '', 0, [], '', '', 'never'], seenState()],
    ['a level that is none', ['a', 'A', [0], '', 0, [], '', 7], undefined],
    ['audits that are none', ['a', 'A', [0], '', 0, [], '', '', '', 1.5], undefined],
    ['a home page that is none', ['a', 'A', [0], 7], undefined],
    ['a slug that is none', ['a', 'A', [0], '', 0, [], 7], undefined],
    ['repositories that are none', ['a', 'A', [0], '', 0, 'r'], undefined],
    ['too many repositories', ['a', 'A', [0], '', 0, Array.from({ length: 101 }, () => 'r')], undefined],
    ['no place', ['a', 'A', []], undefined],
    ['a name that is none', ['a', 7, [0]], undefined],
    ['an id of 81 letters', ['x'.repeat(81), 'A', [0]], undefined],
  ])('of %s', (_, item, expected) => {
    expect(record(item)?.states[0]).toEqual(expected)
  })

  it('has bounds', () => {
    expect(
      record(['a', 'n'.repeat(500), [0], '', 0, Array.from({ length: 100 }, () => 'r')])?.states[0]?.repositories,
    ).toHaveLength(100)
    expect(record(['x'.repeat(80), 'A', [0]])).toBeDefined()
    expect(record(['a', 'A', Array.from({ length: 150 }, () => 0)])?.states[0]?.places).toHaveLength(100)
    expect(record(['a', 'A', [0]], { key: 7 })).toBeUndefined()
    expect(record(['a', 'A', [0]], { places: 'X / Y' })).toBeUndefined()
    expect(record(['a', 'A', [0]], { items: {} })).toBeUndefined()
    const many = (count: number) => seen(...Array.from({ length: count }, (_, n) => seenState({ id: `i${n}` })))
    expect(serializeSeen(many(20_001))).toBeUndefined()
    expect(parseSeen(serializeSeen(many(20_000)))?.states).toHaveLength(20_000)
  })
})
