import { describe, expect, it } from 'vitest'

import { createWorkerClient, type WorkerLike } from '../../../src/worker/client.ts'
import type { LoadedLandscape, LiveAnswer, WorkerRequest, WorkerResponse } from '../../../src/worker/protocol.ts'
import { toChunks, CHUNK_ITEMS, reassemble } from '../../../src/worker/chunks.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'

const EMPTY = makeLandscape([])

function loadedOf(count: number): LoadedLandscape {
  const items = Array.from({ length: count }, (_, at) => makeItem({ name: `Item ${at}` }))
  return { key: 'key', landscape: { ...EMPTY, items }, digest: 'digest', fetchedAt: 1 }
}

/** Messages as they arrive: the browser clones each one separately. */
function sent(messages: readonly WorkerResponse[]): WorkerResponse[] {
  return messages.map((message) => structuredClone(message))
}

function itemsIn(message: WorkerResponse): number {
  return 'items' in message ? message.items.length : 0
}

describe('an answer in chunks', () => {
  const loaded = loadedOf(2 * CHUNK_ITEMS + 1)
  const answers: [string, Parameters<typeof toChunks>[1]][] = [
    ['a landscape', loaded],
    ['a live file', { status: 'changed', loaded } satisfies LiveAnswer],
    [
      'an incomplete file',
      { status: 'incomplete', loaded, missingCategories: ['a'], currentItems: 3 } satisfies LiveAnswer,
    ],
    ['another landscape', { other: { kind: 'address', id: 'https://example.org/a.yml' }, loaded }],
  ]

  it.each(answers)('of %s sends its items first, and is reassembled to the same', (_, output) => {
    const before = structuredClone(output)
    const messages = sent(toChunks(7, output))
    expect(messages.map(itemsIn)).toEqual([CHUNK_ITEMS, CHUNK_ITEMS, 1, 0])
    const last = messages.at(-1)
    if (!last || !('output' in last)) throw new Error('No output at the end')
    const items = messages.flatMap((message) => ('items' in message ? message.items : []))
    expect(JSON.stringify(last).length).toBeLessThan(1000)
    expect(reassemble(last.output, items)).toEqual(before)
    expect(output, 'the worker’s landscape is unchanged').toEqual(before)
  })

  it.each([[undefined], [{ status: 'unchanged', key: 'key', fetchedAt: 1 } satisfies LiveAnswer]])(
    'without a landscape is one message: %j',
    (output) => {
      expect(toChunks(7, output)).toEqual([{ id: 7, output }])
      expect(reassemble(output, [])).toEqual(output)
    },
  )

  it('of an empty landscape is one message', () => {
    expect(toChunks(7, loadedOf(0))).toHaveLength(1)
  })
})

describe('the page', () => {
  it('reassembles interleaved chunks by call, and ignores those of unknown calls', async () => {
    const requests: WorkerRequest[] = []
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (request: WorkerRequest) => void requests.push(request),
      terminate: () => {},
    }
    const client = createWorkerClient(() => worker)
    const restore = (url: string) => client.call('restore', { url, bundledUrl: 'bundled' })
    const say = (message: WorkerResponse) =>
      worker.onmessage?.call(worker as Worker, { data: structuredClone(message) } as MessageEvent)
    const [one, other] = [restore('one'), restore('other')]
    const [first, second] = [loadedOf(CHUNK_ITEMS + 5), loadedOf(CHUNK_ITEMS + 9)]
    const [a, b] = [toChunks(requests[0]?.id ?? 0, first), toChunks(requests[1]?.id ?? 0, second)]
    const stray = toChunks(99, loadedOf(3))
    for (const at of [0, 1, 2]) for (const message of [a[at], b[at], stray[at]]) if (message) say(message)
    expect(await one).toEqual(first)
    expect(await other).toEqual(second)
  })
})
