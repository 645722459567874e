import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

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
    // With maps, which tell what each script is made of.
    ['run', '-s', 'build', '--', '--outDir', DIRECTORY, '--emptyOutDir', '--sourcemap', 'hidden'],
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

/** The packages that the maps of a build's scripts name: another account than that of the build's own plugin. */
function packagesInMaps(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.map')) continue
    const { sources } = JSON.parse(readFileSync(join(DIRECTORY, file), 'utf8')) as { sources: string[] }
    for (const source of sources) {
      // From the map, which itself lies below node_modules.
      const path = resolve(DIRECTORY, file, '..', source)
      const name = /^.*\/node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\//.exec(path)?.[1]
      if (name !== undefined) found.set(name, file)
    }
  }
  return found
}

test('the licences name every package of every script, and carry its text', async () => {
  const text = readFileSync(join(DIRECTORY, 'licenses.txt'), 'utf8')
  const packages = packagesInMaps()
  // Of the page, of what is loaded later, and of the workers.
  expect([...packages.keys()]).toEqual(expect.arrayContaining(['react-dom', 'd3-zoom', 'js-yaml', 'idb-keyval']))
  expect([...packages.values()].some((file) => file.includes('worker'))).toBe(true)
  for (const [name, file] of packages) {
    const folder = join(PROJECT_ROOT, 'node_modules', name)
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    expect.soft(text, `${name} in ${file}`).toContain(`\n${name} ${version}`)
    const licence = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    const content = readFileSync(join(folder, licence ?? ''), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim()
    expect.soft(text.includes(content), `the licence of ${name}`).toBe(true)
  }
  const own = readFileSync(join(PROJECT_ROOT, 'LICENSE'), 'utf8').trim()
  expect(text).toContain(own)
  expect(text).toContain(readFileSync(join(PROJECT_ROOT, 'data', 'SOURCE.md'), 'utf8').trim())
  expect(text).not.toMatch(/\/node_modules\//)
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
