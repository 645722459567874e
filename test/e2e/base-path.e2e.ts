import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { CHECKS_FOLDER, E2E_BUILD_ENV, PROJECT_ROOT } from '../support/paths.ts'
import { expect, test as base } from './fixtures.ts'
import { frenchUse } from './support-french.ts'
import { cutNetwork } from './support-offline.ts'
import { ALL_RESULTS, bookmarkButton, cardLink, navLink, openLive, resultCount, searchFor } from './support-page.ts'

const BASE_PATH = '/explorer/'
const DIRECTORY = join(CHECKS_FOLDER, 'e2e-dist-base')
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** The latest change below a path, in milliseconds since 1970. */
function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Builds for the base path unless the last such build is newer than all it is made of. */
function build(): void {
  const page = join(DIRECTORY, 'index.html')
  const newest = Math.max(...SOURCES.map((name) => newestChange(join(PROJECT_ROOT, name))))
  if (existsSync(page) && statSync(page).mtimeMs > newest) return
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'build', '--', '--outDir', DIRECTORY, '--emptyOutDir'],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...E2E_BUILD_ENV, BASE_PATH },
      encoding: 'utf8',
      // On Windows npm is a script, which needs a shell.
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error(`The build for ${BASE_PATH} failed:\n${stdout}${stderr}`)
}

const test = base.extend({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs out of its pattern
    async ({}, give) => {
      build()
      await give({ directory: DIRECTORY, basePath: BASE_PATH })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

// One worker, so that the build is made once.
test.describe.configure({ mode: 'default' })

test('under a base path the whole application works', async ({ page, app }) => {
  expect(app.url).toMatch(/\/explorer\/$/)
  await openLive(page)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await searchFor(page, 'promethus')
  await bookmarkButton(page, 'Prometheus').click()
  await cardLink(page, 'Prometheus').click()
  await expect(page.getByRole('heading', { name: 'Prometheus', exact: true })).toBeVisible()
  await navLink(page, 'Bookmarks').click()
  await expect(page).toHaveURL(/\/explorer\/bookmarks\/?$/)
  await expect(cardLink(page, 'Prometheus')).toBeVisible()
  await page.reload()
  await expect(cardLink(page, 'Prometheus')).toBeVisible()
})

test('under a base path a deep link works', async ({ page }) => {
  await page.goto('item/prometheus')
  await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the landscape' }).click()
  await expect(page).toHaveURL(/\/explorer\/?$/)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
})

test('under a base path French works', async ({ page }) => {
  await openLive(page, 'fr/')
  await frenchUse(page)
  await page.goto('fr/item/prometheus')
  await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('English')
  await expect(page).toHaveURL(/\/explorer\/item\/prometheus$/)
})

test.describe('under a base path the service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('keeps its own application, and goes on without a network', async ({ page, context, allowConsole }) => {
    allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
    await openLive(page)
    const registered = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(registered).toMatch(/\/explorer\/$/)
    const isHeld = () =>
      page.evaluate(async () => (await caches.match(new URL('@held/en', document.baseURI))) !== undefined)
    await expect.poll(isHeld).toBe(true)
    await cutNetwork(context)
    await page.goto('item/prometheus')
    await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
    await expect(page.getByText('You are offline.')).toBeVisible()
  })
})
