import { createServer, request } from 'node:http'

import { closeServer, listen } from '../../src/cli/listen.ts'

/** A running proxy: its port, and the addresses outside of the known hosts that were asked for. */
export interface HostProxy {
  port: number
  refused: string[]
  close(): Promise<void>
}

/**
 * Starts a proxy that leads each known host to a port of this machine and nowhere else: a browser without a switch for
 * names reaches the local upstream through it, and nothing beyond.
 * @param ports by host name
 */
export async function startHostProxy(ports: Readonly<Record<string, number>>): Promise<HostProxy> {
  const refused: string[] = []
  const server = createServer((incoming, response) => {
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : undefined
    const port = url && Object.hasOwn(ports, url.hostname) ? ports[url.hostname] : undefined
    if (!url || port === undefined) {
      refused.push(incoming.url ?? '')
      response.writeHead(502).end()
      return
    }
    const { method, headers } = incoming
    const passed = request({ host: '127.0.0.1', port, path: url.pathname + url.search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    incoming.pipe(passed)
  })
  // An address of https asks for a tunnel first.
  server.on('connect', (incoming, socket) => {
    refused.push(incoming.url ?? '')
    socket.destroy()
  })
  const port = await listen(server, 0)
  return { port, refused, close: () => closeServer(server) }
}
