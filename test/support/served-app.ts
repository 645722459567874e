import { spawnSync } from 'node:child_process'

import { chromium, type Browser } from '@playwright/test'

import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts'
import { findChromium, launchOptionsOf } from './chromium.ts'
import { E2E_BUILD_ENV, E2E_DIST, PROJECT_ROOT, UPSTREAM_HOST } from './paths.ts'
import { startUpstream, type Upstream, type UpstreamOptions } from './upstream.ts'

/** The application in a browser that reaches nothing else. */
export interface ServedApp {
  browser: Browser
  /** The application's address, with a slash at its end. */
  url: string
  /** What it is served by, and what stands in for the public files; a test that wants no network may close both. */
  app: StaticServer
  upstream: Upstream
}

/** How to serve: `directory` is a build (made now where it is left out), `brotli` as of startStaticServer. */
export interface ServedAppOptions extends UpstreamOptions {
  directory?: string | undefined
  brotli?: number | undefined
}

/**
 * Runs `work` on the application: its build (made now, unless EXPLORER_E2E_DIST names one), a local upstream, a browser.
 * @throws Error when it cannot be built or no browser starts
 */
export async function withServedApp<T>(options: ServedAppOptions, work: (app: ServedApp) => Promise<T>): Promise<T> {
  const directory = options.directory ?? buildOrNamed()
  const upstream = await startUpstream(options)
  const app = await startStaticServer({ directory, brotli: options.brotli })
  const rules = `MAP ${UPSTREAM_HOST} 127.0.0.1:${upstream.port}, MAP * ~NOTFOUND, EXCLUDE localhost`
  const browser = await launchBrowser([`--host-resolver-rules=${rules}`])
  try {
    return await work({ browser, url: app.url, app, upstream })
  } finally {
    await browser.close()
    await app.close()
    await upstream.close()
  }
}

/** Starts the browser of the tests, with further arguments and without some that Playwright gives by itself. */
export async function launchBrowser(more: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  const { args = [], ...options } = launchOptionsOf(await findChromium())
  return chromium.launch({ ...options, args: [...args, ...more], ignoreDefaultArgs: [...without] })
}

/** The folder of the build that EXPLORER_E2E_DIST names, or of one made now. */
export function buildOrNamed(): string {
  return process.env['EXPLORER_E2E_DIST'] ?? buildInto(E2E_DIST, E2E_BUILD_ENV)
}

/**
 * Makes a production build with these settings.
 * @returns the folder
 * @throws Error when it cannot be built
 */
export function buildInto(directory: string, env: Readonly<Record<string, string>>): string {
  const { status } = spawnSync('npm', ['run', '-s', 'build', '--', '--outDir', directory, '--emptyOutDir'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    // The table is for standard output; what the build says is not part of it.
    stdio: ['ignore', 'ignore', 'inherit'],
    // On Windows npm is a script, which needs a shell.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The application could not be built')
  return directory
}
