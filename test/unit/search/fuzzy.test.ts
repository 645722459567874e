import { describe, expect, it } from 'vitest'

import { findFuzzy } from '../../../src/search/fuzzy.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { item } from './support-item.ts'

const over = (names: readonly string[], aliases: Record<string, string[]> = {}) => {
  const index = buildSearchIndex(
    names.map((name) => item(name)),
    { ...NO_KNOWLEDGE, aliases },
  )
  return (typed: string) =>
    [...findFuzzy(index, typed).values()].map(({ name, distance }) => `${name} ${distance.toFixed(2)}`).toSorted()
}

describe('a misspelt name', () => {
  const names = ['Helm', 'Krator', 'Harbor', 'Thanos', 'Flagger', 'Prometheus', 'Cloudburster']
  const found = over(names, { harbor: ['mvpx', 'flowx', 'flowy'] })

  it.each<[typed: string, names: string[]]>([
    // Four letters may have one slip, up to ten two, more three.
    ['hxlm', ['Helm 1.00']],
    ['hxlx', []],
    ['krtr', []],
    ['prxmxtheus', ['Prometheus 2.00']],
    ['prxmxthxus', []],
    ['clxudbxrstxr', ['Cloudburster 3.00']],
    ['clxudbxrstr', ['Cloudburster 2.80']],
    ['clxxdbxrstxr', []],
    // Two slips in a name of four letters leave too little of it.
    ['hemlx', []],
    // The first letter stays first, or comes second.
    ['htanso', ['Thanos 1.75']],
    ['hatnos', []],
    // Of six letters, two must be slips of the finger; of seven, they may be any.
    ['hatbo', ['Harbor 1.70']],
    ['hxtbor', ['Harbor 1.75']],
    ['hxrbr', []],
    ['fxaggr', ['Flagger 1.80']],
    // With another first letter, only seven are enough, where one slip was of the finger.
    ['dlagxer', ['Flagger 1.95']],
    ['xlagxer', []],
    ['rhaxos', []],
    // Lesser names have five letters at least.
    ['mvpk', []],
    ['flowq', ['flowx 1.30']],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })
})

it('clearly farther names are dropped once a near one is found', () => {
  expect(over(['Quorvast', 'Quorvask'])('quorvastt')).toEqual(['Quorvast 0.70'])
  expect(over(['Quorvask'])('quorvastt')).toEqual(['Quorvask 1.85'])
  // Up to 0.8 more is near enough.
  expect(over(['Quorvast', 'Quorvlast'])('quotvast')).toEqual(['Quorvast 0.75', 'Quorvlast 1.55'])
})

it('queries of up to sixty letters may be misspelt names', () => {
  const name = Array.from(
    { length: 20 },
    (_, at) => `${'bcdfghklmn'[at % 10]}${'aeiou'[at % 5]}${'prstv'[(at * 3) % 5]}`,
  )
  const long = name.join('')
  expect(long).toHaveLength(60)
  const found = over([long])
  expect(found(`${long.slice(0, 30)}x${long.slice(31)}`)).toHaveLength(1)
  expect(found(`${long.slice(0, 30)}x${long.slice(30)}`)).toHaveLength(0)
})

it('no more than sixty names are told to be near', () => {
  const typed = 'quorvastyz'
  const names = [3, 4, 5, 6].flatMap((at) =>
    Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${typed.slice(0, at)}${letter}${typed.slice(at + 1)}`),
  )
  expect(over(names.filter((name) => name !== typed))(typed)).toHaveLength(60)
})
