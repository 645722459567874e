import { createHash } from 'node:crypto'

/** Every way the local upstream can misbehave, by the name that `PUT /fault/KIND` takes. */
export const FAULT_KINDS = ['none', 'slow', 'error', 'limit', 'truncate', 'html', 'empty', 'bomb', 'cut'] as const

/** One way to misbehave; `none` is the healthy upstream. */
export type FaultKind = (typeof FAULT_KINDS)[number]

/** How long `slow` lets the landscape wait, in milliseconds. */
export const SLOW_MS = 10_000

/** What goes out for one request: `cut` drops the connection after a part of the body. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
  cut?: boolean
}

const LOGIN_PAGE = `<!doctype html>
<html lang="en">
  <head><title>Sign in to the network</title></head>
  <body>
    <h1>Sign in to the network</h1>
    <form method="post" action="/login">
      <label>Password <input type="password" name="password" /></label>
    </form>
  </body>
</html>
`

/** The strong ETag of a body: quoted, 16 hexadecimal digits of its SHA-256. */
export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
}

/** Whether `text` is one of FAULT_KINDS. */
export function isFaultKind(text: string): text is FaultKind {
  return (FAULT_KINDS as readonly string[]).includes(text)
}

/** The landscape as the public host sends it. */
function file(body: Buffer): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      // The ETag belongs to the bytes sent. That of the whole file on half of it would let a later 304
      // bring the half back out of the browser's cache for good.
      ETag: etagOf(body),
      'Cache-Control': 'max-age=300',
    },
    body,
  }
}

/** A refusal, which no cache may keep. */
function refusal(status: number, type: string, text: string): Answer {
  return { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body: Buffer.from(text) }
}

/** Nine levels of nine aliases: 387 million strings for whoever expands them, 500 bytes on the wire. */
function aliasBomb(): string {
  const names = 'abcdefghi'.split('')
  const lines = names.map((name, level) => {
    const inner = level === 0 ? 'boom' : `*${names[level - 1]}`
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]`
  })
  return [...lines, 'landscape: *i', ''].join('\n')
}

const ANSWERS: Record<FaultKind, (landscape: Buffer) => Answer> = {
  none: file,
  slow: file,
  error: () => refusal(500, 'text/plain; charset=utf-8', '500: Internal Server Error'),
  limit: () => refusal(429, 'text/plain; charset=utf-8', '429: Too Many Requests'),
  truncate: (landscape) => file(landscape.subarray(0, Math.floor(landscape.length / 2))),
  html: () => refusal(200, 'text/html; charset=utf-8', LOGIN_PAGE),
  empty: () => file(Buffer.alloc(0)),
  bomb: () => file(Buffer.from(aliasBomb())),
  cut: (landscape) => ({ ...file(landscape), cut: true }),
}

/**
 * The answer to `GET /landscape.yml`.
 * @param kind how to misbehave; `slow` gives the healthy answer, the caller waits SLOW_MS before sending it
 * @param landscape the whole file
 */
export function landscapeAnswer(kind: FaultKind, landscape: Buffer): Answer {
  return ANSWERS[kind](landscape)
}
