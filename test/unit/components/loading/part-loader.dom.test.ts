import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { partLoader, PartMissingError } from '../../../../src/components/loading/part-loader.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

const loaders: (() => void)[] = []
afterEach(() => {
  for (const stop of loaders.splice(0)) stop()
})

/** A part that fails until it is told to come. */
function failing(error: Error = new TypeError('Failed to fetch')) {
  const given = { isThere: false, onLoaded: vi.fn() }
  const load = vi.fn(async () => {
    if (!given.isThere) throw error
    return 'part'
  })
  const loader = partLoader(load)
  const wait = () => void loaders.push(loader.wait(given.onLoaded))
  return Object.assign(given, { load, loader, wait })
}

const settle = () => vi.advanceTimersByTimeAsync(0)
const online = () => globalThis.dispatchEvent(new Event('online'))

describe('a part that cannot be loaded', () => {
  it('returns the same failure to later readers, instead of loading again', async () => {
    const { load, loader } = failing()
    const first = loader.start()
    await expect(first).rejects.toBeInstanceOf(PartMissingError)
    for (let time = 0; time < 20; time++) expect(loader.start()).toBe(first)
    expect(load).toHaveBeenCalledOnce()
  })

  it('is retried after growing pauses while a message waits for it', async () => {
    const { load, loader, wait } = failing()
    loader.start().catch(() => undefined)
    await settle()
    wait()
    const times: number[] = []
    for (let second = 1; second <= 3600; second++) {
      const before = load.mock.calls.length
      await vi.advanceTimersByTimeAsync(1000)
      if (load.mock.calls.length > before) times.push(second)
    }
    expect(times.slice(0, 5)).toEqual([6, 18, 42, 90, 186])
    expect(times.filter((second) => second <= 10)).toHaveLength(1)
    // Five minutes at most, so that it comes by itself some day.
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBe(300)
  })

  it('notifies the message as soon as it has loaded', async () => {
    const part = failing()
    part.loader.start().catch(() => undefined)
    await settle()
    part.wait()
    part.isThere = true
    await vi.advanceTimersByTimeAsync(6000)
    expect(part.onLoaded).toHaveBeenCalledOnce()
    await expect(part.loader.start()).resolves.toBe('part')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(part.load).toHaveBeenCalledTimes(2)
  })

  it('is retried when the network is back, and at the user’s request', async () => {
    const { load, loader, wait } = failing()
    loader.start().catch(() => undefined)
    await settle()
    wait()
    online()
    await settle()
    expect(load).toHaveBeenCalledTimes(2)
    loader.retryNow()
    loader.retryNow()
    await settle()
    expect(load, 'once at a time').toHaveBeenCalledTimes(3)
  })

  it('that no caller waits for is loaded by the next one that needs it, after the pause', async () => {
    const { load, loader } = failing()
    loader.start().catch(() => undefined)
    await vi.advanceTimersByTimeAsync(5000)
    loader.start().catch(() => undefined)
    expect(load).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load, 'not by itself').toHaveBeenCalledOnce()
    loader.start().catch(() => undefined)
    await settle()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('because it hangs fails, and is used if it loads later', async () => {
    let come: (part: string) => void = () => {}
    const loader = partLoader(() => new Promise<string>((resolve) => (come = resolve)))
    const first = loader.start()
    const failed = expect(first).rejects.toBeInstanceOf(PartMissingError)
    await vi.advanceTimersByTimeAsync(20_000)
    await failed
    const onLoaded = vi.fn()
    loaders.push(loader.wait(onLoaded))
    come('part')
    await settle()
    expect(onLoaded).toHaveBeenCalledOnce()
    await expect(loader.start()).resolves.toBe('part')
  })

  it('replaces its files in the HTTP cache before it is retried', async () => {
    const file = `${location.origin}/assets/Part-AAAAAAAA.js`
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
      { name: file, startTime: performance.now() + 1000 },
      { name: `${location.origin}/icon.svg`, startTime: performance.now() + 1000 },
    ] as unknown as PerformanceEntryList)
    const fetcher = vi.fn(async () => new Response('', { status: 404 }))
    vi.stubGlobal('fetch', fetcher)
    const { load, loader, wait } = failing()
    loader.start().catch(() => undefined)
    await settle()
    wait()
    await vi.advanceTimersByTimeAsync(6000)
    expect(fetcher.mock.calls).toEqual([[file, { cache: 'reload' }]])
    expect(load, 'what the host does not have is not asked for twice').toHaveBeenCalledOnce()
    fetcher.mockImplementation(async () => new Response(''))
    await vi.advanceTimersByTimeAsync(12_000)
    expect(load).toHaveBeenCalledTimes(2)
  })
})
