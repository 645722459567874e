import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections at the same time. More are refused: each may cost a file handle, of which systems give a few thousand. */
const MOST_CONNECTIONS = 1_000

/** A request must have come whole by then, in milliseconds, its head by the first. */
const HEAD_MS = 10_000
const REQUEST_MS = 15_000
/** How often that is looked at, in milliseconds. */
const CHECK_MS = 2_000

/** A connection on which nothing moves is ended, and so is an answer that takes longer than this; in milliseconds. */
const STILL_MS = 30_000
const ANSWER_MS = 10 * 60_000

/** What `createServer` is given so that slow clients cannot hold the server. */
export const PATIENCE = { headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS }

/**
 * Knows which connections have an answer under way. Limits how many there are, and how long an answer may take.
 * @returns ends the server: no further connections, those that wait for nothing are closed at once, the others after their
 *   answers, and what is left after `most` milliseconds is dropped. Resolves once the port is free and all is closed.
 */
export function watchConnections(server: Server): (most: number) => Promise<void> {
  /** How many answers each connection owes. */
  const owed = new Map<Socket, number>()
  let isEnding = false

  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(STILL_MS)
  server.on('connection', (socket) => {
    owed.set(socket, 0)
    socket.once('close', () => owed.delete(socket))
  })
  server.prependListener('request', (request, response) => {
    const { socket } = request
    owed.set(socket, (owed.get(socket) ?? 0) + 1)
    if (isEnding) response.setHeader('Connection', 'close')
    const tooLong = setTimeout(() => socket.destroy(), ANSWER_MS)
    response.once('close', () => {
      clearTimeout(tooLong)
      if (!owed.has(socket)) return
      owed.set(socket, (owed.get(socket) ?? 1) - 1)
      // The client closes once it has all: what it has not read yet would be lost with the machine's last process.
      if (isEnding && owed.get(socket) === 0) socket.end()
    })
  })

  return async (most) => {
    if (!server.listening) return
    isEnding = true
    const closed = once(server, 'close')
    server.close()
    for (const [socket, answers] of owed) if (answers === 0) socket.destroySoon()
    const drop = setTimeout(() => server.closeAllConnections(), most)
    await closed
    clearTimeout(drop)
  }
}
