import { test as base, expect as usual, type BrowserContext } from '@playwright/test'

import { startHostProxy } from '../firefox/proxy.ts'
import { foundLaunchOptions } from '../support/chromium-setup.ts'
import { liveText, sharedLogos } from '../support/landscape-files.ts'
import { guardContext, type Problem } from '../support/page-guard.ts'
import { E2E_DIST, UPSTREAM_HOST } from '../support/paths.ts'
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

/** Milliseconds between the looks of `expect.poll`: Playwright's own grow to a second, longer than what is waited for takes. */
const LOOKS = [20, 50, 100, 150]

const poll: typeof usual.poll = (look, options) =>
  usual.poll(
    look,
    typeof options === 'object' ? { intervals: LOOKS, ...options } : { intervals: LOOKS, message: options },
  )

/** Playwright's expect, which looks more often. */
export const expect: typeof usual = new Proxy(usual, {
  get: (given, name) => (name === 'poll' ? poll : (Reflect.get(given, name) as unknown)),
})

/**
 * Less of the engine: a visit of a few seconds never earns back what its best compiler costs on further threads, and
 * without them a sixth of the renderer's processor time goes. What is measured (test/bench) runs with everything.
 */
const ENGINE = '--js-flags=--no-opt --single-threaded'

interface TestFixtures {
  /** Names console errors and uncaught errors that the test expects, before or after they happen. */
  allowConsole: (...patterns: RegExp[]) => void
  /** What allowConsole has named. */
  allowed: RegExp[]
  /** The local upstream, healthy, with the live landscape and no request seen. */
  upstream: Upstream
  /** Whether the upstream has the real logos, where they are at hand, and not a square for each: drawing them is a fifth of a visit. */
  realLogos: boolean
  /** Beginnings of further addresses that the test's pages may ask; what answers them is the test's own affair. */
  addresses: readonly string[]
  /** Fails the test for what guardContext reports of any context of it. */
  guard: void
}

interface WorkerOptions {
  /** The folder of the build to serve, and the base path it was built for. */
  site: { directory: string; basePath: string }
}

interface WorkerFixtures {
  /** The static server of the build; `page.goto('./')` goes there. */
  app: StaticServer
  /** Shared by the worker's tests, one after the other: the browser's launch fixes its port. */
  workerUpstream: Upstream
}

/** Playwright's test with the product's build, a local upstream, and a browser that reaches nothing else. */
export const test = base.extend<TestFixtures, WorkerOptions & WorkerFixtures>({
  site: [
    // A build of one's own, for whoever works while another one builds.
    { directory: process.env['EXPLORER_E2E_DIST'] ?? E2E_DIST, basePath: '/' },
    { option: true, scope: 'worker' },
  ],

  app: [
    async ({ site }, give) => {
      const app = await startStaticServer(site)
      await give(app)
      await app.close()
    },
    { scope: 'worker' },
  ],

  workerUpstream: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs out of its pattern
    async ({}, give) => {
      const upstream = await startUpstream({
        landscape: { text: '' },
        missingLogos: 'placeholder',
      })
      await give(upstream)
      await upstream.close()
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ browserName, workerUpstream, app }, give) => {
      if (browserName !== 'chromium') {
        // No switch of theirs resolves names; `localhost` goes through the proxy where a browser makes no exception for it.
        const ports = { [UPSTREAM_HOST]: workerUpstream.port, localhost: Number(new URL(app.url).port) }
        const proxy = await startHostProxy(ports)
        await give({ proxy: { server: `http://127.0.0.1:${proxy.port}` } })
        await proxy.close()
        return
      }
      const { args = [], ...found } = foundLaunchOptions()
      // Interception by Playwright would go round the browser's cache, so names are resolved instead.
      const rules = [`MAP ${UPSTREAM_HOST} 127.0.0.1:${workerUpstream.port}`, 'MAP * ~NOTFOUND', 'EXCLUDE localhost']
      await give({ ...found, args: [...args, ENGINE, `--host-resolver-rules=${rules.join(', ')}`] })
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ app }, give) => give(app.url),

  upstream: async ({ workerUpstream }, give) => give(workerUpstream),

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs out of its pattern
  allowed: async ({}, give) => give([]),

  addresses: [[], { option: true }],

  realLogos: [false, { option: true }],

  allowConsole: async ({ allowed }, give) => give((...patterns) => void allowed.push(...patterns)),

  guard: [
    async ({ browser, app, workerUpstream, allowed, addresses, realLogos }, give) => {
      workerUpstream.setFault('none')
      workerUpstream.setLogoLimit(undefined)
      workerUpstream.setLogos((realLogos && sharedLogos()) || undefined)
      workerUpstream.setLandscape(await liveText())
      workerUpstream.setHistory([])
      workerUpstream.setRepositories({})
      workerUpstream.setRateLimit(undefined)
      workerUpstream.requests.length = 0
      const problems: Problem[] = []
      const watch = (context: BrowserContext): void =>
        guardContext(context, [app.url, `http://${UPSTREAM_HOST}/`, ...addresses], (problem) => problems.push(problem))
      browser.on('context', watch)
      await give()
      browser.off('context', watch)
      const unexpected = problems
        .filter(({ kind, text }) => kind === 'request' || !allowed.some((pattern) => pattern.test(text)))
        .map(({ text }) => text)
      usual(unexpected, 'what the pages should not have done').toEqual([])
    },
    { auto: true },
  ],
})
