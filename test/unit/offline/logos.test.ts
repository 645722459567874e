import { expect, it, vi } from 'vitest'

import { Logos } from '../../../src/offline/logos.ts'
import { FakeCaches } from '../../support/fake-caches.ts'

const SCOPE = 'https://a.example/'
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** A host of logos; `answer` says how one looks. */
function world(answer: () => Response = () => logo()) {
  const caches = new FakeCaches()
  const fetcher = vi.fn(async () => answer())
  const clock = { now: 100 * WEEK_MS }
  const logos = new Logos({ caches, fetcher, now: () => clock.now, scope: SCOPE })
  const ask = async (name: string): Promise<string> => {
    const work: Promise<unknown>[] = []
    const response = await logos.answer(new Request(`https://logos.example/${name}`), (one) => work.push(one))
    await Promise.all(work)
    return response.text()
  }
  return {
    ask,
    caches,
    clock,
    fetcher,
    logos,
    urls: () => caches.urls(`explorer-logos ${SCOPE} ${Math.floor(clock.now / WEEK_MS)}`),
  }
}

function logo(type: ResponseType = 'cors', headers: Record<string, string> = {}, status = 200): Response {
  const response = new Response('<svg/>', { status, headers: { 'Content-Type': 'image/svg+xml', ...headers } })
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

it('asks again once a week, and shows meanwhile what it has', async () => {
  const { ask, clock, fetcher } = world()
  await ask('a.svg')
  clock.now += WEEK_MS
  fetcher.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await ask('a.svg'), 'without a network, too').toBe('<svg/>')
  await ask('a.svg')
  await ask('a.svg')
  expect(fetcher).toHaveBeenCalledTimes(3)
  clock.now += 2 * WEEK_MS
  await ask('b.svg')
})

it('forgets what nobody has asked for in two weeks', async () => {
  const { ask, caches, clock, logos } = world()
  await ask('a.svg')
  await caches.open('another application')
  clock.now += 2 * WEEK_MS
  await logos.clean()
  expect(await caches.keys()).toEqual(['another application'])
})

it.each([
  ['opaque', () => logo('opaque')],
  ['an error', () => logo('cors', {}, 404)],
  ['no picture', () => logo('cors', { 'Content-Type': 'text/html' })],
  ['too large', () => logo('cors', { 'Content-Length': '9000000' })],
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
