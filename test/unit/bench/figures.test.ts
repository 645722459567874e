import { describe, expect, it } from 'vitest'

import { addRun, figuresOf, shown, type Samples } from '../../bench/figures.ts'
import { readOptions } from '../../bench/options.ts'
import { blockedWork, longestWork } from '../../bench/trace.ts'
import { kindOf } from '../../bench/transfer.ts'

describe('the figures of the bench', () => {
  it('are medians with their ranges, of the runs that could measure', () => {
    const samples: Samples = {}
    for (const value of [30, 10, undefined, 21.4, 0.123]) addRun(samples, { ms: value })
    expect(figuresOf(samples)).toEqual({ ms: { median: 21, min: 0.12, max: 30, runs: 4 } })
    expect(shown(figuresOf(samples)['ms'])).toBe('21 (0.12–30)')
    expect(shown(undefined)).toBe('not available')
  })

  it('count as blocked what each task worked beyond 50 ms', () => {
    const tasks = [
      { length: 400, cpu: 80 },
      { length: 60, cpu: 20 },
      { length: 90, cpu: 90 },
    ]
    expect(blockedWork(tasks)).toBe(70)
    expect(longestWork(tasks)).toBe(90)
  })

  it.each([
    ['http://localhost:1/', 'html'],
    ['http://localhost:1/assets/start-1.js', 'script'],
    ['http://localhost:1/assets/start-1.css', 'style'],
    ['http://localhost:1/assets/outline-1.json', 'data'],
    ['http://localhost:1/manifest.webmanifest', 'other'],
    ['http://upstream.test/landscape.yml', 'landscape'],
    ['http://upstream.test/logos/akri.svg?sanitize=true', 'logo'],
  ])('take %s for %s', (address, kind) => expect(kindOf(address)).toBe(kind))

  it('are of the parts and as many runs as the command line says', () => {
    expect(readOptions(['--only', 'b', '--runs', '2'], ['a', 'b'])).toEqual({ only: ['b'], runs: 2, dist: undefined })
    expect(readOptions([], ['a', 'b']).only).toEqual(['a', 'b'])
    expect(() => readOptions(['--only', 'c'], ['a'])).toThrow('No part is called c')
    expect(() => readOptions(['--runs', '0'], ['a'])).toThrow('--runs')
  })
})
