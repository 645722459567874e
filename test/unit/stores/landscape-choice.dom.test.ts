import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { OtherLandscape } from '../../../src/domain/landscape/other-landscape.ts'
import { LANDSCAPE_KEY } from '../../../src/stores/chosen-landscape.ts'
import { rememberedLandscape, rememberLandscape } from '../../../src/stores/landscape-choice.ts'

const ADDRESS: OtherLandscape = {
  kind: 'address',
  id: 'https://raw.githubusercontent.com/cdfoundation/cdf-landscape/master/landscape.yml',
}
const FILE: OtherLandscape = { kind: 'file', id: 'file:cdf.yml:CDF Members', name: 'cdf.yml' }

beforeEach(() => localStorage.clear())

it.each([[ADDRESS], [FILE]])('%j is remembered until the person goes back', (other) => {
  rememberLandscape(other)
  expect(rememberedLandscape()).toEqual(other)
  rememberLandscape(undefined)
  expect(rememberedLandscape()).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

describe('what is stored is distrusted:', () => {
  it.each([
    ['{"kind":"addr'],
    ['null'],
    ['7'],
    ['[]'],
    [JSON.stringify({ ...ADDRESS, id: 'https://evil.example/landscape.yml' })],
    [JSON.stringify({ ...ADDRESS, id: 'javascript:alert(1)' })],
    [JSON.stringify({ ...ADDRESS, id: `${ADDRESS.id}#x` })],
    [JSON.stringify({ ...ADDRESS, id: import.meta.env.LANDSCAPE_URL })],
    [JSON.stringify({ ...ADDRESS, id: 7 })],
    [JSON.stringify({ ...FILE, name: '' })],
    [JSON.stringify({ ...FILE, name: 'x'.repeat(1000) })],
    [JSON.stringify({ ...FILE, id: import.meta.env.LANDSCAPE_URL })],
    [JSON.stringify({ kind: '__proto__', id: 'file:x', name: 'x' })],
  ])('%s', (text) => {
    localStorage.setItem(LANDSCAPE_KEY, text)
    expect(rememberedLandscape()).toBeUndefined()
  })

  it.each([
    ['2026-8-7', '2026-08-07'],
    ['2026-08-07T10:00:00Z', '2026-08-07'],
    ['never', undefined],
    [20_260_807, undefined],
  ])('the day %j of a file', (dated, day) => {
    localStorage.setItem(LANDSCAPE_KEY, JSON.stringify({ ...FILE, dated }))
    expect(rememberedLandscape()).toEqual({ ...FILE, ...(day && { dated: day }) })
  })

  it('a storage that is blocked', () => {
    expect(rememberedLandscape(undefined)).toBeUndefined()
  })
})

describe('the hosts of a build', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['', []],
    ['a.example', ['a.example']],
    ['a.example,b.example/folder,', ['a.example', 'b.example/folder']],
  ])('named as %j are %j', async (named, hosts) => {
    vi.stubEnv('LANDSCAPE_HOSTS', named)
    vi.resetModules()
    const { LANDSCAPE_HOSTS } = await import('../../../src/stores/landscape-choice.ts')
    expect(LANDSCAPE_HOSTS).toEqual(hosts)
  })
})
