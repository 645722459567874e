import { afterEach, describe, expect, it, vi } from 'vitest'

import { FILE_BYTES } from '../../../src/lib/limits.ts'
import { fetchText, LiveFetchError, STALL_LIMIT_MS, TOTAL_LIMIT_MS } from '../../../src/worker/fetch-text.ts'

const URL = 'https://live.example/landscape.yml'
const bytes = (text: string) => new TextEncoder().encode(text)

/** A server for one request: headers after `wait` ms, then each piece after its own. An Error cuts the connection. */
type Script = { status?: number; wait?: number; pieces?: (Uint8Array | Error | undefined)[]; every?: number }

function serve({ status = 200, wait = 0, pieces = [], every = 0 }: Script) {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  let isCancelled = false
  const fetcher: typeof fetch = async (input, init) => {
    asked.push({ url: new Request(input).url, init })
    const signal = init?.signal
    await pause(wait, signal)
    const rest = [...pieces]
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await pause(every, signal)
        const piece = rest.shift()
        if (piece instanceof Error) controller.error(piece)
        else if (piece) controller.enqueue(piece)
        else controller.close()
      },
      cancel() {
        isCancelled = true
      },
    })
    return new Response(body, { status })
  }
  return { fetcher, asked, wasCancelled: () => isCancelled || (asked[0]?.init?.signal?.aborted ?? false) }
}

/** Waits as the network does: an abort ends it with an error. */
function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    if (Number.isFinite(ms)) setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}

/** Why a fetch fails, with the clock wound on far enough for every limit. */
async function failureOf(script: Script): Promise<{ failure: string; status?: number | undefined }> {
  const { fetcher } = serve(script)
  const settled = fetchText(URL, fetcher).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(TOTAL_LIMIT_MS * 2)
  const error = await settled
  expect(error).toBeInstanceOf(LiveFetchError)
  const { failure, status, detail } = (error as LiveFetchError).error
  expect(detail).not.toBe('')
  return { failure, status }
}

describe('a text', () => {
  it('is fetched by a simple request without preflight, revalidated through the HTTP cache', async () => {
    const { fetcher, asked } = serve({ pieces: [bytes('land'), bytes('scape: []')] })
    expect(await fetchText(URL, fetcher)).toBe('landscape: []')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ url: URL, init: { cache: 'no-cache', credentials: 'omit' } })
    expect(asked[0]?.init).not.toHaveProperty('headers')
    expect(asked[0]?.init?.method ?? 'GET').toBe('GET')
  })

  it('decodes characters that are split between two chunks', async () => {
    const whole = bytes('é 数据 😀')
    for (let at = 0; at <= whole.length; at += 1) {
      const { fetcher } = serve({ pieces: [whole.slice(0, at), whole.slice(at)].filter((piece) => piece.length > 0) })
      expect(await fetchText(URL, fetcher)).toBe('é 数据 😀')
    }
  })

  it('may be empty, which the pipeline reports', async () => {
    expect(await fetchText(URL, serve({}).fetcher)).toBe('')
  })

  it('may take long while chunks keep arriving', async () => {
    vi.useFakeTimers()
    const pieces = Array.from({ length: 5 }, () => bytes('x'))
    const text = fetchText(URL, serve({ pieces, every: STALL_LIMIT_MS - 1 }).fetcher)
    await vi.advanceTimersByTimeAsync(TOTAL_LIMIT_MS - 1)
    expect(await text).toBe('xxxxx')
  })
})

describe('it fails', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([400, 403, 404, 500, 503])('as an HTTP error on status %i', async (status) => {
    expect(await failureOf({ status, pieces: [bytes('sorry')] })).toEqual({ failure: 'http', status })
  })

  it('as a limit on status 429', async () => {
    expect(await failureOf({ status: 429 })).toEqual({ failure: 'rate-limit', status: 429 })
  })

  it('as a network failure without an answer', async () => {
    const fetcher = () => Promise.reject(new TypeError('Failed to fetch'))
    await expect(fetchText(URL, fetcher)).rejects.toMatchObject({ error: { failure: 'network' } })
  })

  it('as a cut when the connection breaks', async () => {
    expect(await failureOf({ pieces: [bytes('landscape:'), new TypeError('network error')] })).toMatchObject({
      failure: 'cut',
    })
  })

  it('as empty when the answer has no body', async () => {
    const fetcher = () => Promise.resolve(new Response(null))
    await expect(fetchText(URL, fetcher)).rejects.toMatchObject({ error: { failure: 'empty' } })
  })

  it.each<[string, Uint8Array[]]>([
    ['bytes that no text has', [new Uint8Array([0x61, 0xff, 0xfe])]],
    ['Latin-1', [new Uint8Array([0x63, 0x61, 0x66, 0xe9])]],
    ['half a character at the end', [bytes('é').slice(0, 1)]],
  ])('as no text: %s', async (_what, pieces) => {
    expect(await failureOf({ pieces })).toMatchObject({ failure: 'not-text' })
  })

  it.each<[string, Script]>([
    ['there is no answer', { wait: Number.POSITIVE_INFINITY }],
    ['the body does not begin', { pieces: [bytes('x')], every: STALL_LIMIT_MS + 1 }],
    ['the body trickles on for ever', { pieces: Array.from({ length: 200 }, () => bytes('x')), every: 1000 }],
  ])('as a timeout where %s', async (_what, script) => {
    vi.useFakeTimers()
    expect(await failureOf(script)).toMatchObject({ failure: 'timeout' })
  })

  it('as too large, and stops loading', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x61)
    const pieces = Array.from({ length: FILE_BYTES / megabyte.length + 5 }, () => megabyte)
    const server = serve({ pieces })
    await expect(fetchText(URL, server.fetcher)).rejects.toMatchObject({ error: { failure: 'too-large' } })
    expect(server.wasCancelled()).toBe(true)
  })

  it.each<[string, Script]>([
    ['it is no text', { pieces: [new Uint8Array([0xff]), bytes('x'), bytes('y')] }],
    ['the status is bad', { status: 500, pieces: [bytes('x'), bytes('y')] }],
  ])('and does not go on loading what nobody reads: %s', async (_what, script) => {
    const server = serve(script)
    await expect(fetchText(URL, server.fetcher)).rejects.toBeInstanceOf(LiveFetchError)
    expect(server.wasCancelled()).toBe(true)
  })

  it('leaving no timer behind', async () => {
    vi.useFakeTimers()
    await expect(fetchText(URL, serve({ status: 500 }).fetcher)).rejects.toBeInstanceOf(LiveFetchError)
    await fetchText(URL, serve({ pieces: [bytes('x')] }).fetcher)
    expect(vi.getTimerCount()).toBe(0)
  })
})
