import type { IncomingMessage, ServerResponse } from 'node:http'

/** Maximum length of a path in characters; longer ones are cut. */
const MAX_PATH_LENGTH = 1000

/**
 * Logs a request when its response has ended: method, path, status, bytes of the body, milliseconds, and `cut` if the
 * connection closed early. For privacy, the line has neither the client's address nor the query.
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

/** The path of a request target in visible ASCII without spaces, and without its query. */
export function loggedPath(target: string): string {
  const path = target.replace(/[?#].*$/s, '')
  const shortened = path.length > MAX_PATH_LENGTH ? `${path.slice(0, MAX_PATH_LENGTH)}…` : path
  return shortened.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character))
}
