import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer, listen } from '../../../src/cli/listen.ts'
import { createClient } from '../../../src/refresh/http.ts'
import { SourceError } from '../../../src/refresh/source-error.ts'
import { loopbackFetch } from '../../support/loopback-fetch.ts'

type Reply = { status?: number; headers?: Record<string, string>; body?: string; drop?: boolean }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that gives these answers in turn, the last one for ever, and a client that notes its waits. */
async function setUp(...replies: Reply[]) {
  let asked = 0
  const server = createServer((request, response) => {
    const reply = replies[Math.min(asked, replies.length - 1)] ?? {}
    asked += 1
    if (reply.drop) return request.socket.destroy()
    return response.writeHead(reply.status ?? 200, reply.headers).end(reply.body ?? 'ok')
  })
  const url = `http://127.0.0.1:${await listen(server, 0)}/path?token=secret`
  closing.push(() => closeServer(server))
  const waits: number[] = []
  const client = createClient({
    pauseMs: 10,
    fetch: loopbackFetch,
    wait: async (ms) => waits.push(ms),
    now: () => 1_000_000,
  })
  return { ask: (maxBytes = 100) => client(url, { maxBytes }), waits, asked: () => asked }
}

describe('a client', () => {
  it('repeats a failure after growing pauses, and then gives up', async () => {
    const { ask, waits, asked } = await setUp({ status: 502 })
    await expect(ask()).rejects.toThrow(/answered with 502/)
    expect([asked(), waits]).toEqual([4, [10, 20, 40]])
  })

  it('takes the answer after a failure', async () => {
    const { ask, waits } = await setUp({ drop: true }, { status: 500 }, { body: 'here' })
    await expect(ask()).resolves.toEqual({ status: 200, text: 'here' })
    expect(waits).toEqual([10, 20])
  })

  it('waits for a limit as long as it asks for', async () => {
    const { ask, waits } = await setUp({ status: 429, headers: { 'Retry-After': '7' } }, {})
    await expect(ask()).resolves.toMatchObject({ text: 'ok' })
    expect(waits).toEqual([7000])
  })

  it('waits until the hour of a spent limit ends', async () => {
    const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1090' }
    const { ask, waits } = await setUp({ status: 403, headers }, {})
    await ask()
    expect(waits).toEqual([90_000])
  })

  it('waits sixty pauses for a limit without a time, and a few times at most', async () => {
    const { ask, waits } = await setUp({ status: 429 })
    const error = await ask().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ isFinal: true })
    expect(waits).toEqual([600, 600, 600])
  })

  it('does not wait an hour', async () => {
    const { ask, waits } = await setUp({ status: 429, headers: { 'Retry-After': '3600' } })
    await expect(ask()).rejects.toThrow(/limits requests for 3600 s/)
    expect(waits).toEqual([])
  })

  it('reads no more than it may', async () => {
    const { ask } = await setUp({ body: 'x'.repeat(101) })
    await expect(ask()).rejects.toThrow(/over 100 bytes/)
  })

  it('leaves a refusal or a missing file to the caller', async () => {
    const { ask, asked } = await setUp({ status: 404 })
    await expect(ask()).resolves.toMatchObject({ status: 404 })
    expect(asked()).toBe(1)
  })

  it('names host and path of what failed, and no query', async () => {
    const { ask } = await setUp({ drop: true })
    const error = await ask().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceError)
    expect(String(error)).toMatch(/127\.0\.0\.1:\d+\/path could not be reached \(\w+\)$/)
  })
})
