import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startStaticServer, type StoppableServer } from '../../../src/cli/static-server.ts'
import { askRaw, openSocket } from '../../support/raw-http.ts'

/** More than all buffers between two processes hold. */
const LARGE = Buffer.alloc(40_000_000, 'cloud native ')
const directory = mkdtempSync(join(tmpdir(), 'connections-'))

beforeAll(() => {
  writeFileSync(join(directory, 'index.html'), 'page')
  writeFileSync(join(directory, 'large.bin'), LARGE)
})
afterAll(() => rmSync(directory, { recursive: true }))

const start = () => startStaticServer({ directory })

async function download(server: StoppableServer): Promise<IncomingMessage> {
  const request = get({
    host: '127.0.0.1',
    port: server.port,
    path: '/large.bin',
    agent: new Agent({ keepAlive: true }),
  })
  request.on('error', () => undefined)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

/** A connection that has had one answer and waits for another question. */
async function idle(server: StoppableServer) {
  const socket = await openSocket(server.port)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  return socket
}

describe('a server that is told to stop', () => {
  it('closes what is idle at once, and finishes the answer under way', async () => {
    const server = await start()
    const response = await download(server)
    const waiting = await Promise.all(Array.from({ length: 20 }, () => idle(server)))
    const silent = await openSocket(server.port)
    const half = await openSocket(server.port)
    half.write('GET / HTTP/1.1\r\nHo')
    const gone = Promise.all([...waiting, silent, half].map((socket) => once(socket.resume(), 'close')))
    let isStopped = false
    const stopped = server.stop(8000).then(() => (isStopped = true))
    await gone
    await expect(openSocket(server.port)).rejects.toThrow('ECONNREFUSED')
    await wait(200)
    expect(isStopped).toBe(false)
    const body = await buffer(response)
    expect(body.equals(LARGE)).toBe(true)
    await stopped
  })

  it('answers what was asked on a busy connection before, and then closes it', async () => {
    const server = await start()
    const socket = await openSocket(server.port)
    socket.pause()
    socket.write('GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await wait(200)
    const stopped = server.stop(8000)
    const answers = await text(socket)
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
    expect(answers.endsWith('page')).toBe(true)
    await stopped
  })

  it('drops what takes longer than it may', async () => {
    const server = await start()
    const response = await download(server)
    const cut = new Promise((resolve) => response.on('error', resolve))
    const begin = performance.now()
    await server.stop(300)
    expect(performance.now() - begin).toBeLessThan(5000)
    response.resume()
    await cut
    expect(response.complete).toBe(false)
  })

  it('may be told twice, or closed as well', async () => {
    const server = await start()
    await server.stop(1000)
    await server.stop(1000)
    await server.close()
  })
})

describe('slow clients', () => {
  it('are ended when their request does not come whole', async () => {
    const patience = { headersTimeout: 500, requestTimeout: 800, connectionsCheckingInterval: 100 }
    const server = await startStaticServer({ directory, patience })
    const sockets = await Promise.all(Array.from({ length: 30 }, () => openSocket(server.port)))
    for (const [index, socket] of sockets.entries()) if (index % 3 > 0) socket.write('GET / HTTP/1.1\r\nHost: x\r\nA: ')
    const trickle = setInterval(() => {
      for (const [index, socket] of sockets.entries()) if (index % 3 > 1) socket.write('a')
    }, 50)
    const gone = Promise.all(sockets.map((socket) => once(socket.resume(), 'close')))
    // Meanwhile others are served.
    expect((await askRaw(server.port, '/')).status).toBe(200)
    await gone
    clearInterval(trickle)
    await server.close()
  })
})
