import { describe, expect, it } from 'vitest'

import { salvage } from '../../../../src/stores/bookmarks/salvage.ts'

const ids = (text: string, most?: number) => [...salvage(text, most).bookmarks.values()].map((one) => one.id)
const A = '{"id":"a","keys":[]}'
const B = '{"id":"b","keys":[]}'

describe('of text that is no JSON', () => {
  it.each([
    ['a quote within a text', '{"id":"a","keys":[],"name":"x\\"}{"}', ['a']],
    ['a brace within a text', '{"id":"a","keys":[],"name":"{"}', ['a']],
    ['a record within what is no record', `{"broken" ${A}`, ['a']],
    ['a record within braces that close', `{${A}}`, ['a']],
    ['records without anything between them', A + B, ['a', 'b']],
    ['braces that hold no JSON', `{x}{}${A}`, ['a']],
    ['a list that is none', '{"id":"NO","createdAt":1}', []],
  ])('%s is told apart', (_, text, expected) => {
    expect(ids(`[${text}`)).toEqual(expected)
    expect(salvage(`[${text}`).lists.size).toBe(0)
  })

  it('lists are mended as they are read', () => {
    const lists = [...salvage('[{"id":"l1","createdAt":"x","name":" One "}').lists.values()]
    expect(lists).toEqual([{ id: 'l1', name: 'One', createdAt: 0, at: 0 }])
  })

  it('so many characters are looked at, beginning where a record does', () => {
    const text = `x: ${A}, ${B}`
    // Between the braces: where the first ends is where the count stands before the second.
    expect(ids(text, 1)).toEqual(['a'])
    expect(ids(text, A.length + 1)).toEqual(['a'])
    expect(ids(text, A.length + 2)).toEqual(['a', 'b'])
    // What was passed over by a brace that opens is looked at again, and counts again.
    const nested = `{"broken" ${A}`
    const passed = nested.indexOf(A) + 1
    expect(ids(nested, passed)).toEqual([])
    expect(ids(nested, passed + 1)).toEqual(['a'])
    expect(ids(text, 0)).toEqual([])
  })
})

it('of JSON every record is found, in lists of lists too', () => {
  expect(ids(`[[${A}],{"x":[null,7,${B}]}]`)).toEqual(['a', 'b'])
})
