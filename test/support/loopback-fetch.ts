import { once } from 'node:events'
import { request as ask, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/**
 * A `fetch` that reaches servers of the test on 127.0.0.1, and nothing else: the global one of a test reaches nothing.
 * Redirects are not followed.
 */
export async function loopbackFetch(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address)
  if (url.hostname !== '127.0.0.1') throw new TypeError(`The test fetched ${url.host}, which is not its own`)
  const request = ask(url, {
    method: init.method ?? 'GET',
    headers: init.headers as Record<string, string>,
    agent: false,
    ...(init.signal && { signal: init.signal }),
  })
  request.end(init.body as string | undefined)
  const [message] = (await once(request, 'response')) as [IncomingMessage]
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Response(Readable.toWeb(message) as ReadableStream, { status: message.statusCode ?? 0, headers })
}
