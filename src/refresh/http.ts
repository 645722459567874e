import { setTimeout as sleep } from 'node:timers/promises'
import { readRefusal, type HeaderOf } from '../domain/facts/github-answer.ts'
import { readLimited } from '../lib/read-limited.ts'
import { SourceError } from './source-error.ts'

/** A request; GET without a body, POST with one. */
export type HttpRequest = {
  /** Bytes of the answer, after decompression. */
  maxBytes: number
  timeoutMs?: number
  /** How often a failure is repeated. */
  retries?: number
  headers?: Readonly<Record<string, string>>
  body?: string
}

/** An answer that is neither a server's failure nor a limit of requests. */
export type HttpAnswer = { status: number; text: string }

/** Asks sources. @throws SourceError if there is no answer */
export type HttpClient = (url: string, request: HttpRequest) => Promise<HttpAnswer>

/** How a client asks and waits; all but the pause is replaced in tests alone. */
export type HttpOptions = {
  /** Milliseconds of the first pause after a failure; each further one is twice as long. */
  pauseMs: number
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  wait?: (ms: number) => Promise<unknown>
  now?: () => number
}

const TIMEOUT_MS = 30_000
const RETRIES = 3
/**
 * The pause for a limit without a time, in first pauses: a minute, as GitHub asks for.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
const LIMIT_PAUSES = 60
/** Milliseconds that one client waits for limits, all told: a job goes on without a source that is limited for longer. */
const MAX_LIMIT_WAIT_MS = 180_000
const USER_AGENT = 'cncf-landscape-explorer'

type Attempt = HttpAnswer | { why: string } | { until: number | undefined }

/**
 * Makes a client for one source. It repeats failures after growing pauses, waits for limits as long as they ask for
 * within bounds, and bounds size and time. Its messages name host and path alone: no query, header or body.
 */
export function createClient({
  pauseMs,
  fetch = globalThis.fetch,
  wait = sleep,
  now = Date.now,
}: HttpOptions): HttpClient {
  let waited = 0
  const waitForLimit = async (from: string, until: number | undefined) => {
    const ms = until === undefined ? pauseMs * LIMIT_PAUSES : Math.max(0, until - now())
    if (waited + ms > MAX_LIMIT_WAIT_MS) throw new SourceError(`${from} limits requests for ${seconds(ms)} s`, true)
    waited += ms
    await wait(ms)
  }
  return async (url, request) => {
    const { host, pathname } = new URL(url)
    const from = host + pathname
    const { retries = RETRIES } = request
    for (let failures = 0, limits = 0; ;) {
      const attempt = await ask(() => send(fetch, url, request), request.maxBytes, now)
      if ('status' in attempt) return attempt
      if ('until' in attempt) {
        if (limits++ >= RETRIES) throw new SourceError(`${from} limits requests`, true)
        await waitForLimit(from, attempt.until)
        continue
      }
      if (failures >= retries) throw new SourceError(`${from} ${attempt.why}`)
      await wait(pauseMs * 2 ** failures++)
    }
  }
}

function send(
  fetch: NonNullable<HttpOptions['fetch']>,
  url: string,
  { timeoutMs = TIMEOUT_MS, headers, body }: HttpRequest,
): Promise<Response> {
  return fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'User-Agent': USER_AGENT, ...headers },
    // A redirect of a request with a token might lead to another host.
    redirect: body === undefined ? 'follow' : 'error',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body !== undefined && { body }),
  })
}

async function ask(request: () => Promise<Response>, maxBytes: number, now: () => number): Promise<Attempt> {
  try {
    const response = await request()
    const header: HeaderOf = (name) => response.headers.get(name)
    const { status } = response
    const bytes = await readLimited(response.body, maxBytes)
    const refusal = readRefusal(status, header, now())
    if (refusal.failure === 'limit') return { until: refusal.until }
    if (status >= 500) return { why: `answered with ${status}` }
    if (!bytes) return { why: `answered with over ${maxBytes} bytes` }
    const text = new TextDecoder().decode(bytes)
    // GitHub's secondary limit may come without any header.
    if (status === 403 && /rate limit/i.test(text)) return { until: undefined }
    return { status, text }
  } catch (error) {
    return { why: `could not be reached (${reasonOf(error)})` }
  }
}

/** The kind of a failure, such as ECONNREFUSED or TimeoutError: messages may contain an address with its query. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string }
  return cause?.code ?? name ?? 'no reason'
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000)
}

/**
 * Asks for a path of an API whose setting may be the address of the API or of its site: the API is tried first.
 * @param below the API's path on its site, such as "/api"
 * @returns the answer, and the address of the API
 * @throws SourceError
 */
export async function askApi(
  client: HttpClient,
  address: string,
  below: string,
  path: string,
  request: HttpRequest,
): Promise<{ answer: HttpAnswer; api: string }> {
  const answer = await client(address + path, request)
  if (answer.status !== 404 || address.endsWith(below)) return { answer, api: address }
  const api = address + below
  return { answer: await client(api + path, request), api }
}

/**
 * The text of an answer with status 200.
 * @throws SourceError for any other status
 */
export function okText({ status, text }: HttpAnswer, from: string): string {
  if (status !== 200) throw new SourceError(`${from} answered with ${status}`, status >= 400)
  return text
}
