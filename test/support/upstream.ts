import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

import { closeServer, listen } from '../../src/cli/listen.ts'
import { FAULT_KINDS, isFaultKind, landscapeAnswer, SLOW_MS, type Answer, type FaultKind } from './upstream-faults.ts'
import { historyAnswer, type FileCommit } from './upstream-history.ts'
import { HOURLY_QUESTIONS, repositoryAnswer, type KnownRepository, type Repositories } from './upstream-repositories.ts'
import { limitAnswer, logoAnswer, type LogoLimit, type MissingLogos } from './upstream-logos.ts'

/** How to start the upstream: `landscape` is a file's path or the text itself, `logos` a folder. */
export interface UpstreamOptions {
  landscape: string | { text: string }
  logos?: string | undefined
  /** 0, the default, takes a free port. */
  port?: number | undefined
  /** Default '404'. */
  missingLogos?: MissingLogos | undefined
  /** Packs every answer, as the public host does; left out, the bytes on the wire are those of the files. */
  gzip?: boolean | undefined
}

/** One request the upstream got; `path` includes the query, `status` is 0 until it has been answered. */
interface UpstreamRequest {
  method: string
  path: string
  status: number
}

/** A running upstream. */
export interface Upstream {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  url: string
  port: number
  /** Makes GET /landscape.yml misbehave from the next request on. */
  setFault(kind: FaultKind): void
  /** Refuses logos with 429, which may say when to come back in a header that pages may read; or no longer. */
  setLogoLimit(limit: LogoLimit | undefined): void
  /** Replaces the landscape; its ETag follows. */
  setLandscape(text: string): void
  /** Replaces the folder of the logos; without one, all are missing. */
  setLogos(directory: string | undefined): void
  /** Answers the logo of that name with an SVG as it is, without the header that takes its scripts away; or no longer. */
  setLogo(name: string, svg: string | undefined): void
  /** Replaces the commits of the landscape file that the stand-in for GitHub's API knows; newest first. */
  setHistory(commits: readonly FileCommit[]): void
  /** Replaces the repositories that the stand-in for GitHub's API knows, by "owner/name"; a new hour begins. */
  setRepositories(known: Readonly<Record<string, KnownRepository>>): void
  /** Lets the stand-in for GitHub's API refuse until then; a time in seconds since 1970, or undefined. */
  setRateLimit(until: number | undefined): void
  /** Lets GET /landscape.yml wait until the function it returns is called; a setFault or close ends the wait too. */
  hold(): () => void
  /** In order of arrival, without those to /fault; empty it with `requests.length = 0`. */
  requests: UpstreamRequest[]
  /** Drops all connections and frees the port. */
  close(): Promise<void>
}

interface State {
  landscape: Buffer
  fault: FaultKind
  /** Settles when the landscape may be answered. */
  gate: Promise<void>
  release: () => void
  logos: { directory: string | undefined; missing: MissingLogos; own: Map<string, string> }
  logoLimit: LogoLimit | undefined
  gzip: boolean
  history: { commits: readonly FileCommit[]; limitedUntil: number | undefined }
  repositories: Repositories
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${text}\n`) }
}

function faultAnswer(state: State, method: string, kind: string | undefined): Answer {
  const list = FAULT_KINDS.join(', ')
  if (kind === undefined) return method === 'GET' ? plain(200, state.fault) : plain(405, 'GET /fault, PUT /fault/KIND')
  if (method !== 'PUT') return plain(405, 'GET /fault, PUT /fault/KIND')
  if (!isFaultKind(kind)) return plain(404, `unknown fault; the known ones are: ${list}`)
  state.fault = kind
  return plain(200, kind)
}

async function publicAnswer(state: State, request: IncomingMessage, url: URL): Promise<Answer> {
  if (request.method === 'OPTIONS') return plain(403, '403: Forbidden')
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, '405: Method Not Allowed')
  if (url.pathname === '/landscape.yml') {
    await state.gate
    // The fault of the moment the request came in, whatever is set while a slow one waits.
    const answer = landscapeAnswer(state.fault, state.landscape)
    if (state.fault === 'slow') await wait(SLOW_MS, undefined, { signal: closedSignal(request) })
    return open(answer)
  }
  const past = historyAnswer(url, state.history)
  if (past !== undefined) return open(past)
  const repository = repositoryAnswer(url, state.repositories)
  if (repository !== undefined) return open(repository)
  const logo = /^\/logos\/(.*)$/.exec(url.pathname)?.[1]
  if (logo === undefined) return open(plain(404, '404: Not Found'))
  if (state.logoLimit) return open(limitAnswer(state.logoLimit))
  const sanitize = url.searchParams.get('sanitize') === 'true'
  return open(await logoAnswer({ name: logo, sanitize }, state.logos))
}

/** Adds what lets a page of any origin read the answer; no header is exposed but those that the answer names itself. */
function open(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Access-Control-Allow-Origin': '*' } }
}

function closedSignal(request: IncomingMessage): AbortSignal {
  const controller = new AbortController()
  request.socket.once('close', () => controller.abort())
  return controller.signal
}

function isFresh(request: IncomingMessage, answer: Answer): boolean {
  const etag = answer.headers['ETag']
  const known = request.headers['if-none-match']
  if (etag === undefined || known === undefined || answer.status !== 200 || answer.cut) return false
  return known.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}

/** The answer packed, where the browser takes that; one that is cut stays as it is. */
function packed(request: IncomingMessage, answer: Answer): Answer {
  if (answer.cut || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) return answer
  const headers = { ...answer.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }
  return { ...answer, headers, body: gzipSync(answer.body) }
}

/** Sends the answer, as a 304 where the browser has those bytes already; returns the status sent. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): number {
  if (isFresh(request, answer)) {
    const { 'Content-Type': _type, ...headers } = answer.headers
    response.writeHead(304, headers).end()
    return 304
  }
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(answer.body.length) })
  if (request.method === 'HEAD') response.end()
  else if (answer.cut) {
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => request.socket.destroy())
  } else response.end(answer.body)
  return answer.status
}

async function handle(
  state: State,
  requests: UpstreamRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET'
  // A target such as `//host` would make the URL's host, so the origin is put before it as text.
  const url = new URL(`http://upstream.invalid${request.url ?? '/'}`)
  const fault = /^\/fault(?:\/(.*))?$/.exec(url.pathname)
  if (fault !== null) {
    send(request, response, faultAnswer(state, method, fault[1]))
    return
  }
  const entry: UpstreamRequest = { method, path: request.url ?? '/', status: 0 }
  requests.push(entry)
  const answer = await publicAnswer(state, request, url)
  entry.status = send(request, response, state.gzip ? packed(request, answer) : answer)
}

/**
 * Starts the local stand-in for the public landscape host, on 127.0.0.1.
 * @throws when the landscape's file cannot be read or the port is taken
 */
export async function startUpstream(options: UpstreamOptions): Promise<Upstream> {
  const { landscape, logos, port: wanted = 0, missingLogos = '404', gzip = false } = options
  const state: State = {
    landscape: typeof landscape === 'string' ? await readFile(landscape) : Buffer.from(landscape.text),
    fault: 'none',
    gate: Promise.resolve(),
    release: () => undefined,
    logos: { directory: logos, missing: missingLogos, own: new Map() },
    logoLimit: undefined,
    gzip,
    history: { commits: [], limitedUntil: undefined },
    repositories: { known: {}, limitedUntil: undefined, remaining: HOURLY_QUESTIONS },
  }
  const requests: UpstreamRequest[] = []
  const server = createServer((request, response) => {
    // Whoever went away while a slow answer waited needs none.
    handle(state, requests, request, response).catch(() => response.destroy())
  })
  const port = await listen(server, wanted)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    setFault: (kind) => {
      state.fault = kind
      state.release()
    },
    setLogoLimit: (limit) => {
      state.logoLimit = limit
    },
    setLandscape: (text) => {
      state.landscape = Buffer.from(text)
    },
    setLogos: (directory) => {
      state.logos.directory = directory
    },
    setLogo: (name, svg) => {
      if (svg === undefined) state.logos.own.delete(name)
      else state.logos.own.set(name, svg)
    },
    setHistory: (commits) => {
      state.history.commits = commits
    },
    setRepositories: (known) => {
      state.repositories.known = known
      state.repositories.remaining = HOURLY_QUESTIONS
    },
    setRateLimit: (until) => {
      state.history.limitedUntil = until
      state.repositories.limitedUntil = until
    },
    hold: () => {
      state.release()
      state.gate = new Promise((resolve) => {
        state.release = resolve
      })
      return state.release
    },
    close: () => {
      state.release()
      return closeServer(server)
    },
  }
}
