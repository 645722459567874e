import { expect, it, vi } from 'vitest'

import { Logos } from '../../../src/offline/logos.ts'
import { FakeCaches } from '../../support/fake-caches.ts'

const SCOPE = 'https://a.example/'
const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS

/** A host of logos; `answer` says how one looks. */
function world(answer: () => Response = () => logo()) {
  const caches = new FakeCaches()
  const fetcher = vi.fn(async (_asked: RequestInfo | URL, _init?: RequestInit) => answer())
  const clock = { now: 100 * WEEK_MS }
  const make = () => new Logos({ caches, fetcher, now: () => clock.now, scope: SCOPE })
  let logos = make()
  const fetched = async (name: string): Promise<Response> => {
    const work: Promise<unknown>[] = []
    const response = await logos.answer(new Request(`https://logos.example/${name}`), (one) => work.push(one))
    await Promise.all(work)
    return response
  }
  return {
    ask: async (name: string) => (await fetched(name)).text(),
    fetched,
    caches,
    clock,
    fetcher,
    clean: () => logos.clean(),
    /** The browser ends the worker and starts it again. */
    restart: () => (logos = make()),
    urls: () => caches.urls(`explorer-logos ${SCOPE} ${Math.floor(clock.now / WEEK_MS)}`),
  }
}

function logo(
  type: ResponseType = 'cors',
  headers: Record<string, string> = {},
  status = 200,
  body: BodyInit = '<svg/>',
): Response {
  const response = new Response(body, { status, headers: { 'Content-Type': 'image/svg+xml', ...headers } })
  return typed(response, type)
}

/** A clone of an answer has its type, too; Node gives a made one none but "default". */
function typed(response: Response, type: ResponseType): Response {
  const clone = response.clone.bind(response)
  return Object.defineProperties(response, {
    type: { value: type, configurable: true },
    clone: { value: () => typed(clone(), type) },
  })
}

it('fetches a logo once, and keeps it', async () => {
  const { ask, fetcher } = world()
  expect(await ask('a.svg')).toBe('<svg/>')
  expect(await ask('a.svg')).toBe('<svg/>')
  expect(fetcher).toHaveBeenCalledOnce()
})

it('shows a corrected logo the next day', async () => {
  let text = '<svg id="bad"/>'
  const { ask, clock, fetcher } = world(() => logo('cors', {}, 200, text))
  await ask('a.svg')
  text = '<svg id="good"/>'
  clock.now += DAY_MS - 1
  expect(await ask('a.svg')).toContain('bad')
  expect(fetcher).toHaveBeenCalledOnce()
  clock.now += 1
  expect(await ask('a.svg')).toContain('good')
  expect(await ask('a.svg')).toContain('good')
  expect(fetcher).toHaveBeenCalledTimes(2)
  expect(fetcher.mock.calls.map(([, init]) => init?.cache)).toEqual(['default', 'no-cache'])
})

it.each<[string, () => Promise<Response>]>([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a refusal', async () => logo('cors', {}, 429)],
  ['a host that is down', async () => logo('cors', {}, 503)],
  ['a page in its place', async () => logo('cors', { 'Content-Type': 'text/html' }, 200, 'Sign in')],
  ['one that is too large now', async () => logo('cors', {}, 200, 'x'.repeat(300_000))],
])('with %s it shows the last good one, and asks again the day after', async (_what, answer) => {
  const { ask, clock, fetcher } = world()
  await ask('a.svg')
  for (let day = 2; day < 30; day++) {
    clock.now += DAY_MS
    fetcher.mockImplementationOnce(answer)
    expect(await ask('a.svg')).toBe('<svg/>')
    expect(await ask('a.svg')).toBe('<svg/>')
    expect(fetcher).toHaveBeenCalledTimes(day)
  }
})

it('waits a while for a newer one, and shows the last good one meanwhile', async () => {
  const { ask, clock, fetcher } = world()
  await ask('a.svg')
  clock.now += DAY_MS
  vi.useFakeTimers()
  fetcher.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        setTimeout(() => resolve(logo('cors', {}, 200, '<svg id="new"/>')), 60_000)
      }),
  )
  const asked = ask('a.svg')
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(await asked).toBe('<svg/>')
  expect(await ask('a.svg')).toContain('new')
})

it('leaves a host alone that refuses, and still shows what it has', async () => {
  const { ask, clock, fetcher } = world()
  for (const name of ['a.svg', 'b.svg', 'c.svg']) await ask(name)
  clock.now += DAY_MS
  fetcher.mockImplementation(async () => logo('cors', { 'Retry-After': '60' }, 429))
  for (const name of ['a.svg', 'b.svg', 'c.svg']) expect(await ask(name)).toBe('<svg/>')
  expect(fetcher).toHaveBeenCalledTimes(4)
  clock.now += 60_000
  fetcher.mockImplementation(async () => logo())
  for (const name of ['b.svg', 'c.svg']) await ask(name)
  expect(fetcher).toHaveBeenCalledTimes(6)
})

it('drops a logo that is there no longer', async () => {
  const { ask, clock, fetched, fetcher } = world()
  await ask('a.svg')
  clock.now += WEEK_MS
  fetcher.mockImplementation(async () => logo('cors', {}, 404))
  expect((await fetched('a.svg')).status).toBe(404)
  fetcher.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(ask('a.svg')).rejects.toThrow('Failed to fetch')
})

it('asks again where the clock was ahead', async () => {
  const { ask, clock, fetcher } = world()
  clock.now += 400 * DAY_MS
  await ask('a.svg')
  clock.now -= 400 * DAY_MS
  await ask('a.svg')
  expect(fetcher).toHaveBeenCalledTimes(2)
})

it('reads logos cached by an earlier version, and revalidates them', async () => {
  const { ask, caches, clock, fetcher } = world(() => logo('cors', {}, 200, '<svg id="new"/>'))
  const cache = await caches.open(`explorer-logos ${SCOPE} ${Math.floor(clock.now / WEEK_MS) - 1}`)
  await cache.put('https://logos.example/a.svg', logo())
  fetcher.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await ask('a.svg')).toBe('<svg/>')
  clock.now += DAY_MS
  expect(await ask('a.svg')).toContain('new')
})

it('shows after a year without a network what it has', async () => {
  const { ask, clock, fetcher, restart } = world()
  await ask('a.svg')
  clock.now += 366 * DAY_MS
  restart()
  fetcher.mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await ask('a.svg')).toBe('<svg/>')
})

it('reads no further than a logo may be long, whatever its host says', async () => {
  let pulled = 0
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 16_384
        controller.enqueue(new Uint8Array(16_384))
      },
    })
  const { fetched, urls } = world(() => logo('cors', { 'Content-Length': '900' }, 200, endless()))
  expect((await fetched('a.svg')).status).toBe(413)
  expect(pulled).toBeLessThan(400_000)
  expect(urls()).toEqual([])
})

it('forgets what nobody has asked for in two weeks', async () => {
  const { ask, caches, clock, clean } = world()
  await ask('a.svg')
  await caches.open('another application')
  clock.now += 2 * WEEK_MS
  await clean()
  expect(await caches.keys()).toEqual(['another application'])
})

it.each([
  ['opaque', () => logo('opaque')],
  ['an error', () => logo('cors', {}, 404)],
  ['no picture', () => logo('cors', { 'Content-Type': 'text/html' })],
  ['too large', () => logo('cors', {}, 200, 'x'.repeat(256_001))],
])('keeps nothing that is %s', async (_what, answer) => {
  const { ask, urls } = world(answer)
  await ask('a.svg')
  expect(urls()).toEqual([])
})

it('keeps a bounded number, the newest', async () => {
  const { ask, urls } = world()
  for (let n = 0; n < 620; n += 1) await ask(`${n}.svg`)
  expect(urls().length).toBeLessThanOrEqual(500)
  expect(urls().at(-1)).toBe('https://logos.example/619.svg')
  expect(urls()).not.toContain('https://logos.example/0.svg')
})

it('says so when a logo cannot be had', async () => {
  const { ask, fetcher } = world()
  fetcher.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(ask('a.svg')).rejects.toThrow('Failed to fetch')
})
