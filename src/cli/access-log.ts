import type { IncomingMessage, ServerResponse } from 'node:http'

/** Characters of a path; longer ones are cut. */
const MAX_PATH = 1000

/**
 * Writes a line for a request once its answer has ended: method, path, status, bytes of the body, milliseconds, and `cut` where
 * the connection went before the whole was sent. Neither the visitor's address nor what they searched for is in it.
 */
export function logRequest(request: IncomingMessage, response: ServerResponse, write: (line: string) => void): void {
  const start = performance.now()
  const path = loggedPath(request.url ?? '')
  response.once('close', () => {
    const isWhole = response.writableFinished
    const bytes = request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0)
    const ms = (performance.now() - start).toFixed(1)
    write([request.method, path, response.statusCode, isWhole ? bytes : '-', ms, ...(isWhole ? [] : ['cut'])].join(' '))
  })
}

/** The path of a request target as one word of visible ASCII, whatever was sent, and without its query. */
export function loggedPath(target: string): string {
  const path = target.replace(/[?#].*$/s, '')
  const shown = path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}…` : path
  return shown.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character))
}
