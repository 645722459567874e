import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Maximum concurrent connections. More are refused, because each may use a file handle, which systems limit to thousands. */
const MAX_CONNECTIONS = 1_000

/** Timeouts for receiving a request's head, and the whole request. */
const HEAD_MS = 10_000
const REQUEST_MS = 15_000
/** Interval of the timeout checks. */
const CHECK_MS = 2_000

/** Timeouts of an idle connection, and of a response. */
const IDLE_MS = 30_000
const ANSWER_MS = 10 * 60_000

/** Options for `createServer` that protect the server from slow clients. */
export const SERVER_TIMEOUTS = {
  headersTimeout: HEAD_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
}

/**
 * Tracks the pending responses of each connection, and limits the number of connections and the time of a response.
 * @returns a function for graceful shutdown: refuses connections, closes idle ones at once and others after their
 *   responses, and destroys the rest after `timeoutMs`. Resolves once the port is free and all connections are closed.
 */
export function watchConnections(server: Server): (timeoutMs: number) => Promise<void> {
  /** Pending responses by connection. */
  const pending = new Map<Socket, number>()
  let isEnding = false

  server.maxConnections = MAX_CONNECTIONS
  server.setTimeout(IDLE_MS)
  server.on('connection', (socket) => {
    pending.set(socket, 0)
    socket.once('close', () => pending.delete(socket))
  })
  server.prependListener('request', (request, response) => {
    const { socket } = request
    pending.set(socket, (pending.get(socket) ?? 0) + 1)
    if (isEnding) response.setHeader('Connection', 'close')
    const tooLong = setTimeout(() => socket.destroy(), ANSWER_MS)
    response.once('close', () => {
      clearTimeout(tooLong)
      if (!pending.has(socket)) return
      pending.set(socket, (pending.get(socket) ?? 1) - 1)
      // Only half-closes, so that the client can read the rest before the process ends.
      if (isEnding && pending.get(socket) === 0) socket.end()
    })
  })

  return async (timeoutMs) => {
    if (!server.listening) return
    isEnding = true
    const closed = once(server, 'close')
    server.close()
    for (const [socket, answers] of pending) if (answers === 0) socket.destroySoon()
    const drop = setTimeout(() => server.closeAllConnections(), timeoutMs)
    await closed
    clearTimeout(drop)
  }
}
