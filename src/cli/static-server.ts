import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

import sirv from 'sirv'

import { TABLE_FILE } from '../build/header-files.ts'
import { headersOf, type HeaderTable } from '../build/headers.ts'
import { brotliFrom } from './compress.ts'
import { closeServer, listen } from './listen.ts'

/** What to serve: a folder, under a path that begins and ends with a slash (default `/`). */
export interface StaticServerOptions {
  directory: string
  basePath?: string | undefined
  /** 0, the default, takes a free port. */
  port?: number | undefined
  /** 0 to 11: how hard brotli tries. Left out, nothing is compressed, as by the plainest of hosts. */
  brotli?: number | undefined
}

/** A running static server. */
export interface StaticServer {
  /** `http://localhost:PORT` and the base path, with its slash at the end; browsers hold it for secure. */
  url: string
  port: number
  /** Drops all connections and frees the port. */
  close(): Promise<void>
}

/** The folder that the path names, if it names one; `..` has been resolved by URL before. */
async function isFolder(directory: string, path: string): Promise<boolean> {
  try {
    return (await stat(join(directory, decodeURIComponent(path)))).isDirectory()
  } catch {
    return false
  }
}

/** What the build says about headers; a folder that no build of ours has made has nothing to say. */
async function tableOf(directory: string): Promise<HeaderTable | undefined> {
  const text = await readFile(join(directory, TABLE_FILE), 'utf8').catch(() => undefined)
  // Our own build wrote it.
  return text === undefined ? undefined : (JSON.parse(text) as HeaderTable)
}

async function notFound(directory: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(directory, '404.html')).catch(() => Buffer.from('404: Not Found\n'))
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length }).end(page)
}

/**
 * Serves a folder the way a plain static host does: files, index.html for a folder's address, a redirect to
 * the slash where it is missing, and for all else 404.html with status 404. No rewriting; the headers are those that the
 * build wrote down for hosts.
 * @throws when the folder does not exist or the port is taken
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { directory, basePath = '/', port: wanted = 0 } = options
  if (!existsSync(directory)) throw new Error(`Nothing to serve at ${directory}; npm test builds it`)
  // sirv would otherwise also find about.html for /about, which not every host does.
  const files = sirv(directory, { etag: true, extensions: [] })
  const packed = options.brotli === undefined ? undefined : brotliFrom(directory, options.brotli)
  const table = await tableOf(directory)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(`http://static.invalid${request.url ?? '/'}`)
    if (!`${pathname}/`.startsWith(basePath)) return notFound(directory, response)
    const path = pathname.slice(basePath.length - 1)
    const headers = table && headersOf(table, path.slice(1))
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    const folder = await isFolder(directory, path)
    if (folder && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
      return
    }
    request.url = folder ? `${path}index.html` : path
    if (await packed?.(request, response, request.url)) return
    files(request, response, () => void notFound(directory, response))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  const port = await listen(server, wanted)
  return { url: `http://localhost:${port}${basePath}`, port, close: () => closeServer(server) }
}
