import { spawnSync } from 'node:child_process'

import { chromium, type Browser } from '@playwright/test'

import { startStaticServer } from '../../src/cli/static-server.ts'
import { findChromium, launchOptionsOf } from './chromium.ts'
import { E2E_BUILD_ENV, E2E_DIST, PROJECT_ROOT, UPSTREAM_HOST } from './paths.ts'
import { startUpstream, type UpstreamOptions } from './upstream.ts'

/** The application in a browser that reaches nothing else. */
interface ServedApp {
  browser: Browser
  /** The application's address, with a slash at its end. */
  url: string
}

/**
 * Runs `work` on the application: its build (made now, unless EXPLORER_E2E_DIST names one), a local upstream, a browser.
 * @throws Error when it cannot be built or no browser starts
 */
export async function withServedApp(upstreamOptions: UpstreamOptions, work: (app: ServedApp) => Promise<void>) {
  const directory = process.env['EXPLORER_E2E_DIST'] ?? build()
  const upstream = await startUpstream(upstreamOptions)
  const app = await startStaticServer({ directory })
  const rules = `MAP ${UPSTREAM_HOST} 127.0.0.1:${upstream.port}, MAP * ~NOTFOUND, EXCLUDE localhost`
  const browser = await launchBrowser([`--host-resolver-rules=${rules}`])
  try {
    await work({ browser, url: app.url })
  } finally {
    await browser.close()
    await app.close()
    await upstream.close()
  }
}

/** Starts the browser of the tests, with further arguments. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { args = [], ...options } = launchOptionsOf(await findChromium())
  return chromium.launch({ ...options, args: [...args, ...more] })
}

function build(): string {
  const { status } = spawnSync('npm', ['run', '-s', 'build', '--', '--outDir', E2E_DIST, '--emptyOutDir'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...E2E_BUILD_ENV },
    stdio: 'inherit',
    // On Windows npm is a script, which needs a shell.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The application could not be built')
  return E2E_DIST
}
