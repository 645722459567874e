import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { configure, getConfig, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as React from 'react'
import { vi } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { createAppRouter } from '../../src/app/router.tsx'
import { buildAssets } from '../../src/build/assets.ts'
import { watchUserInteraction } from '../../src/components/scheduling/user-interaction.ts'
import type { WorkerLike } from '../../src/worker/client.ts'
import type { WorkerRequest } from '../../src/worker/protocol.ts'
import { shippedDay } from './factories.ts'
import { sharedText } from './shared-text.ts'
import { checkStack } from '../../src/stack/check.ts'
import { readSources } from '../../src/worker/read-sources.ts'
import { asLiveError, createService, type Service } from '../../src/worker/service.ts'
import { toChunks } from '../../src/worker/chunks.ts'
import type { StackRequest } from '../../src/worker/stack-protocol.ts'

// Nothing here is about speed: a slow machine may take its time.
configure((config) => ({
  asyncUtilTimeout: 50_000,
  // The user's events are rendered as in a browser, not in a scope of `act`, which forgets for good what is left to be
  // rendered where a part is still being loaded (React 19; a sync scope that nothing awaits).
  eventWrapper: (event) => (isActing() ? config.eventWrapper(event) : event()),
  // What is waited for is asked for again and again: the document is printed with the last answer alone.
  getElementError: (message, container) =>
    isAskedAgain() ? new Error(message ?? '') : config.getElementError(message, container),
}))

leaveOutOwnerStacks()

/**
 * Has React's development build keep no stack of who made each element, a sixth of what the page tests took: it would be
 * added to a warning. It does so by itself after ten thousand elements in a second.
 */
function leaveOutOwnerStacks(): void {
  const internals = Object.entries(React).find(([name]) => name.startsWith('__CLIENT_INTERNALS'))?.[1]
  Object.defineProperty(Object(internals), 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => {} })
}

/** Whether React expects what changes to be in a scope of `act`: not within an action of the user. */
function isActing(): boolean {
  return Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT') === true
}

/** Whether a query is one of `waitFor`'s tries. */
function isAskedAgain(): boolean {
  const config = getConfig()
  return '_disableExpensiveErrorDiagnostics' in config && config._disableExpensiveErrorDiagnostics === true
}

let assets: Record<string, string> | undefined

/** Answers the application's own data as its build would have it; everything else is an error that names the URL. */
function serveAssets(url: string): Response {
  assets ??= JSON.parse(
    sharedText('assets', () => JSON.stringify(Object.fromEntries(buildAssets('data')))),
  ) as typeof assets
  const source = assets?.[/\/@assets\/([a-z\d-]+)\.json$/.exec(url)?.[1] ?? '']
  if (source === undefined) throw new TypeError(`unexpected request: ${url}`)
  return new Response(source, { headers: { 'Content-Type': 'application/json' } })
}

function urlOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString()
}

/** The live file's answer in a test: its text, or a failure. */
export type Live = () => Promise<Response>

/** What other questions to the outside are answered, the worker's and the page's; undefined for an address that nobody expects. */
export type Outside = (url: URL) => Response | undefined

let currentOutside: Outside | undefined

/** The live file of the test that runs now; the application's worker outlives the test that started it. */
let currentLive: Live

/** When the pages of tests are visited: a week after the day of the extract, as what a visit fetches is newer. */
export const VISIT = Date.parse(`${shippedDay()}T12:00:00Z`) + 7 * 24 * 60 * 60 * 1000

/** A worker that runs the real service in this thread. */
function makeWorker(): WorkerLike {
  const fetcher = ((input: RequestInfo | URL) => {
    const url = urlOf(input)
    if (url === import.meta.env.LANDSCAPE_URL) return currentLive()
    return Promise.resolve(currentOutside?.(new URL(url, 'http://localhost')) ?? serveAssets(url))
  }) as typeof fetch
  const service = createService({
    cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve(), delete: () => Promise.resolve() },
    fetcher,
    now: () => VISIT,
  })
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => {},
    postMessage: (message: unknown) => {
      const request = message as WorkerRequest
      // The protocol ties each call to its input; TypeScript cannot follow that through an index.
      const call = service[request.call] as (input: never) => ReturnType<Service[typeof request.call]>
      const reply = (data: object) => worker.onmessage?.call(globalThis as never, new MessageEvent('message', { data }))
      call(request.input as never).then(
        (output) => toChunks(request.id, output).forEach(reply),
        (error: unknown) => reply({ id: request.id, error: asLiveError(error) }),
      )
    },
  }
  return worker
}

/** A worker that checks stacks in this thread. */
function makeStackWorker(): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => {},
    postMessage: (message: unknown) => {
      const { id, input } = message as StackRequest
      const reply = (data: object) => worker.onmessage?.call(globalThis as never, new MessageEvent('message', { data }))
      readSources(input.sources).then(
        (texts) => reply({ id, report: checkStack(texts, input.items, input.table) }),
        (error: unknown) => reply({ id, error: String(error) }),
      )
    },
  }
  return worker
}

/** How the application is started in a test: the address, the live file, and how wide the window is. */
export type AppOptions = { path?: string; live?: Live; outside?: Outside; isWide?: boolean }

/** Starts the whole application in jsdom on its real data, with the worker's work done in this thread. */
export function renderApp({ path = '/', live, outside, isWide = true }: AppOptions = {}) {
  currentLive = live ?? (() => Promise.reject(new TypeError('Failed to fetch')))
  currentOutside = outside
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = urlOf(input)
    return currentOutside?.(new URL(url, 'http://localhost')) ?? serveAssets(url)
  })
  vi.stubGlobal('Worker', function WorkerStub(url: URL | string) {
    return String(url).includes('stack.worker') ? makeStackWorker() : makeWorker()
  })
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width') ? isWide : query.includes('max-width') ? !isWide : false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  watchUserInteraction()
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createAppRouter('en', history)
  const client = new QueryClient()
  const view = render(<App client={client} router={router} />)
  return { ...view, user: userEvent.setup(), router, history }
}
