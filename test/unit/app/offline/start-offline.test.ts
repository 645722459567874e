import { beforeEach, expect, it, vi } from 'vitest'

import { startOffline } from '../../../../src/app/offline/start-offline.ts'

const keep = vi.hoisted(() => vi.fn())
vi.mock('../../../../src/app/offline/service-worker.ts', () => ({ keep }))

/** Says to whoever observes marks that one has been set. */
let mark: (name: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubEnv('DEV', false)
  keep.mockReset().mockResolvedValue(undefined)
  const observers = new Set<PerformanceObserverCallback>()
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      readonly #callback: PerformanceObserverCallback
      constructor(callback: PerformanceObserverCallback) {
        this.#callback = callback
      }
      observe = () => void observers.add(this.#callback)
      disconnect = () => void observers.delete(this.#callback)
    },
  )
  mark = (name) => {
    const list = {
      getEntriesByName: (one: string) => (one === name ? [{}] : []),
    } as unknown as PerformanceObserverEntryList
    for (const callback of observers) callback(list, {} as PerformanceObserver)
  }
})

function browser(more: { controller?: object | null; saveData?: boolean; standalone?: boolean } = {}): void {
  const { controller = null, saveData = false, standalone = false } = more
  vi.stubGlobal('navigator', { serviceWorker: { controller }, connection: { saveData } })
  vi.stubGlobal('matchMedia', () => ({ matches: standalone }))
}
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('waits for the live file, and for a moment of rest after it', async () => {
  browser()
  startOffline('fr')
  mark('landscape:first-results')
  await later(4000)
  expect(keep).not.toHaveBeenCalled()
  mark('landscape:live')
  await later(400)
  expect(keep).not.toHaveBeenCalled()
  await later(1000)
  expect(keep).toHaveBeenCalledExactlyOnceWith(navigator.serviceWorker, 'fr')
  await later(10_000)
  expect(keep).toHaveBeenCalledOnce()
})

it('waits five seconds for a live file that does not come', async () => {
  browser()
  startOffline('en')
  await later(4900)
  expect(keep).not.toHaveBeenCalled()
  await later(2500)
  expect(keep).toHaveBeenCalledOnce()
  mark('landscape:live')
  await later(4000)
  expect(keep).toHaveBeenCalledOnce()
})

it.each([
  ['nothing to who saves data', { saveData: true }, 0],
  ['all to who has it installed', { saveData: true, standalone: true }, 1],
  ['what is new to who has it already', { saveData: true, controller: {} }, 1],
])('fetches %s', async (_what, one, times) => {
  browser(one)
  startOffline('en')
  mark('landscape:live')
  await later(4000)
  expect(keep).toHaveBeenCalledTimes(times)
})

it('does without where there is none, or it cannot be had', async () => {
  vi.stubGlobal('navigator', {})
  startOffline('en')
  browser()
  keep.mockRejectedValue(new Error('refused'))
  startOffline('en')
  mark('landscape:live')
  await later(4000)
  expect(keep).toHaveBeenCalledOnce()
})
