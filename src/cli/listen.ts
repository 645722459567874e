import { once } from 'node:events'
import type { Server } from 'node:http'

/** The loopback address, reachable only from this machine. */
export const LOOPBACK = '127.0.0.1'

/**
 * Starts listening.
 * @param port 0 selects a free one
 * @returns the port in use
 * @throws errors of the server, such as EADDRINUSE
 */
export async function listen(server: Server, port: number, host = LOOPBACK): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

/** Destroys all connections of the server, and resolves once the port is free; does nothing for a closed server. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
