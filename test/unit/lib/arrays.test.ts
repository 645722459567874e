import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { groupBy, sameList, toggle, unique } from '../../../src/lib/arrays.ts'

describe('groupBy', () => {
  it('keeps the order of groups and of what is in them', () => {
    const groups = groupBy(['bear', 'ape', 'bat', 'ant', 'cow'], (word) => word[0])
    expect([...groups]).toEqual([
      ['b', ['bear', 'bat']],
      ['a', ['ape', 'ant']],
      ['c', ['cow']],
    ])
  })

  it('takes any iterable and is empty for an empty one', () => {
    expect(groupBy(new Set([1, 2, 3]), (value) => value % 2)).toEqual(
      new Map([
        [1, [1, 3]],
        [0, [2]],
      ]),
    )
    expect(groupBy([], String).size).toBe(0)
  })
})

it('unique keeps the first of each', () => {
  expect(unique([3, 1, 3, 2, 1])).toEqual([3, 1, 2])
})

describe('toggle', () => {
  it.each([
    [['a', 'b'], 'c', ['a', 'b', 'c']],
    [['a', 'b'], 'a', ['b']],
    [[], 'a', ['a']],
  ])('%j and %j', (values, value, expected) => {
    expect(toggle(values, value)).toEqual(expected)
  })

  it('twice gives the same values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9)), fc.nat(9), (values, value) => {
        expect(new Set(toggle(toggle(values, value), value))).toEqual(new Set(values))
      }),
    )
  })
})

describe('sameList', () => {
  it.each([
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[1, 2], [1], false],
    [[], [], true],
  ])('%j and %j: %j', (a, b, same) => {
    expect(sameList(a, b)).toBe(same)
  })
})
