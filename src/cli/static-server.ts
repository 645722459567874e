import { existsSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { TABLE_FILE } from '../build/header-files.ts'
import { headersOf, type HeaderTable } from '../build/headers.ts'
import { logRequest } from './access-log.ts'
import { SERVER_TIMEOUTS, watchConnections } from './connections.ts'
import { readItemShells } from './item-shells.ts'
import { closeServer, listen, LOOPBACK } from './listen.ts'
import { resolveTarget } from './resolve-target.ts'
import { sendFile, sendText } from './send-file.ts'

/** Options of the server: a folder, under a base path with a slash at both ends (default `/`). */
export interface StaticServerOptions {
  directory: string
  basePath?: string | undefined
  /** 0, the default, selects a free port. */
  port?: number | undefined
  /** The name or address to listen on; loopback by default. */
  host?: string | undefined
  /** The quality of brotli, 0 to 11. Without it nothing is compressed, as on the simplest hosts. */
  brotli?: number | undefined
  /** Timeouts for receiving a request; by default 10 s for its head and 15 s for all of it. */
  patience?: typeof SERVER_TIMEOUTS | undefined
  /** Called with a line for each request. */
  log?: ((line: string) => void) | undefined
}

/** A running static server. */
export interface StaticServer {
  /** `http://localhost:PORT` and the base path with its trailing slash; browsers treat it as a secure context. */
  url: string
  port: number
  /** Destroys all connections and frees the port. */
  close(): Promise<void>
}

/** A server with graceful shutdown. */
export interface StoppableServer extends StaticServer {
  /** Finishes pending responses within `timeoutMs`, and frees the port. */
  stop(timeoutMs: number): Promise<void>
}

/** The health check for orchestrators and load balancers, independent of the base path. */
const HEALTH = /^\/healthz(?:\?.*)?$/s

const METHODS = 'GET, HEAD'

/** Reads the header table of a build; undefined for other folders. */
async function tableOf(directory: string): Promise<HeaderTable | undefined> {
  const text = await readFile(join(directory, TABLE_FILE), 'utf8').catch(() => undefined)
  // Trusted: the build wrote it.
  return text === undefined ? undefined : (JSON.parse(text) as HeaderTable)
}

/**
 * Serves a folder like a plain static host: files, index.html for folders, a redirect to a missing trailing slash, and
 * 404.html with status 404 for everything else. The only rewrite is for items without a page in a sample build, which get
 * the neutral page of their language; the headers are from the build's table.
 * @throws if the folder does not exist or the port is taken
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StoppableServer> {
  const {
    directory,
    basePath = '/',
    port: wanted = 0,
    host = LOOPBACK,
    brotli,
    log,
    patience = SERVER_TIMEOUTS,
  } = options
  if (!existsSync(directory)) throw new Error(`Nothing to serve at ${directory}; npm test builds it`)
  const site = { root: await realpath(directory), basePath }
  const [table, shellOf] = await Promise.all([tableOf(directory), readItemShells(site)])

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url: target = '' } = request
    const found = (await resolveTarget(site, target)) ?? shellOf(target)
    // A missing file may exist after the next build, so its response must not be cached like a file.
    const path = found && 'file' in found ? found.path : ''
    for (const [name, value] of Object.entries(table ? headersOf(table, path) : {})) response.setHeader(name, value)
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', METHODS)
      // The rest of the request is not read.
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
  // CONNECT, for proxies, is a separate event without a regular response.
  server.on('connect', (_request, socket) => {
    socket.end(`HTTP/1.1 405 Method Not Allowed\r\nAllow: ${METHODS}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
  })
  const stop = watchConnections(server)
  const port = await listen(server, wanted, host)
  return { url: `http://${nameOf(host)}:${port}${basePath}`, port, close: () => closeServer(server), stop }
}

/** The host name with which a browser on this machine reaches the server. */
function nameOf(host: string): string {
  if ([LOOPBACK, '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
