import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lookup } from 'mrmime'
import { chooseCoding, type Coding } from './accept-encoding.ts'
import { compress } from './compress.ts'

/** Extensions of compressible files; pictures are compressed already. */
const COMPRESSIBLE: ReadonlySet<string> = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.md',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
])

/** The server's preference if the client accepts all codings equally. */
const COMPRESSED_FIRST: readonly Coding[] = ['br', 'gzip', 'identity']
const IDENTITY_FIRST: readonly Coding[] = ['identity', 'br', 'gzip']

/** Options: the quality of brotli (0 to 11; undefined disables compression), and the status of the response. */
export type SendOptions = { brotli: number | undefined; status: 200 | 404 }

/**
 * Answers GET or HEAD with a whole file: the same headers for both, in the negotiated coding, 304 if the client has the
 * version, 406 if it accepts no available coding. Ranges are not supported, as the headers state.
 * @throws if the file cannot be read
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  { brotli, status }: SendOptions,
): Promise<void> {
  // A single handle for size and content, because the file may be replaced concurrently.
  const handle = await open(file)
  try {
    await sendOpen(request, response, { file, handle, brotli, status })
  } finally {
    await handle.close()
  }
}

type OpenFile = SendOptions & { file: string; handle: FileHandle }

async function sendOpen(request: IncomingMessage, response: ServerResponse, opened: OpenFile): Promise<void> {
  const { file, handle, brotli, status } = opened
  const { size, mtimeMs } = await handle.stat()
  const version = `${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}`
  const coding = brotli === undefined ? 'identity' : codingOf(request, file)
  response.setHeader('Accept-Ranges', 'none')
  if (brotli !== undefined) response.setHeader('Vary', 'Accept-Encoding')
  if (coding === undefined) return sendText(response, 406, 'There is no content coding that you accept.\n')
  response.setHeader('Content-Type', typeOf(file))
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding)
  // Conditional requests concern the requested page, not the 404 page.
  if (status === 200) {
    const tag = `"${coding === 'identity' ? '' : `${coding}-`}${version}"`
    response.setHeader('ETag', `W/${tag}`)
    if (hasVersion(request.headers['if-none-match'], tag)) return void response.writeHead(304).end()
  }
  const body =
    coding === 'identity' || brotli === undefined
      ? undefined
      : await compress({ file, version, read: () => handle.readFile() }, coding, brotli)
  response.setHeader('Content-Length', body?.length ?? size)
  response.statusCode = status
  // Responses to HEAD have no body.
  if (body || request.method === 'HEAD' || size === 0) response.end(body)
  else await pipeline(handle.createReadStream({ autoClose: false, start: 0, end: size - 1 }), response)
}

/** Answers with plain text. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain;charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.statusCode = status
  response.end(text)
}

function codingOf({ headers }: IncomingMessage, file: string): Coding | undefined {
  return chooseCoding(
    headers['accept-encoding']?.toString(),
    COMPRESSIBLE.has(extname(file)) ? COMPRESSED_FIRST : IDENTITY_FIRST,
  )
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type};charset=utf-8` : type
}

/** Whether the client has this version: a list of tags, compared weakly, or any (RFC 9110, 13.1.2). */
function hasVersion(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, candidate]) => candidate === tag)
}
