import { describe, expect, it, vi } from 'vitest'

import {
  fieldsOf,
  isRecord,
  localTextStorage,
  readJson,
  stateIn,
  writeJson,
} from '../../../../src/stores/storage/storage.ts'

const refuse = () => {
  throw new DOMException('blocked', 'SecurityError')
}

describe('localTextStorage', () => {
  it('is the browser’s', () => {
    expect(localTextStorage()).toBe(localStorage)
  })

  it('is asked for nothing but a key of ours', () => {
    const getItem = vi.fn(() => null)
    vi.stubGlobal('localStorage', { getItem })
    localTextStorage()
    expect(getItem.mock.calls).toEqual([['explorer:probe']])
  })

  it.each<[string, () => void]>([
    ['reading it throws', () => vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(refuse)],
    ['it is null', () => vi.stubGlobal('localStorage', null)],
    ['it is not there', () => vi.stubGlobal('localStorage', undefined)],
    ['its methods throw', () => vi.stubGlobal('localStorage', { getItem: refuse })],
  ])('is undefined where %s', (_what, block) => {
    block()
    expect(localTextStorage()).toBeUndefined()
  })
})

describe('readJson', () => {
  it.each<[string, unknown]>([
    ['{"a":[1]}', { a: [1] }],
    ['"x"', 'x'],
    ['{"a":', undefined],
    ['', undefined],
    ['undefined', undefined],
  ])('%j', (text, value) => {
    localStorage.setItem('k', text)
    expect(readJson(localStorage, 'k')).toEqual(value)
  })

  it('is undefined for what is absent, blocked or throws', () => {
    expect(readJson(localStorage, 'k')).toBeUndefined()
    expect(readJson(undefined, 'k')).toBeUndefined()
    expect(readJson({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'k')).toBeUndefined()
  })
})

describe('writeJson', () => {
  it('writes what readJson reads', () => {
    expect(writeJson(localStorage, 'k', { a: [1] })).toBe(true)
    expect(readJson(localStorage, 'k')).toEqual({ a: [1] })
  })

  it('says when nothing was written', () => {
    expect(writeJson(undefined, 'k', 1)).toBe(false)
    expect(writeJson({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'k', 1)).toBe(false)
  })
})

it.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['x', false],
  [1, false],
])('isRecord(%j): %s', (value, expected) => {
  expect(isRecord(value)).toBe(expected)
})

it.each<[unknown, object]>([
  [{ a: 1 }, { a: 1 }],
  [Object.assign([], { a: 1 }), {}],
  [null, {}],
  ['x', {}],
])('the fields of %j are %j', (value, fields) => {
  expect(fieldsOf(value)).toEqual(fields)
  expect(stateIn({ state: value, version: 1 })).toEqual(fields)
  expect(stateIn(value)).toEqual({})
})
