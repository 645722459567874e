import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

import { closeServer, listen } from '../../src/cli/listen.ts'
import { startStaticServer } from '../../src/cli/static-server.ts'

/** What is wrong with the answer for one path: half of it, or a page in its place. */
export type Lie = 'half' | 'html'

/** A host whose site can be replaced, can lie, and can go away, at one address. */
export interface MovingHost {
  url: string
  port: number
  /** The paths of all answers, in order, with the bytes that each had before any compression. */
  answered: { path: string; body: Buffer; status: number }[]
  lies: Map<string, Lie>
  isDown: boolean
  /** Serves another folder from now on. */
  move(directory: string): Promise<void>
  close(): Promise<void>
}

/** Starts such a host with a folder to serve. @throws when the folder does not exist */
export async function startMovingHost(directory: string): Promise<MovingHost> {
  let site = await startStaticServer({ directory })

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (host.isDown) return void request.socket.destroy()
    const path = request.url ?? '/'
    const { 'if-none-match': _, ...headers } = request.headers
    const forward = host.lies.has(path) ? headers : request.headers
    const onward = ask({ port: site.port, host: '127.0.0.1', path, method: request.method, headers: forward })
    onward.on('error', () => response.destroy())
    onward.on('response', (found) => {
      const chunks: Buffer[] = []
      found.on('data', (chunk: Buffer) => chunks.push(chunk))
      found.on('end', () => tell(found, Buffer.concat(chunks)))
    })
    const tell = (found: IncomingMessage, whole: Buffer): void => {
      const body = lied(whole, host.lies.get(path))
      host.answered.push({ path, body, status: found.statusCode ?? 0 })
      const { 'content-length': _length, etag: _etag, ...rest } = found.headers
      const isHonest = body === whole
      const type = isHonest ? {} : { 'content-type': 'text/html; charset=utf-8' }
      response.writeHead(found.statusCode ?? 500, isHonest ? found.headers : { ...rest, ...type }).end(body)
    }
    request.pipe(onward)
  }

  const server = createServer(answer)
  const port = await listen(server, 0)
  const host: MovingHost = {
    url: `http://localhost:${port}/`,
    port,
    answered: [],
    lies: new Map(),
    isDown: false,
    move: async (to) => {
      await site.close()
      site = await startStaticServer({ directory: to })
    },
    close: async () => {
      await closeServer(server)
      await site.close()
    },
  }
  return host
}

function lied(whole: Buffer, lie: Lie | undefined): Buffer {
  if (lie === 'half') return whole.subarray(0, Math.floor(whole.length / 2))
  if (lie === 'html') return Buffer.from('<!doctype html><title>Sign in</title>')
  return whole
}
