import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import { readFactSheets } from '../../../src/build/facts.ts'
import { closeServer, listen } from '../../../src/cli/listen.ts'
import type { Answer } from '../upstream-faults.ts'
import { githubAnswer, healthyGithub, type GithubState } from './github-stand-in.ts'
import { endoflifeAnswer, landscapeApiAnswer, maintainersCsv, scorecardAnswer } from './other-stand-ins.ts'
import { makeWorld, type World } from './world.ts'

/** The services, by the first part of their path. */
export const SERVICES = ['file', 'landscape', 'github', 'endoflife', 'maintainers', 'scorecard'] as const
export type Service = (typeof SERVICES)[number]

/** Stand-ins for every service that a refresh asks, on one port. */
export interface StandIn {
  /** The settings that lead to it. */
  env: Record<string, string>
  /** What is answered; change it to rename, archive or lie. */
  world: World
  github: GithubState
  /** Answers of a service are replaced, or dropped where undefined is returned. */
  faults: Map<Service, (answer: Answer) => Answer | undefined>
  /** The service of each request, in order. */
  requests: Service[]
  /** Called after each answer with the number of answers so far. */
  onAnswer: (count: number) => void
  close: () => Promise<void>
}

/**
 * Starts the stand-ins.
 * @param text the landscape file
 * @param data the project's `data`, whose products and maintainers are answered
 */
export async function startStandIn(text: string, data: string): Promise<StandIn> {
  const sheets = readFactSheets(data)
  const state: Omit<StandIn, 'env' | 'close'> = {
    world: makeWorld(text),
    github: healthyGithub(),
    faults: new Map(),
    requests: [],
    onAnswer: () => undefined,
  }
  const answers: Record<Service, (path: string, body: string, request: IncomingMessage) => Answer | undefined> = {
    file: () => plain(200, state.world.text),
    landscape: (path) => landscapeApiAnswer(path, state.world),
    github: (_path, body, { headers }) => githubAnswer(body, headers.authorization ?? '', state.github, state.world),
    endoflife: (path) => (path === '/products/full' ? endoflifeAnswer(sheets) : undefined),
    maintainers: () => plain(200, maintainersCsv(sheets)),
    scorecard: (path) => scorecardAnswer(path, state.world),
  }
  let count = 0
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const [, first = '', path = ''] = /^\/(\w+)(\/.*)?$/.exec(request.url ?? '') ?? []
    const service = SERVICES.find((name) => name === first)
    if (service === undefined) return send(response, plain(404, 'Not Found'))
    state.requests.push(service)
    const healthy = answers[service](path, body, request) ?? plain(404, 'Not Found')
    const fault = state.faults.get(service)
    const answer = fault ? fault(healthy) : healthy
    if (answer) send(response, answer)
    else request.socket.destroy()
    state.onAnswer((count += 1))
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  const url = `http://127.0.0.1:${await listen(server, 0)}`
  return Object.assign(state, {
    env: {
      LANDSCAPE_URL: `${url}/file`,
      LANDSCAPE_API_URL: `${url}/landscape`,
      GITHUB_API_URL: `${url}/github`,
      GITHUB_TOKEN: state.github.token,
      ENDOFLIFE_API_URL: `${url}/endoflife`,
      SCORECARD_API_URL: `${url}/scorecard`,
      MAINTAINERS_URL: `${url}/maintainers`,
      // It has no logos: refreshing them has its own tests.
      LOGO_URL: `${url}/logos/{name}?sanitize=true`,
      REFRESH_PAUSE_MS: '1',
    },
    close: () => closeServer(server),
  })
}

/** An answer of plain text, with another status or text than a healthy one. */
export function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from(text) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'Content-Length': String(body.length) })
  response.end(body)
}
