import { once } from 'node:events'
import type { Server } from 'node:http'

/** Reached from this machine alone. */
export const LOOPBACK = '127.0.0.1'

/**
 * Binds the server.
 * @param port 0 takes a free one
 * @returns the port it got
 * @throws the server's own error, such as EADDRINUSE
 */
export async function listen(server: Server, port: number, host = LOOPBACK): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

/** Drops the server's connections, idle or not, and resolves once the port is free; a closed server stays so. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
