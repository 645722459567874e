import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { TABLE_FILE } from '../../../src/build/header-files.ts'
import { headerTable } from '../../../src/build/headers.ts'
import { readSettings } from '../../../src/build/settings.ts'
import { loggedPath } from '../../../src/cli/access-log.ts'
import { startStaticServer, type StaticServer } from '../../../src/cli/static-server.ts'
import { askRaw, sendBytes } from '../../support/raw-http.ts'

const PAGE = `<!doctype html><title>Page</title>${'<p>cloud native</p>'.repeat(50)}`
const SHELL = `<!doctype html><title>Shell</title>${'<p>nothing here</p>'.repeat(50)}`
const LARGE = Buffer.alloc(3_000_000, 'cloud native ')

const outside = mkdtempSync(join(tmpdir(), 'static-server-'))
const directory = join(outside, 'dist')
const BASE = '/explorer/'
let server: StaticServer
let plain: StaticServer
let based: StaticServer
const lines: string[] = []

beforeAll(async () => {
  mkdirSync(join(directory, 'headers'), { recursive: true })
  mkdirSync(join(directory, 'assets'))
  mkdirSync(join(directory, 'fr'))
  const table = headerTable(readSettings({ BASE_PATH: BASE }), [])
  const files = {
    'index.html': PAGE,
    'fr/index.html': PAGE,
    '404.html': SHELL,
    'icon.png': 'not to be packed',
    'empty.txt': '',
    'assets/start.js': 'start()'.repeat(100),
    'assets/large.bin': LARGE,
    _headers: '# for hosts',
    [TABLE_FILE]: JSON.stringify(table),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content)
  writeFileSync(join(outside, 'secret.json'), '{}')
  server = await startStaticServer({ directory, brotli: 5, log: (line) => lines.push(line) })
  plain = await startStaticServer({ directory })
  based = await startStaticServer({ directory, basePath: BASE, brotli: 5 })
})
beforeEach(() => void lines.splice(0))
afterAll(async () => {
  await Promise.all([server, plain, based].map((one) => one.close()))
  rmSync(outside, { recursive: true })
})

type Options = { method?: string; headers?: Record<string, string> }
const ask = (path: string, options?: Options) => askRaw(server.port, path, options)
const accept = (coding: string) => ({ headers: { 'accept-encoding': coding } })

describe('what is packed', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('for %j is %s, and says so', async (coding, used, unpack) => {
    const { status, headers, body } = await ask('/', accept(coding))
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-encoding': used,
      'content-type': 'text/html;charset=utf-8',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    })
    expect(body.length).toBeLessThan(PAGE.length / 4)
    expect(unpack(body).toString()).toBe(PAGE)
  })

  it('is packed anew when the file changes', async () => {
    const before = await ask('/', accept('br'))
    writeFileSync(join(directory, 'index.html'), 'changed')
    const after = await ask('/', accept('br'))
    expect(brotliDecompressSync(after.body).toString()).toBe('changed')
    expect(after.headers.etag).not.toBe(before.headers.etag)
    writeFileSync(join(directory, 'index.html'), PAGE)
  })

  it.each([{}, accept('identity'), accept('br;q=0'), accept('deflate')])('is not for %j', async (options) => {
    const { headers, body } = await ask('/', options)
    expect(headers).not.toHaveProperty('content-encoding')
    // Another client gets another answer: whatever stores this one must know.
    expect(headers.vary).toBe('Accept-Encoding')
    expect(body.toString()).toBe(PAGE)
  })

  it('are no pictures, unless nothing else is accepted', async () => {
    expect((await ask('/icon.png', accept('br, gzip'))).headers).not.toHaveProperty('content-encoding')
    const packed = await ask('/icon.png', accept('gzip, identity;q=0'))
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.body).toString()).toBe('not to be packed')
  })

  it('is nothing that the client could not read', async () => {
    const { status, headers } = await ask('/', accept('*;q=0'))
    expect([status, headers.vary]).toEqual([406, 'Accept-Encoding'])
  })

  it('is nothing where the server packs nothing', async () => {
    const { headers, body } = await askRaw(plain.port, '/', accept('br, gzip'))
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('vary')
    expect(body.toString()).toBe(PAGE)
  })

  it('is the page for what is not there, too', async () => {
    const { status, headers, body } = await ask('/none.json', accept('br'))
    expect([status, headers['content-encoding'], headers.vary]).toEqual([404, 'br', 'Accept-Encoding'])
    expect(brotliDecompressSync(body).toString()).toBe(SHELL)
  })
})

describe('a condition', () => {
  it.each(['', 'br', 'gzip'])('that names the version is met, in coding %j', async (coding) => {
    const first = await ask('/', accept(coding))
    const tag = first.headers.etag ?? ''
    expect(tag).toMatch(/^W\/"[^"]+"$/)
    const strong = tag.slice(2)
    for (const condition of [tag, strong, '*', `"a", ${tag}`, `W/"b,c",${strong} , "d"`]) {
      const again = await ask('/', { headers: { 'accept-encoding': coding, 'if-none-match': condition } })
      expect([again.status, again.body.length], condition).toEqual([304, 0])
      expect(again.headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' })
    }
    for (const condition of ['"a"', strong.slice(1, -1), '""', '"*"']) {
      const again = await ask('/', { headers: { 'accept-encoding': coding, 'if-none-match': condition } })
      expect(again.status, condition).toBe(200)
    }
  })

  it('that names another coding is not met', async () => {
    const { headers } = await ask('/', accept('br'))
    const again = await ask('/', { headers: { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) } })
    expect(again.status).toBe(200)
  })

  it('changes nothing for what is not there', async () => {
    expect((await ask('/none', { headers: { 'if-none-match': '*' } })).status).toBe(404)
  })
})

describe('methods', () => {
  it.each(['/', '/fr', '/none', '/icon.png', '/empty.txt', '/healthz', '/assets/large.bin'])(
    'HEAD %s says what GET would',
    async (path) => {
      for (const coding of ['', 'br', 'gzip', '*;q=0']) {
        const get = await ask(path, accept(coding))
        const head = await ask(path, { method: 'HEAD', ...accept(coding) })
        const { date: _, ...said } = get.headers
        expect(head.status).toBe(get.status)
        expect(head.headers).toMatchObject(said)
        expect(head.body.length).toBe(0)
      }
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    for (const path of ['/', '/fr', '/none', '/healthz', '*']) {
      const { status, headers } = await ask(path, { method })
      expect([status, headers.allow], path).toEqual([405, 'GET, HEAD'])
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('CONNECT is refused', async () => {
    const answer = await sendBytes(server.port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/)
  })
})

describe('ranges', () => {
  it.each(['bytes=0-1', 'bytes=9-3', 'bytes=-5', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,3-4', 'bytes=99999999-', '-'])(
    'are not answered: the file comes whole for %j',
    async (range) => {
      const { status, headers, body } = await ask('/icon.png', { headers: { range, 'if-range': '"x"' } })
      expect([status, headers['accept-ranges']]).toEqual([200, 'none'])
      expect(headers).not.toHaveProperty('content-range')
      expect(body.toString()).toBe('not to be packed')
    },
  )
})

describe('addresses', () => {
  it('of folders get their slash, with the query, and never another host', async () => {
    const { status, headers } = await ask('/fr?q=a')
    expect([status, headers.location]).toEqual([301, '/fr/?q=a'])
    for (const path of ['//evil.com/..%2ffr', '/\\evil.com/..%2ffr', '//evil.com/..%2f', '/..%2f', '/..%2fdist']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.location], path).toEqual([404, undefined])
    }
  })

  it('in absolute form are served as any other', async () => {
    const answer = await sendBytes(server.port, 'GET http://x/fr/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain(PAGE)
  })

  it('lead to nothing outside of the folder, and to nothing that is meant for hosts', async () => {
    for (const path of ['/..%2fsecret.json', '/%2e%2e/secret.json', '/%.json', '/_headers', `/${TABLE_FILE}`])
      expect((await ask(path)).status, path).toBe(404)
  })

  it('under a base path begin with it', async () => {
    const on = (path: string) => askRaw(based.port, path)
    expect((await on('/explorer')).headers.location).toBe('/explorer/')
    expect((await on('/explorer/fr')).headers.location).toBe('/explorer/fr/')
    expect((await on('/explorer/fr/')).status).toBe(200)
    expect((await on('/fr/')).status).toBe(404)
    expect((await on('//explorer/fr')).status).toBe(404)
  })
})

describe('headers', () => {
  it('are those of the build on every answer, and what is not there may be there tomorrow', async () => {
    const kept = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await kept('/assets/start.js')).toMatch(/immutable/)
    for (const path of ['/', '/assets/none.js', '/none', '/assets']) expect(await kept(path), path).toBe('no-cache')
    for (const path of ['/', '/none', '/fr', '//x', '/healthz']) {
      expect((await ask(path)).headers, path).toMatchObject({ 'x-frame-options': 'DENY' })
    }
  })
})

describe('/healthz', () => {
  it('answers that the server does, under a base path as well', async () => {
    for (const { port } of [server, based]) {
      const { status, headers, body } = await askRaw(port, '/healthz')
      expect([status, body.toString()]).toEqual([200, 'ok\n'])
      expect(headers).toMatchObject({ 'content-type': 'text/plain;charset=utf-8', 'cache-control': 'no-store' })
    }
    expect((await askRaw(based.port, '/healthz/')).status).toBe(404)
  })
})

describe('the log', () => {
  it('has a line for each request, without what was searched for', async () => {
    const { body } = await ask('/fr/?q=secret', accept('br'))
    await ask('/none', { method: 'HEAD' })
    await ask('/fr', { method: 'POST' })
    await expect.poll(() => lines.length).toBe(3)
    expect(lines[0]).toMatch(new RegExp(String.raw`^GET /fr/ 200 ${body.length} \d+\.\d$`))
    expect(lines[1]).toMatch(/^HEAD \/none 404 0 \d+\.\d$/)
    expect(lines[2]).toMatch(/^POST \/fr 405 \d+ \d+\.\d$/)
  })

  it('is one word a field, and no longer than it needs to be', async () => {
    await ask(`/"a'%0a%1b[31m${'a'.repeat(5000)}?b`)
    await expect.poll(() => lines.length).toBe(1)
    expect(lines[0]).toMatch(/^GET \/"a'%0a%1b\[31ma+%E2%80%A6 404 \d+ \d+\.\d$/)
    expect(lines[0]?.length).toBeLessThan(1100)
  })

  it.each([
    ['/\x1b[31m\r\n\t \x7f', '/%1B[31m%0D%0A%09%20%7F'],
    ['/\x9b31m\xa0é', '/%C2%9B31m%C2%A0%C3%A9'],
    ['/a?q=b#c', '/a'],
    ['http://x/a#b?c', 'http://x/a'],
    ['*', '*'],
  ])('writes %j as %s', (target, path) => {
    expect(loggedPath(target)).toBe(path)
  })
})

describe('a file that cannot be read', () => {
  it('costs its answer alone, and is tried again', async () => {
    const file = join(directory, 'assets', 'late.js')
    expect((await ask('/assets/late.js', accept('br'))).status).toBe(404)
    writeFileSync(file, 'late()')
    const { status, body } = await ask('/assets/late.js', accept('br'))
    expect([status, brotliDecompressSync(body).toString()]).toEqual([200, 'late()'])
  })
})
