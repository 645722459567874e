import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type * as LogoHost from '../../../../src/components/logo/logo-host.ts'

const svg = () => new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
const refused = (status: number, headers: Record<string, string> = {}) => new Response('No', { status, headers })
const nothing = () => Promise.reject(new TypeError('Failed to fetch'))

let host: typeof LogoHost
let answer: () => Response | Promise<Response>
let asked: string[]

/** What became of a logo: how many bytes it has, or why it is not there. */
const ask = async (name: string) => {
  try {
    return (await host.fetchLogo(name)).bytes.length
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
const askMany = async (count: number, first = 0) => {
  const all = []
  for (let n = first; n < first + count; n++) all.push(await ask(`${n}.svg`))
  return all
}

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 29) })
  vi.resetModules()
  answer = svg
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(/([^/?]+)(\?|$)/.exec(address)?.[1] ?? ''))
    return answer()
  })
  host = await import('../../../../src/components/logo/logo-host.ts')
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('fetches a logo', async () => {
  const { bytes, type } = await host.fetchLogo('a.svg')
  expect([new TextDecoder().decode(bytes), type]).toEqual(['<svg/>', 'image/svg+xml'])
})

it.each([404, 400, 403, 500])('asks no second time for a logo that was answered with %d', async (status) => {
  answer = () => refused(status)
  expect([await ask('a.svg'), await ask('a.svg')]).toEqual(['LogoMissingError', 'LogoMissingError'])
  answer = svg
  expect(await ask('a.svg')).toBe('LogoMissingError')
  expect(asked).toEqual(['a.svg'])
})

it.each([
  ['comes', svg, [6, 6, 6]],
  ['is not there', () => refused(404), ['LogoMissingError', 'LogoMissingError', 'LogoMissingError']],
])('asks once for a logo that several want at once, and that %s', async (_what, given, outcome) => {
  answer = given
  expect(await Promise.all([ask('a.svg'), ask('a.svg'), ask('a.svg')])).toEqual(outcome)
  expect(asked).toEqual(['a.svg'])
})

it('does not fetch an invalid logo again', async () => {
  await ask('a.svg')
  host.markMissing('a.svg')
  expect(await ask('a.svg')).toBe('LogoMissingError')
  expect(asked).toHaveLength(1)
})

it('continues when many logos are missing', async () => {
  answer = () => refused(404)
  await askMany(100)
  expect(asked).toHaveLength(100)
})

it.each<[string, () => Response | Promise<Response>]>([
  ['fails', () => refused(503)],
  ['cannot be reached', nothing],
  ['forbids', () => refused(403)],
  ['answers with a page for all', () => new Response('Sign in', { headers: { 'Content-Type': 'text/html' } })],
])('leaves a host alone that %s eight times in a row', async (_, failing) => {
  answer = failing
  await askMany(7)
  answer = svg
  expect(await ask('good.svg')).toBe(6)
  answer = failing
  expect(await askMany(10, 10)).toEqual([...Array(8).fill('LogoMissingError'), 'HostPausedError', 'HostPausedError'])
  expect(asked).toHaveLength(16)
  await vi.advanceTimersByTimeAsync(599_000)
  expect(await ask('a.svg')).toBe('HostPausedError')
  await vi.advanceTimersByTimeAsync(1000)
  answer = svg
  expect(await ask('a.svg')).toBe(6)
  expect(await askMany(3, 40)).toEqual([6, 6, 6])
})

it('pauses a host after a rate limit, and fetches the refused logo again', async () => {
  answer = () => refused(429)
  expect(await askMany(3)).toEqual(Array(3).fill('HostPausedError'))
  expect(asked).toEqual(['0.svg'])
  await vi.advanceTimersByTimeAsync(600_000)
  answer = svg
  expect(await askMany(3)).toEqual([6, 6, 6])
})

it('resumes when the host says', async () => {
  answer = () => refused(429, { 'Retry-After': '30' })
  await ask('a.svg')
  answer = svg
  await vi.advanceTimersByTimeAsync(29_000)
  expect(await ask('a.svg')).toBe('HostPausedError')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await ask('a.svg')).toBe(6)
})

it('probes the host after a pause, and calls back when the probe has succeeded', async () => {
  answer = () => refused(429)
  await ask('a.svg')
  const come: string[] = []
  const bring = async (name: string): Promise<void> => {
    const what = await ask(name)
    if (what === 'HostPausedError') host.onHostAvailable(() => void bring(name))
    else come.push(name)
  }
  for (const name of ['a', 'b', 'c', 'd']) await bring(name)
  host.onHostAvailable(() => come.push('never'))()
  let release: (response: Response) => void = () => {}
  answer = () => new Promise((resolve) => (release = resolve))
  asked = []
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked, 'while the first has not come').toEqual(['a'])
  answer = svg
  release(svg())
  await vi.advanceTimersByTimeAsync(0)
  expect(come.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(asked).toHaveLength(4)
})

it('calls back at once if the pause has just ended', async () => {
  answer = () => refused(429, { 'Retry-After': '3' })
  await ask('a.svg')
  // What the service worker may have of it is looked for first, which takes as long as it takes.
  let look = () => {}
  vi.stubGlobal('caches', { match: () => new Promise((resolve) => (look = () => resolve(undefined))) })
  const late = ask('b.svg')
  answer = svg
  await vi.advanceTimersByTimeAsync(3000)
  expect(await ask('a.svg')).toBe(6)
  look()
  expect(await late).toBe('HostPausedError')
  const called = vi.fn<() => void>()
  host.onHostAvailable(called)
  await vi.advanceTimersByTimeAsync(10)
  expect(called).toHaveBeenCalledTimes(1)
  expect(await ask('b.svg')).toBe(6)
})

it('pauses again when the probe is refused', async () => {
  answer = () => refused(429, { 'Retry-After': '5' })
  await ask('a')
  const retry = (): void => void ask('b').then((what) => what === 'HostPausedError' && host.onHostAvailable(retry))
  host.onHostAvailable(retry)
  await vi.advanceTimersByTimeAsync(20_500)
  expect(asked).toEqual(['a', 'b', 'b', 'b', 'b'])
})

it('counts no failures offline, and fetches again once online', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  answer = nothing
  await askMany(20)
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  answer = svg
  expect(await ask('0.svg')).toBe(6)
})

it('clears offline failures once online, and no others', async () => {
  answer = () => refused(404)
  await ask('gone.svg')
  answer = nothing
  await askMany(9)
  answer = svg
  expect(await ask('0.svg')).toBe('LogoMissingError')
  globalThis.dispatchEvent(new Event('online'))
  expect(await askMany(2)).toEqual([6, 6])
  expect(await ask('gone.svg')).toBe('LogoMissingError')
})

it('being online again does not end a pause requested by the host', async () => {
  answer = () => refused(429)
  await ask('a.svg')
  globalThis.dispatchEvent(new Event('online'))
  expect(await ask('a.svg')).toBe('HostPausedError')
})

it('uses the service worker’s cache during a pause', async () => {
  vi.stubGlobal('caches', { match: async (address: string) => (address.includes('kept') ? svg() : undefined) })
  answer = () => refused(429)
  await ask('a.svg')
  expect([await ask('kept.svg'), await ask('other.svg')]).toEqual([6, 'HostPausedError'])
  expect(asked).toHaveLength(1)
})

it('an answer from the service worker’s cache does not count for the host', async () => {
  answer = () => refused(500)
  await askMany(7)
  answer = () => new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml', 'X-Explorer-Asked': '1' } })
  expect(await ask('kept.svg')).toBe(6)
  answer = () => refused(500)
  expect(await askMany(2, 10)).toEqual(['LogoMissingError', 'HostPausedError'])
})

it('reads a logo up to the size limit', async () => {
  answer = () =>
    new Response(new Uint8Array(256_001), { headers: { 'Content-Type': 'image/svg+xml', 'Content-Length': '9' } })
  expect(await ask('a.svg')).toBe('LogoMissingError')
  answer = () => new Response(new Uint8Array(256_000), { headers: { 'Content-Type': 'image/svg+xml' } })
  expect(await ask('b.svg')).toBe(256_000)
})
