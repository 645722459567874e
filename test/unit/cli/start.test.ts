import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { listen } from '../../../src/cli/listen.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'
import { askRaw, openSocket } from '../../support/raw-http.ts'

// `npm start` itself, in a project whose build is small: npm, the shell and the server are the real ones.

const SIZE = 30_000_000
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs'
if (process.env.SLOW) { writeFileSync('building.txt', String(process.pid)); await new Promise((done) => setTimeout(done, 60_000)) }
for (let line = 1; line <= 100; line += 1) console.log('file ' + line)
if (process.env.FAILS) { console.error('Cannot find a thing'); process.exit(3) }
mkdirSync('dist/headers', { recursive: true })
for (const name of ['index.html', '404.html', 'sw.js']) writeFileSync('dist/' + name, name)
writeFileSync('dist/headers/headers.json', JSON.stringify({ basePath: '/', common: {}, cache: [] }))
writeFileSync('dist/large.bin', Buffer.alloc(${SIZE}, 'cloud native '))
`

/** One project for all: what an earlier test has built is served without a build, unless `forget` was called. */
let project: string
let started: ChildProcess[]

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'npm-start-'))
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const start = scripts.start
    .replace('--import tsx', `--import ${JSON.stringify(join(PROJECT_ROOT, 'node_modules/tsx/dist/esm/index.mjs'))}`)
    .replace('src/cli/start.ts', JSON.stringify(join(PROJECT_ROOT, 'src/cli/start.ts')))
  expect(start).toContain(PROJECT_ROOT)
  const files = {
    'package.json': JSON.stringify({ type: 'module', scripts: { start, build: 'node build.js' } }),
    'package-lock.json': '{}',
    'build.js': BUILD,
    'index.html': '',
    'vite.config.ts': '',
    'src/a.ts': '',
    'data/b.yml': '',
    'public/c.svg': '',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(project, name, '..'), { recursive: true })
    writeFileSync(join(project, name), content)
  }
})
beforeEach(() => {
  started = []
})
afterEach(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
})
afterAll(() => rmSync(project, { recursive: true, force: true, maxRetries: 5 }))

/** Takes away what was built. */
function forget(): void {
  for (const name of ['dist', 'node_modules', 'building.txt']) {
    rmSync(join(project, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

function run(env: Record<string, string> = {}): Run {
  const child = spawn('npm', ['start'], {
    cwd: project,
    env: { PATH: process.env['PATH'], HOME: project, NPM_CONFIG_UPDATE_NOTIFIER: 'false', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => said, ended }
}

/** Waits until the server says where it is. */
async function serving(env: Record<string, string> = {}): Promise<Run & { port: number; url: string }> {
  const one = run(env)
  const found = () => /CNCF Landscape Explorer: (http:\/\/\S+:(\d+)\/\S*)/.exec(one.said())
  await expect.poll(() => found() ?? one.child.exitCode, { timeout: 30_000 }).not.toBeNull()
  const [, url = '', port = ''] = found() ?? []
  expect(port, one.said()).not.toBe('')
  return { ...one, port: Number(port), url }
}

/** Whether a process does anything still; one that has ended may wait for its parent to notice. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes a download and closes idle connections on %s, and ends with 0',
    async (signal) => {
      const { child, port, ended } = await serving()
      const request = get({ host: '127.0.0.1', port, path: '/large.bin' })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      const idle = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const socket = await openSocket(port)
          socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
          await once(socket, 'data')
          return socket.resume()
        }),
      )
      const begin = performance.now()
      const closed = Promise.all(idle.map((socket) => once(socket, 'close')))
      child.kill(signal)
      await closed
      // The rest is read in the course of three seconds.
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of response as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        size += chunk.length
        await wait(Math.max(0, begin + (3000 * size) / SIZE - performance.now()))
      }
      expect(Buffer.concat(chunks).equals(Buffer.alloc(SIZE, 'cloud native '))).toBe(true)
      expect(await ended).toBe(0)
      expect(performance.now() - begin).toBeLessThan(10_000)
    },
  )

  it('ends at once on a further signal', async () => {
    const { child, port, ended } = await serving()
    const request = get({ host: '127.0.0.1', port, path: '/large.bin' }).on('error', () => undefined)
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.on('error', () => undefined)
    // It closes what is idle once it has heard of the signal: two too close together are one.
    const idle = await openSocket(port)
    idle.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(idle, 'data')
    const heard = once(idle.resume(), 'close')
    child.kill('SIGTERM')
    await heard
    await wait(700)
    expect(child.exitCode).toBeNull()
    const begin = performance.now()
    child.kill('SIGTERM')
    expect(await ended).not.toBe(0)
    expect(performance.now() - begin).toBeLessThan(5000)
    response.resume()
  })

  it('takes a signal that comes twice, directly and through npm, for one', async () => {
    const one = spawn('npm', ['start'], {
      cwd: project,
      env: { PATH: process.env['PATH'], HOME: project, NPM_CONFIG_UPDATE_NOTIFIER: 'false', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    started.push(one)
    let said = ''
    one.stdout.setEncoding('utf8').on('data', (text) => (said += text))
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/http:/)
    const port = Number(/:(\d+)\//.exec(said)?.[1])
    const request = get({ host: '127.0.0.1', port, path: '/large.bin' })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    process.kill(-(one.pid ?? 0), 'SIGINT')
    await wait(500)
    expect((await buffer(response)).length).toBe(SIZE)
    const [code] = (await once(one, 'close')) as [number | null]
    expect(code).toBe(0)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends a build that goes on, on %s, with 0', async (signal) => {
    forget()
    const { child, ended } = run({ SLOW: '1' })
    const note = join(project, 'building.txt')
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8') !== '', { timeout: 30_000 }).toBe(true)
    const pid = Number(readFileSync(note, 'utf8'))
    child.kill(signal)
    expect(await ended).toBe(0)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it.each([
    [{ PORT: '1e3' }, 'PORT must be a whole number from 0 to 65535, not "1e3".'],
    [{ SITE_URL: 'nonsense' }, 'SITE_URL must name a host alone, not nonsense'],
  ])('ends with 2 for %j, before it builds', async (env: Record<string, string>, sentence) => {
    forget()
    const { ended, said } = run(env)
    expect(await ended).toBe(2)
    expect(said()).toContain(sentence)
    expect(said()).not.toMatch(/\n +at /)
    expect(existsSync(join(project, 'dist'))).toBe(false)
  })

  it('says in at most ten lines what it does, and of a build that fails all that it said', async () => {
    forget()
    const { child, said, ended } = await serving()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said()).toMatch(/^Built in \d+ s\.$/m)
    expect(said().trimEnd().split('\n').length).toBeLessThanOrEqual(10)

    const failed = run({ FAILS: '1', SITE_URL: 'https://example.org' })
    expect(await failed.ended).toBe(3)
    expect(failed.said()).toContain('file 100\nCannot find a thing\n')
  })

  it('says that a port is taken, and ends with 1', async () => {
    const other = createServer()
    const port = await listen(other as never, 0)
    const taken = run({ PORT: String(port) })
    expect(await taken.ended).toBe(1)
    expect(taken.said()).toContain(`Port ${port} of 127.0.0.1 is taken.`)
    other.close()
  })

  it('serves on every address when told so, logs when told so, and says how it is', async () => {
    const { port, url, said, child, ended } = await serving({ HOST: '0.0.0.0', ACCESS_LOG: '1' })
    expect(url).toBe(`http://localhost:${port}/`)
    expect((await askRaw(port, '/healthz')).status).toBe(200)
    expect((await askRaw(port, '/?q=x')).status).toBe(200)
    await expect.poll(said).toMatch(/^GET \/ 200 10 \d+\.\d$/m)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
