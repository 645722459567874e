import { existsSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { TABLE_FILE } from '../build/header-files.ts'
import { headersOf, type HeaderTable } from '../build/headers.ts'
import { logRequest } from './access-log.ts'
import { PATIENCE, watchConnections } from './connections.ts'
import { readItemShells } from './item-shells.ts'
import { closeServer, listen, LOOPBACK } from './listen.ts'
import { resolveTarget } from './resolve-target.ts'
import { sendFile, sendText } from './send-file.ts'

/** What to serve: a folder, under a path that begins and ends with a slash (default `/`). */
export interface StaticServerOptions {
  directory: string
  basePath?: string | undefined
  /** 0, the default, takes a free port. */
  port?: number | undefined
  /** Where to listen: a name or an address of this machine, by default one that only it reaches. */
  host?: string | undefined
  /** 0 to 11: how hard brotli tries. Left out, nothing is compressed, as by the plainest of hosts. */
  brotli?: number | undefined
  /** How long a request may take to come; 10 s for its head and 15 s for all of it when it is left out. */
  patience?: typeof PATIENCE | undefined
  /** Is given a line for each request. */
  log?: ((line: string) => void) | undefined
}

/** A running static server. */
export interface StaticServer {
  /** `http://localhost:PORT` and the base path, with its slash at the end; browsers hold it for secure. */
  url: string
  port: number
  /** Drops all connections and frees the port. */
  close(): Promise<void>
}

/** One that can be ended in order. */
export interface StoppableServer extends StaticServer {
  /** Finishes the answers under way, for at most so many milliseconds, and frees the port. */
  stop(most: number): Promise<void>
}

/** Answers 200 while the server does, whatever the base path: what restarts or balances servers asks for it. */
const HEALTH = /^\/healthz(?:\?.*)?$/s

const METHODS = 'GET, HEAD'

/** What the build says about headers; a folder that no build of ours has made has nothing to say. */
async function tableOf(directory: string): Promise<HeaderTable | undefined> {
  const text = await readFile(join(directory, TABLE_FILE), 'utf8').catch(() => undefined)
  // Our own build wrote it.
  return text === undefined ? undefined : (JSON.parse(text) as HeaderTable)
}

/**
 * Serves a folder the way a plain static host does: files, index.html for a folder's address, a redirect to
 * the slash where it is missing, and for all else 404.html with status 404. No rewriting, but that items without a page in
 * a build of a sample get the neutral page of their language; the headers are those that the build wrote down for hosts.
 * @throws when the folder does not exist or the port is taken
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StoppableServer> {
  const { directory, basePath = '/', port: wanted = 0, host = LOOPBACK, brotli, log, patience = PATIENCE } = options
  if (!existsSync(directory)) throw new Error(`Nothing to serve at ${directory}; npm test builds it`)
  const site = { root: await realpath(directory), basePath }
  const [table, shellOf] = await Promise.all([tableOf(directory), readItemShells(site)])

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url: target = '' } = request
    const found = (await resolveTarget(site, target)) ?? shellOf(target)
    // What is not there may be there tomorrow: no cache may keep its answer as long as the file's.
    const path = found && 'file' in found ? found.path : ''
    for (const [name, value] of Object.entries(table ? headersOf(table, path) : {})) response.setHeader(name, value)
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', METHODS)
      // What else the client sends is not read.
      response.setHeader('Connection', 'close')
      return sendText(response, 405, `Only ${METHODS} are answered.\n`)
    }
    if (HEALTH.test(target)) {
      response.setHeader('Cache-Control', 'no-store')
      return sendText(response, 200, 'ok\n')
    }
    if (found && 'location' in found) {
      response.setHeader('Location', found.location)
      response.writeHead(301, { 'Content-Length': 0 }).end()
      return
    }
    if (found) return sendFile(request, response, found.file, { brotli, status: 200 })
    const shell = join(site.root, '404.html')
    if (!existsSync(shell)) return sendText(response, 404, 'Not found\n')
    await sendFile(request, response, shell, { brotli, status: 404 })
  }

  const server = createServer(patience, (request, response) => {
    if (log) logRequest(request, response, log)
    answer(request, response).catch(() => {
      if (response.headersSent || response.destroyed) return void response.destroy()
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      sendText(response, 500, 'The file cannot be read.\n')
    })
  })
  // A proxy is asked by a method of its own, for which there is no request of the usual kind.
  server.on('connect', (_request, socket) => {
    socket.end(`HTTP/1.1 405 Method Not Allowed\r\nAllow: ${METHODS}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
  })
  const stop = watchConnections(server)
  const port = await listen(server, wanted, host)
  return { url: `http://${nameOf(host)}:${port}${basePath}`, port, close: () => closeServer(server), stop }
}

/** What a browser of this machine calls a host that the server listens on. */
function nameOf(host: string): string {
  if ([LOOPBACK, '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
