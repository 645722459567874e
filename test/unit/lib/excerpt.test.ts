import { describe, expect, it } from 'vitest'

import { excerpt } from '../../../src/lib/excerpt.ts'

const LONG = 'An open source toolkit for collecting, enriching and forwarding every log of a cluster'
const markOf = (word: string): [number, number] => [LONG.indexOf(word), LONG.indexOf(word) + word.length]

describe('excerpt', () => {
  it('begins at a word a little before the first mark, and the marks move along', () => {
    const { text, ranges } = excerpt(LONG, [markOf('log'), markOf('cluster')])
    expect(text).toMatch(/^…\S/)
    expect(LONG.endsWith(text.slice(1))).toBe(true)
    expect(LONG[LONG.indexOf(text.slice(1)) - 1]).toBe(' ')
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['log', 'cluster'])
    expect(text.indexOf('log')).toBeLessThan(40)
  })

  it.each<[string, [number, number][]]>([
    [LONG, []],
    [LONG, [markOf('source')]],
    ['x'.repeat(80), [[60, 70]]],
    ['', []],
  ])('leaves %j whole with marks at %j', (text, ranges) => {
    expect(excerpt(text, ranges)).toEqual({ text, ranges })
  })
})
