import { describe, expect, it } from 'vitest'

import { createWorkerClient, type WorkerLike } from '../../../src/worker/client.ts'
import type { HeldLandscape, LiveAnswer, WorkerRequest, WorkerResponse } from '../../../src/worker/protocol.ts'
import { inSlices, SLICE_ITEMS, whole } from '../../../src/worker/slices.ts'
import { makeItem, makeLandscape } from '../../support/factories.ts'

const EMPTY = makeLandscape([])

function heldOf(count: number): HeldLandscape {
  const items = Array.from({ length: count }, (_, at) => makeItem({ name: `Item ${at}` }))
  return { key: 'key', landscape: { ...EMPTY, items }, digest: 'digest', fetchedAt: 1 }
}

/** What arrives, as the browser copies each message by itself. */
function sent(messages: readonly WorkerResponse[]): WorkerResponse[] {
  return messages.map((message) => structuredClone(message))
}

function itemsIn(message: WorkerResponse): number {
  return 'items' in message ? message.items.length : 0
}

describe('an answer in slices', () => {
  const held = heldOf(2 * SLICE_ITEMS + 1)
  const answers: [string, Parameters<typeof inSlices>[1]][] = [
    ['a landscape', held],
    ['a live file', { status: 'changed', held } satisfies LiveAnswer],
    ['an incomplete file', { status: 'incomplete', held, missingCategories: ['a'], heldItems: 3 } satisfies LiveAnswer],
    ['another landscape', { other: { kind: 'address', id: 'https://example.org/a.yml' }, held }],
  ]

  it.each(answers)('of %s brings its items first, and is the same again', (_, output) => {
    const before = structuredClone(output)
    const messages = sent(inSlices(7, output))
    expect(messages.map(itemsIn)).toEqual([SLICE_ITEMS, SLICE_ITEMS, 1, 0])
    const last = messages.at(-1)
    if (!last || !('output' in last)) throw new Error('No output at the end')
    const items = messages.flatMap((message) => ('items' in message ? message.items : []))
    expect(JSON.stringify(last).length).toBeLessThan(1000)
    expect(whole(last.output, items)).toEqual(before)
    expect(output, 'what the worker holds is as it was').toEqual(before)
  })

  it.each([[undefined], [{ status: 'unchanged', key: 'key', fetchedAt: 1 } satisfies LiveAnswer]])(
    'without a landscape is one message: %j',
    (output) => {
      expect(inSlices(7, output)).toEqual([{ id: 7, output }])
      expect(whole(output, [])).toEqual(output)
    },
  )

  it('of an empty landscape is one message', () => {
    expect(inSlices(7, heldOf(0))).toHaveLength(1)
  })
})

describe('the page', () => {
  it('puts the slices of each call together, whatever comes between, and passes over those nobody waits for', async () => {
    const requests: WorkerRequest[] = []
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (request: WorkerRequest) => void requests.push(request),
      terminate: () => {},
    }
    const client = createWorkerClient(() => worker)
    const restore = (url: string) => client.call('restore', { url, knownUrl: 'extract' })
    const say = (message: WorkerResponse) =>
      worker.onmessage?.call(worker as Worker, { data: structuredClone(message) } as MessageEvent)
    const [one, other] = [restore('one'), restore('other')]
    const [first, second] = [heldOf(SLICE_ITEMS + 5), heldOf(SLICE_ITEMS + 9)]
    const [a, b] = [inSlices(requests[0]?.id ?? 0, first), inSlices(requests[1]?.id ?? 0, second)]
    const stray = inSlices(99, heldOf(3))
    for (const at of [0, 1, 2]) for (const message of [a[at], b[at], stray[at]]) if (message) say(message)
    expect(await one).toEqual(first)
    expect(await other).toEqual(second)
  })
})
