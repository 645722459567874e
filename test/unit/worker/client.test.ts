import { beforeEach, describe, expect, it, vi } from 'vitest'

import {
  createWorkerClient,
  CHECK_INTERVAL_MS,
  MAX_SILENT_CHECKS,
  RESTART_DELAY_MS,
  WorkerCallError,
  type WorkerLike,
} from '../../../src/worker/client.ts'
import type { LiveError, SearchTables, WorkerRequest } from '../../../src/worker/protocol.ts'

/** A worker that answers when it is told to. */
class FakeWorker implements WorkerLike {
  onmessage: Worker['onmessage'] = null
  onerror: Worker['onerror'] = null
  onmessageerror: Worker['onmessageerror'] = null
  readonly requests: WorkerRequest[] = []
  isTerminated = false

  postMessage(request: unknown) {
    this.requests.push(request as WorkerRequest)
  }
  terminate() {
    this.isTerminated = true
  }
  answer(at: number, response: { output: unknown } | { error: LiveError }) {
    const data = { id: this.requests[at]?.id ?? -1, ...response }
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent)
  }
  fail(message: string) {
    // It has begun: what ends before that is another matter.
    this.onmessage?.call(this as unknown as Worker, { data: { id: -1, output: undefined } } as MessageEvent)
    this.end(message)
  }
  end(message: string) {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent)
  }
}

const TABLES: SearchTables = {
  search: 'search.json',
  sentences: { en: ['en.json'], fr: ['fr.json'] },
  stack: 'stack.json',
}

function fakeWorkers() {
  const workers: FakeWorker[] = []
  const onFailedStart = vi.fn()
  const client = createWorkerClient(
    () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    undefined,
    onFailedStart,
  )
  const accept = (key: string, signal?: AbortSignal) => client.call('accept', { key }, signal)
  return { workers, client, accept, onFailedStart }
}

const failure = (detail: string) => expect.objectContaining({ error: { failure: 'worker', detail } }) as unknown

/** Counts how often a promise settles, which is never more than once, and how. */
function outcomeOf(promise: Promise<unknown>) {
  const seen: unknown[] = []
  promise.then(
    (value) => seen.push(value),
    (error: unknown) => seen.push(error),
  )
  return seen
}

// A call that no test answers would be given up a minute later, while other tests run in the same thread.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))

describe('a call', () => {
  it('starts the worker once', async () => {
    const { workers, accept } = fakeWorkers()
    expect(workers).toHaveLength(0)
    const both = [accept('a'), accept('b')]
    expect(workers).toHaveLength(1)
    workers[0]?.answer(0, { output: undefined })
    workers[0]?.answer(1, { output: undefined })
    await Promise.all(both)
  })

  it('sends its input with a unique id', () => {
    const { workers, client } = fakeWorkers()
    void client.call('accept', { key: 'a' })
    void client.call('search', { source: { key: 'a' }, tables: TABLES, query: 'q' })
    expect(workers[0]?.requests.map(({ call, input }) => ({ call, input }))).toEqual([
      { call: 'accept', input: { key: 'a' } },
      { call: 'search', input: { source: { key: 'a' }, tables: TABLES, query: 'q' } },
    ])
    expect(new Set(workers[0]?.requests.map((request) => request.id)).size).toBe(2)
  })

  it('gets its own answer, whatever the order, and settles once', async () => {
    const { workers, client } = fakeWorkers()
    const search = (query: string) => client.call('search', { source: { key: 'a' }, tables: TABLES, query })
    const [first, second] = [search('a'), search('b')]
    const seen = outcomeOf(first)
    workers[0]?.answer(1, { output: ['second'] })
    workers[0]?.answer(0, { output: ['first'] })
    workers[0]?.answer(0, { output: ['again'] })
    workers[0]?.answer(0, { error: { failure: 'worker', detail: 'late' } })
    expect(await first).toEqual(['first'])
    expect(await second).toEqual(['second'])
    expect(seen).toEqual([['first']])
  })

  it('fails with what the worker says', async () => {
    const { workers, accept } = fakeWorkers()
    const call = accept('a')
    const error: LiveError = { failure: 'http', status: 500, detail: 'The server answered 500.' }
    workers[0]?.answer(0, { error })
    await expect(call).rejects.toThrow(WorkerCallError)
    await expect(call).rejects.toMatchObject({ error, message: error.detail })
  })

  it('ignores answers to unknown calls', () => {
    const { workers, accept } = fakeWorkers()
    void accept('a')
    expect(() => workers[0]?.answer(99, { output: 1 })).not.toThrow()
  })
})

describe('an abort', () => {
  it('before the call sends nothing', async () => {
    const { workers, accept } = fakeWorkers()
    await expect(accept('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(workers).toHaveLength(0)
  })

  it('while waiting fails with its reason, and a late answer changes nothing', async () => {
    const { workers, accept } = fakeWorkers()
    const abort = new AbortController()
    const aborted = accept('a', abort.signal)
    const other = accept('b')
    const seen = outcomeOf(aborted)
    abort.abort(new Error('changed my mind'))
    await expect(aborted).rejects.toThrow('changed my mind')
    workers[0]?.answer(0, { output: undefined })
    workers[0]?.answer(1, { output: undefined })
    await other
    expect(seen).toHaveLength(1)
    expect(workers[0]?.isTerminated).toBe(false)
  })

  it('after the answer changes nothing, and leaves no listener behind', async () => {
    const { workers, accept } = fakeWorkers()
    const abort = new AbortController()
    const remove = vi.spyOn(abort.signal, 'removeEventListener')
    const call = accept('a', abort.signal)
    workers[0]?.answer(0, { output: undefined })
    abort.abort()
    await expect(call).resolves.toBeUndefined()
    expect(remove).toHaveBeenCalled()
  })
})

describe('a worker that dies', () => {
  it('fails all pending calls, and the next call starts another', async () => {
    const { workers, accept } = fakeWorkers()
    const calls = [accept('a'), accept('b')]
    workers[0]?.fail('out of memory')
    for (const call of calls) await expect(call).rejects.toEqual(failure('out of memory'))
    expect(workers[0]?.isTerminated).toBe(true)
    const next = accept('c')
    expect(workers).toHaveLength(2)
    workers[1]?.answer(0, { output: undefined })
    await expect(next).resolves.toBeUndefined()
  })

  it('before its first message is not restarted at once: its script is missing', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { workers, accept, onFailedStart } = fakeWorkers()
    const first = accept('a')
    workers[0]?.end('404')
    await expect(first).rejects.toEqual(failure('404'))
    for (let time = 0; time < 10; time++) await expect(accept('b')).rejects.toEqual(failure('404'))
    expect(workers).toHaveLength(1)
    expect(onFailedStart).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(RESTART_DELAY_MS)
    const next = accept('c')
    workers[1]?.answer(0, { output: undefined })
    await expect(next).resolves.toBeUndefined()
  })

  it('without a message still fails with a reason', async () => {
    const { workers, accept } = fakeWorkers()
    const call = accept('a')
    workers[0]?.fail('')
    await expect(call).rejects.toMatchObject({
      error: { failure: 'worker', detail: expect.stringMatching(/\w/) as string },
    })
  })

  it('by a message that cannot be read does the same', async () => {
    const { workers, accept } = fakeWorkers()
    const call = accept('a')
    workers[0]?.onmessageerror?.call(workers[0] as unknown as Worker, {} as MessageEvent)
    await expect(call).rejects.toBeInstanceOf(WorkerCallError)
  })

  it('and complains again later does not end its successor', async () => {
    const { workers, accept } = fakeWorkers()
    const first = accept('a')
    workers[0]?.fail('first')
    await expect(first).rejects.toEqual(failure('first'))
    const next = accept('b')
    workers[0]?.fail('second')
    expect(workers[1]?.isTerminated).toBe(false)
    workers[1]?.answer(0, { output: undefined })
    await expect(next).resolves.toBeUndefined()
  })
})

describe('a worker that the browser ends without an event', () => {
  function watched() {
    const workers: FakeWorker[] = []
    const watches: { lock: string; end: () => void; isOver: boolean }[] = []
    const client = createWorkerClient(
      () => {
        const worker = new FakeWorker()
        workers.push(worker)
        return worker
      },
      (lock, end) => {
        const watch = { lock, end, isOver: false }
        watches.push(watch)
        return () => (watch.isOver = true)
      },
    )
    const show = (at: number) =>
      workers[at]?.onmessage?.call(workers[at] as unknown as Worker, { data: { alive: `lock ${at}` } } as MessageEvent)
    return { workers, watches, client, show, accept: (key: string) => client.call('accept', { key }) }
  }

  it('is replaced as soon as its lock is free', async () => {
    const { workers, watches, client, show, accept } = watched()
    expect(client.generation()).toBe(1)
    const call = accept('a')
    show(0)
    expect(watches.map(({ lock }) => lock)).toEqual(['lock 0'])
    watches[0]?.end()
    await expect(call).rejects.toMatchObject({ error: { failure: 'worker' } })
    expect(client.generation(), 'of the one that will be asked').toBe(2)
    const next = accept('b')
    expect(client.generation()).toBe(2)
    watches[0]?.end()
    workers[1]?.answer(0, { output: undefined })
    await expect(next).resolves.toBeUndefined()
  })

  it('is no longer watched once it has failed for another reason', async () => {
    const { workers, watches, show, accept } = watched()
    const call = accept('a')
    show(0)
    workers[0]?.fail('crash')
    await expect(call).rejects.toThrow('crash')
    expect(watches[0]?.isOver).toBe(true)
  })

  it('or hangs is replaced after a long silence, and not while it answers', async () => {
    vi.useFakeTimers()
    const { workers, accept } = watched()
    const call = accept('a')
    const seen = outcomeOf(call)
    for (let look = 0; look < MAX_SILENT_CHECKS; look += 1) await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS)
    // One sign of life, and all of its time begins anew.
    workers[0]?.answer(1, { output: undefined })
    for (let look = 0; look < MAX_SILENT_CHECKS; look += 1) await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS)
    expect(seen).toEqual([])
    await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS)
    expect(seen).toHaveLength(1)
    expect(workers[0]?.isTerminated).toBe(true)
    // Nobody waits: nobody looks.
    await vi.advanceTimersByTimeAsync(2 * CHECK_INTERVAL_MS)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})

describe('a worker that cannot be used', () => {
  it('because it does not start: the call fails as any other, and the next one tries again', async () => {
    let tries = 0
    const client = createWorkerClient(() => {
      tries += 1
      throw new DOMException('refused by policy', 'SecurityError')
    })
    const call = () => client.call('accept', { key: 'a' }, new AbortController().signal)
    await expect(call()).rejects.toBeInstanceOf(WorkerCallError)
    await expect(call()).rejects.toMatchObject({ error: { failure: 'worker' } })
    expect(tries).toBe(2)
  })

  it('because it takes no message: the call fails as any other', async () => {
    const worker = new FakeWorker()
    vi.spyOn(worker, 'postMessage').mockImplementation(() => {
      throw new DOMException('cannot be cloned', 'DataCloneError')
    })
    const client = createWorkerClient(() => worker)
    await expect(client.call('accept', { key: 'a' })).rejects.toBeInstanceOf(WorkerCallError)
  })
})
