import { describe, expect, it, vi } from 'vitest'

import type { WorkerLike } from '../../../src/worker/client.ts'
import { readSources } from '../../../src/worker/read-sources.ts'
import { createStackClient } from '../../../src/worker/stack-client.ts'
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

describe('the client of the stack worker', () => {
  it('starts ahead, tells how far it is, and gives the report', async () => {
    const { client, made } = setUp()
    client.warm()
    expect(made).toHaveLength(1)
    const onProgress = vi.fn()
    const asked = client.check(INPUT, onProgress, new AbortController().signal)
    made[0]?.answer({ id: 7, report: { files: [] } })
    made[0]?.answer({ id: 1, progress: { files: 0, share: 0.5 } })
    made[0]?.answer({ id: 1, report: { files: [] } })
    await expect(asked).resolves.toEqual({ files: [] })
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ files: 0, share: 0.5 })
    expect(made).toHaveLength(1)
  })

  it('ends the worker when nobody waits any more, and has the next one ready', async () => {
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

  it('says so when the worker fails or dies, and starts anew', async () => {
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

describe('readSources', () => {
  it('takes text as it is, and tells text from anything else', async () => {
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
})
