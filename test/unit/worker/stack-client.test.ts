import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { MAX_FILE_SIZE, MAX_FILES, MAX_STACK_SIZE } from '../../../src/stack/limits.ts'
import type { WorkerLike } from '../../../src/worker/client.ts'
import { readSources } from '../../../src/worker/read-sources.ts'
import {
  createStackClient,
  CHECK_INTERVAL_MS,
  MAX_SILENT_CHECKS,
  StackStalledError,
} from '../../../src/worker/stack-client.ts'
import type { StackInput, StackRequest, StackResponse } from '../../../src/worker/stack-protocol.ts'

const INPUT: StackInput = {
  sources: [],
  items: [],
  table: { rows: {}, publishers: [], mirrors: {}, generic: [], not: [] },
}

function setUp() {
  const made: (WorkerLike & { asked: StackRequest[]; answer: (response: StackResponse) => void })[] = []
  const client = createStackClient(() => {
    const asked: StackRequest[] = []
    const worker = {
      onmessage: null as WorkerLike['onmessage'],
      onerror: null as WorkerLike['onerror'],
      onmessageerror: null,
      terminate: vi.fn(),
      postMessage: (message: unknown) => void asked.push(message as StackRequest),
      asked,
      answer: (data: StackResponse) =>
        worker.onmessage?.call(globalThis as never, new MessageEvent('message', { data })),
    }
    made.push(worker)
    return worker
  })
  return { client, made }
}

// A call that no test answers would be given up a minute later, while other tests run in the same thread.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))

describe('the client of the stack worker', () => {
  it('starts in advance, reports progress, and returns the report', async () => {
    const { client, made } = setUp()
    client.warm()
    expect(made).toHaveLength(1)
    const onProgress = vi.fn()
    const asked = client.check(INPUT, onProgress, new AbortController().signal)
    made[0]?.answer({ id: 7, report: { files: [] } })
    made[0]?.answer({ id: 1, progress: { file: 0, share: 0.5 } })
    made[0]?.answer({ id: 1, report: { files: [] } })
    await expect(asked).resolves.toEqual({ files: [] })
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ file: 0, share: 0.5 })
    expect(made).toHaveLength(1)
  })

  it('terminates the worker on abort, and starts the next one', async () => {
    const { client, made } = setUp()
    const controller = new AbortController()
    const asked = client.check(INPUT, vi.fn(), controller.signal)
    controller.abort(new Error('stopped'))
    await expect(asked).rejects.toThrow('stopped')
    expect(made[0]?.terminate).toHaveBeenCalledOnce()
    expect(made).toHaveLength(2)
    const next = client.check(INPUT, vi.fn(), new AbortController().signal)
    made[1]?.answer({ id: 2, report: { files: [] } })
    await expect(next).resolves.toEqual({ files: [] })
  })

  it('rejects when the worker fails or dies, and starts another', async () => {
    const { client, made } = setUp()
    const failed = client.check(INPUT, vi.fn(), new AbortController().signal)
    made[0]?.answer({ id: 1, error: 'RangeError' })
    await expect(failed).rejects.toThrow('RangeError')
    const died = client.check(INPUT, vi.fn(), new AbortController().signal)
    const gone: unknown = { message: 'gone' }
    made[1]?.onerror?.call(null as never, gone as ErrorEvent)
    await expect(died).rejects.toThrow('gone')
  })
})

describe('a check without progress', () => {
  afterEach(() => void vi.useRealTimers())

  it('is terminated after half a minute, with the file that it was reading', async () => {
    vi.useFakeTimers()
    const { client, made } = setUp()
    const asked = client.check(INPUT, vi.fn(), new AbortController().signal)
    const outcome = asked.catch((error: unknown) => error)
    for (const file of [0, 1, 2]) {
      // As long as it says something, it may take its time.
      await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS * (MAX_SILENT_CHECKS - 1))
      made[0]?.answer({ id: 1, progress: { file, share: file / 10 } })
    }
    await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS * (MAX_SILENT_CHECKS - 1))
    expect(made[0]?.terminate).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(CHECK_INTERVAL_MS)
    expect(made[0]?.terminate).toHaveBeenCalledOnce()
    const error = await outcome
    expect(error).toBeInstanceOf(StackStalledError)
    expect((error as StackStalledError).file).toBe(2)
    // The next check has a worker of its own, and is not disturbed by what is left of this one.
    const next = client.check(INPUT, vi.fn(), new AbortController().signal)
    const late: unknown = { message: 'late' }
    made[0]?.onerror?.call(null as never, late as ErrorEvent)
    made[1]?.answer({ id: 2, report: { files: [] } })
    await expect(next).resolves.toEqual({ files: [] })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is no longer monitored once it is aborted, failed or done', async () => {
    vi.useFakeTimers()
    const { client, made } = setUp()
    const controller = new AbortController()
    const stopped = client.check(INPUT, vi.fn(), controller.signal)
    controller.abort(new Error('stopped'))
    await expect(stopped).rejects.toThrow('stopped')
    const failed = client.check(INPUT, vi.fn(), new AbortController().signal)
    made[1]?.answer({ id: 2, error: 'RangeError' })
    await expect(failed).rejects.toThrow('RangeError')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('readSources', () => {
  it('accepts text unchanged, and rejects anything else', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])
    const broken = { size: 1, arrayBuffer: () => Promise.reject(new Error('a folder')) } as unknown as Blob
    const large = { size: 1e9 } as Blob
    const read = await readSources(
      ['pasted', new Blob(['é']), new Blob([utf16]), new Blob([new Uint8Array([0xc3, 0x28])]), broken, large].map(
        (content, index) => ({ name: String(index), content }),
      ),
    )
    expect(read.map(({ text, problem }) => problem ?? text)).toEqual([
      'pasted',
      'é',
      'ab',
      'not-text',
      'unreadable',
      'too-large',
    ])
  })

  it('opens no file past the limits, and no skipped one', async () => {
    const opened: number[] = []
    const blob = (index: number, size: number) =>
      ({ size, arrayBuffer: () => Promise.resolve((opened.push(index), new ArrayBuffer(0))) }) as unknown as Blob
    const sizes = [MAX_FILE_SIZE, MAX_FILE_SIZE, MAX_FILE_SIZE, MAX_FILE_SIZE + 1, MAX_FILE_SIZE - 5, 6, 5]
    const sources = sizes.map((size, index) => ({
      name: String(index),
      content: blob(index, size),
      isSkipped: index === 1,
    }))
    const places: number[] = []
    const read = await readSources(sources, (index) => places.push(index))
    expect(read.map(({ problem }) => problem)).toEqual([
      undefined,
      'stalled',
      undefined,
      'too-large',
      undefined,
      undefined,
      undefined,
    ])
    expect(opened).toEqual([0, 2, 4, 5, 6])
    expect(places).toEqual(sizes.map((_, index) => index))
    const many = Array.from({ length: MAX_FILES + 3 }, (_, index) => ({ name: '', content: blob(1000 + index, 1) }))
    expect(await readSources(many)).toHaveLength(MAX_FILES + 3)
    expect(Math.max(...opened)).toBe(1000 + MAX_FILES - 1)
    const full = await readSources([
      ...Array.from({ length: MAX_STACK_SIZE / MAX_FILE_SIZE }, () => ({ name: '', content: blob(0, MAX_FILE_SIZE) })),
      { name: 'one more', content: 'a' },
    ])
    expect(full.at(-1)).toEqual({ name: 'one more', text: '', problem: 'too-large-together' })
  })
})
