import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { etagOf, type Answer } from './upstream-faults.ts'

/** What to answer for a logo that the folder does not hold. */
export type MissingLogos = 'placeholder' | '404'

const SVG_HEADERS = {
  'Content-Type': 'image/svg+xml',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

const RAW_HEADERS = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }

function text(status: number, body: string): Answer {
  return { status, headers: RAW_HEADERS, body: Buffer.from(body) }
}

/** A square in a colour of the name's own: the same in every run, so that screenshots stay comparable. */
function placeholder(name: string): Buffer {
  const hue = createHash('sha256').update(name).digest().readUInt16BE(0) % 360
  return Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">' +
      `<rect width="64" height="64" rx="8" fill="hsl(${hue} 55% 45%)"/></svg>\n`,
  )
}

/** What a host that has had enough of a visitor says of when to come back: nothing that a page may read, where it is left out. */
export type LogoLimit = { retryAfter?: string }

/** The answer of such a host. */
export function limitAnswer({ retryAfter }: LogoLimit): Answer {
  const said = { 'Retry-After': retryAfter ?? '', 'Access-Control-Expose-Headers': 'Retry-After' }
  const answer = text(429, '429: Too Many Requests')
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store', ...(retryAfter && said) } }
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

async function read(directory: string | undefined, name: string): Promise<Buffer | null> {
  if (directory === undefined) return null
  // A folder or a file that may not be read is as missing as one that is not there.
  return readFile(join(directory, name)).catch(() => null)
}

/**
 * The answer to `GET /logos/NAME`.
 * @param request the percent-encoded NAME, and whether the query asks with `sanitize=true`
 * @param source the folder of the logos, if there is one, what to do about a missing one, and logos of a test's own
 */
export async function logoAnswer(
  request: { name: string; sanitize: boolean },
  source: { directory: string | undefined; missing: MissingLogos; own: ReadonlyMap<string, string> },
): Promise<Answer> {
  const name = decoded(request.name)
  if (name === null || name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) {
    return text(400, '400: Bad Request')
  }
  const own = source.own.get(name)
  if (own !== undefined) return { status: 200, headers: { 'Content-Type': 'image/svg+xml' }, body: Buffer.from(own) }
  const body = (await read(source.directory, name)) ?? (source.missing === 'placeholder' ? placeholder(name) : null)
  if (body === null) return text(404, '404: Not Found')
  const headers = { ETag: etagOf(body), 'Cache-Control': 'max-age=300' }
  return { status: 200, headers: { ...headers, ...(request.sanitize ? SVG_HEADERS : RAW_HEADERS) }, body }
}
