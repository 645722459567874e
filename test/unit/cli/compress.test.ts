import { once } from 'node:events'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startStaticServer, type StaticServer } from '../../../src/cli/static-server.ts'

const PAGE = `<!doctype html><title>Page</title>${'<p>cloud native</p>'.repeat(50)}`

describe('a static server that compresses', () => {
  const outside = mkdtempSync(join(tmpdir(), 'static-server-'))
  const directory = join(outside, 'dist')
  let server: StaticServer

  beforeAll(async () => {
    mkdirSync(directory)
    writeFileSync(join(directory, 'index.html'), PAGE)
    writeFileSync(join(directory, 'icon.png'), 'not to be packed')
    writeFileSync(join(outside, 'secret.json'), '{}')
    server = await startStaticServer({ directory, brotli: 5 })
  })
  afterAll(async () => {
    await server.close()
    rmSync(outside, { recursive: true })
  })

  /** `fetch` would tidy the path and unpack the body before we see either. */
  const ask = async (path: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, br' }) => {
    const request = get({ host: '127.0.0.1', port: server.port, path, headers })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
  }

  it('packs text for a browser that takes brotli, and says which version it is', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html;charset=utf-8' })
    expect(body.length).toBeLessThan(PAGE.length / 4)
    expect(brotliDecompressSync(body).toString()).toBe(PAGE)
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('packs a file anew when it changes', async () => {
    writeFileSync(join(directory, 'index.html'), 'changed')
    expect(brotliDecompressSync((await ask('/')).body).toString()).toBe('changed')
    writeFileSync(join(directory, 'index.html'), PAGE)
  })

  it('sends everything else as it is', async () => {
    expect((await ask('/', {})).body.toString()).toBe(PAGE)
    expect((await ask('/icon.png')).headers).not.toHaveProperty('content-encoding')
    expect((await ask('/none.json')).status).toBe(404)
  })

  it('serves nothing from outside its folder', async () => {
    for (const path of ['/..%2fsecret.json', '/%2e%2e/secret.json', '/%.json'])
      expect((await ask(path)).status, path).not.toBe(200)
  })
})
