import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/** What becomes smaller, and how it is announced; pictures and the like are sent as they are. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
}

/** A file as it goes out. `version` changes with it. */
type Packed = { version: string; body: Buffer }

/** By quality and file, for all servers of the process: packing well takes seconds. */
const KEPT = new Map<string, Promise<Packed>>()

/** Answers with a file's brotli where the browser takes it. @returns false when another must answer. */
export type BrotliAnswer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

/**
 * Sends the files of a folder as brotli, each packed when it is first asked for and then kept in memory.
 * @param quality 0 to 11. 11 is what a host that packs at leisure reaches, and takes a second for the largest file.
 */
export function brotliFrom(directory: string, quality: number): BrotliAnswer {
  const root = resolve(directory) + sep

  const pack = async (file: string, version: string): Promise<Packed> => {
    const source = await readFile(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: source.length }
    return { version, body: await compress(source, { params }) }
  }

  return async (request, response, path) => {
    const type = TYPES[extname(path)]
    const isWhole = request.method === 'GET' && request.headers.range === undefined
    if (type === undefined || !isWhole || !/\bbr\b/.test(String(request.headers['accept-encoding']))) return false
    const file = fileAt(root, path)
    const found = file === undefined ? undefined : await stat(file).catch(() => undefined)
    if (file === undefined || !found?.isFile()) return false
    const version = `W/"br-${found.size}-${found.mtimeMs}"`
    const key = `${quality} ${file}`
    let packed = await KEPT.get(key)
    if (packed?.version !== version) {
      const made = pack(file, version)
      KEPT.set(key, made)
      packed = await made
    }
    const headers = { 'Content-Type': type, 'Content-Encoding': 'br', Vary: 'Accept-Encoding', ETag: version }
    if (request.headers['if-none-match'] === version) response.writeHead(304, headers).end()
    else response.writeHead(200, { ...headers, 'Content-Length': packed.body.length }).end(packed.body)
    return true
  }
}

/** The file that a path names, or undefined where it is no path or leads out of the folder. */
function fileAt(root: string, path: string): string | undefined {
  try {
    const file = join(root, decodeURIComponent(path))
    return file.startsWith(root) ? file : undefined
  } catch {
    return undefined
  }
}
