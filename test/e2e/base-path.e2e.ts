import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Page } from '@playwright/test'

import { MADE_COLOUR, makeSheets } from '../support/made-sheets.ts'
import { CHECKS_FOLDER, E2E_BUILD_ENV, PROJECT_ROOT } from '../support/paths.ts'
import { expect, test as base } from './fixtures.ts'
import { frenchUse } from './support-french.ts'
import { cutNetwork } from './support-offline.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'
import {
  ALL_RESULTS,
  bookmarkButton,
  cardLink,
  DESKTOP,
  navLink,
  openLive,
  resultCount,
  searchFor,
  settle,
} from './support-page.ts'

const BASE_PATH = '/explorer/'
const DIRECTORY = join(CHECKS_FOLDER, 'e2e-dist-base')
const SHEETS = join(CHECKS_FOLDER, 'e2e-logo-sheets')
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** The latest change below a path, in milliseconds since 1970. */
function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Builds for the base path, with sheets of logos, unless the last such build is newer than all it is made of. */
async function build(): Promise<void> {
  const page = join(DIRECTORY, 'index.html')
  const newest = Math.max(...SOURCES.map((name) => newestChange(join(PROJECT_ROOT, name))))
  if (existsSync(page) && statSync(page).mtimeMs > newest) return
  await makeSheets(SHEETS)
  const { status, stdout, stderr } = spawnSync(
    'npm',
    // With maps, which tell what each script is made of.
    ['run', '-s', 'build', '--', '--outDir', DIRECTORY, '--emptyOutDir', '--sourcemap', 'hidden'],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...E2E_BUILD_ENV, BASE_PATH, LOGO_SHEETS: SHEETS },
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
      await build()
      await give({ directory: DIRECTORY, basePath: BASE_PATH })
    },
    { scope: 'worker', timeout: 120_000 },
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

/** The tiles of cards in sight that show a cell of a sheet, and whether the sheet is of the build. */
function sheetTiles(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main [data-logo] > span')]
      .map((tile) => getComputedStyle(tile).backgroundImage)
      .filter((image) => image.startsWith('url('))
      .map((image) => image.includes(`${location.origin}/explorer/assets/`) && image.includes('.webp')),
  )
}

/** How many pixels of the map have the colour of made logos, or nearly. */
function madePixels(page: Page): Promise<number> {
  return page.evaluate(({ r, g, b }) => {
    const canvas = document.querySelector('canvas')
    if (!canvas || canvas.width === 0) return 0
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    const context = copy.getContext('2d')
    context?.drawImage(canvas, 0, 0)
    const pixels = context?.getImageData(0, 0, copy.width, copy.height).data ?? []
    let count = 0
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
      if (Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < 60) count++
    }
    return count
  }, MADE_COLOUR)
}

test.describe('with sheets of logos', () => {
  test.use(DESKTOP)

  test('cards and map ask no other host for a logo, and nothing moves', async ({ page, upstream }) => {
    const sheets: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.webp')) sheets.push(request.url())
    })
    await watchPerformance(page)
    await openLive(page)
    await expect.poll(() => sheetTiles(page)).toContain(true)
    expect(await sheetTiles(page)).not.toContain(false)
    expect(await layoutShifts(page)).toEqual([])
    const before = sheets.length
    await page.getByRole('radio', { name: 'Map' }).click()
    // Tiles of the whole map are some ten pixels wide, and a ninth of them have this colour.
    await expect.poll(() => madePixels(page)).toBeGreaterThan(130 * 40)
    expect(sheets.length - before).toBeLessThanOrEqual(6)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG' }).click()
    const picture = await readFile(await (await saved).path(), 'utf8')
    expect(picture.match(/<image /g)?.length).toBeGreaterThan(130)
    await page.goto('item/kubeedge')
    await expect(page.getByRole('heading', { level: 1, name: 'KubeEdge' })).toBeVisible()
    await settle(page)
    expect(new Set(upstream.requests.map(({ path }) => path))).toEqual(new Set(['/landscape.yml']))
  })

  test('a sheet that is not there leaves monograms, and is not asked for elsewhere', async ({
    page,
    upstream,
    allowConsole,
  }) => {
    allowConsole(/Failed to load resource/)
    await page.route('**/*.webp', (route) => route.fulfill({ status: 404, body: '' }))
    await openLive(page)
    await settle(page)
    expect(await sheetTiles(page)).toEqual([])
    await page.getByRole('radio', { name: 'Map' }).click()
    await expect(page.getByRole('button', { name: 'SVG' })).toBeVisible()
    await settle(page)
    expect(await madePixels(page)).toBe(0)
    expect(upstream.requests.map(({ path }) => path)).toEqual(['/landscape.yml'])
  })

  test.describe('the service worker', () => {
    test.use({ serviceWorkers: 'allow' })

    test('stores the sheets that were used, and no others', async ({ page, context, allowConsole }) => {
      allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
      const storedSheets = () =>
        page.evaluate(async () => {
          const names = await caches.keys()
          const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return keys.flat().filter(({ url }) => url.endsWith('.webp')).length
        })
      await openLive(page)
      await expect
        .poll(() =>
          page.evaluate(async () => (await caches.match(new URL('@held/en', document.baseURI))) !== undefined),
        )
        .toBe(true)
      expect(await storedSheets()).toBe(0)
      await page.reload()
      await expect.poll(() => sheetTiles(page)).toContain(true)
      await expect.poll(storedSheets).toBe(1)
      await cutNetwork(context)
      await page.reload()
      await expect(page.getByText('You are offline.')).toBeVisible()
      await expect.poll(() => sheetTiles(page)).toContain(true)
    })
  })
})
