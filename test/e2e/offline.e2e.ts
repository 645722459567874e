import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import type { BrowserContext, Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { startMovingHost, type MovingHost } from '../support/moving-host.ts'
import type { Upstream } from '../support/upstream.ts'
import { expect, test as base } from './fixtures.ts'
import { ALL_RESULTS, ONE_MORE_RESULT } from './support-counts.ts'
import { newer, REBORN } from './support-landscape.ts'
import { cutNetwork, restoreNetwork } from './support-offline.ts'
import {
  areIconsDrawn,
  bookmarkButton,
  cardLink,
  cards,
  DESKTOP,
  openLive,
  resultCount,
  searchFor,
  settle,
  waitForMark,
} from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'
import { packedSum } from './support-sizes.ts'

const KB = 1024

const test = base.extend<
  { host: MovingHost; moved: void },
  { app: MovingHost; twoBuilds: { first: string; second: string } }
>({
  twoBuilds: [
    async ({ site }, give) => {
      const folder = mkdtempSync(join(tmpdir(), 'explorer-builds-'))
      const second = join(folder, 'second')
      // The pages of the items would only be copied.
      const isNeeded = (path: string) => !/(^|[/\\])item([/\\]|$)/.test(relative(site.directory, path))
      cpSync(site.directory, second, { recursive: true, filter: isNeeded })
      changeBuild(second)
      await give({ first: site.directory, second })
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ twoBuilds }, give) => {
      const host = await startMovingHost(twoBuilds.first)
      await give(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
  host: async ({ app, twoBuilds }, give) => {
    await app.move(twoBuilds.first)
    app.isDown = false
    app.lies.clear()
    app.answered.length = 0
    await give(app)
  },
})

test.use({ ...DESKTOP, serviceWorkers: 'allow', realLogos: true })

/** Makes a build another one: some of its pages differ, and the service worker knows their new digests. */
function changeBuild(folder: string): void {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64')
  const worker = join(folder, 'sw.js')
  for (const page of ['404.html', 'index.html', 'glossary/index.html']) {
    const before = readFileSync(join(folder, page), 'utf8')
    const after = before.replace('<html ', '<html data-build="second" ')
    writeFileSync(join(folder, page), after)
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(digest(before), digest(after)))
  }
}

/** The addresses in all caches, without host, and the kinds of the answers that are kept there. */
async function kept(page: Page): Promise<{ cache: string; url: string; type: string }[]> {
  return page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        const requests = await cache.keys()
        return Promise.all(
          requests.map(async (request) => ({
            cache: name,
            url: request.url.replace(location.origin, ''),
            type: (await cache.match(request))?.type ?? '',
          })),
        )
      }),
    )
    return all.flat()
  })
}

async function waitUntilKept(page: Page, language = 'en'): Promise<void> {
  const isHeld = async () => (await kept(page)).some(({ url }) => url === `/@held/${language}`)
  await expect.poll(isHeld, { message: `the application is kept in ${language}`, timeout: 20_000 }).toBe(true)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** What the application's own files have in them, as they are stored, by their addresses. */
async function storedDigests(page: Pick<Page, 'evaluate'>): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('explorer ')) ?? ''
    const cache = await caches.open(name)
    const files = (await cache.keys()).filter(({ url }) => !url.includes('@held'))
    const rows = files.map(async ({ url }) => {
      const digest = await crypto.subtle.digest(
        'SHA-256',
        (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer(),
      )
      return [url, String(new Uint8Array(digest))] as const
    })
    return Object.fromEntries(await Promise.all(rows))
  })
}

/** Changes one byte of stored files: as a disk would, in the middle, at the beginning or at the end. */
async function damageStored(page: Pick<Page, 'evaluate'>, urls: readonly string[]): Promise<void> {
  await page.evaluate(async (files) => {
    const name = (await caches.keys()).find((one) => one.startsWith('explorer ')) ?? ''
    const cache = await caches.open(name)
    for (const [index, url] of files.entries()) {
      const stored = await cache.match(url)
      if (!stored) throw new Error(`${url} is not stored`)
      const bytes = new Uint8Array(await stored.clone().arrayBuffer())
      const at = [Math.floor(bytes.length / 2), 0, bytes.length - 1][index % 3] ?? 0
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await cache.put(url, new Response(bytes, { headers: stored.headers }))
    }
  }, urls)
}

/** Takes everything away: the network, the host and the public files. */
async function unplug(context: BrowserContext, host: MovingHost, upstream: Upstream): Promise<void> {
  host.isDown = true
  upstream.setFault('cut')
  await cutNetwork(context)
}

const offlineNotice = (page: Page) => page.getByRole('status').filter({ hasText: 'You are offline.' })
const updateNotice = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version' })

test('a first visit is whole before anything is kept, and keeps little', async ({ page, host, upstream }) => {
  const release = upstream.hold()
  await page.goto('./')
  await waitForMark(page, 'landscape:first-results')
  await expect(cards(page).first()).toBeVisible()
  await expect.poll(() => host.answered.some(({ path }) => /\/assets\/landscape-[^/]*\.json$/.test(path))).toBe(true)
  await settle(page)
  const until = host.answered.length
  expect(host.answered.filter(({ path }) => path === '/sw.js')).toEqual([])
  release()
  await waitUntilKept(page)
  const later = host.answered.slice(until)
  const most = 600 * KB
  const bytes = packedSum(
    later.map(({ body }) => body),
    most,
  )
  console.log(`after the live file: ${later.length} requests, ${(bytes / KB).toFixed(0)} KB brotli at most`)
  expect(bytes).toBeLessThanOrEqual(most)
  const whole = host.answered.length + upstream.requests.length
  console.log(`the whole first visit: ${whole} requests, ${upstream.requests.length - 1} of them logos`)
  expect(whole).toBeLessThanOrEqual(60)
  const all = await kept(page)
  expect(all.filter(({ url }) => /landscape\.yml|\/api\//.test(url))).toEqual([])
  const pages = all.map(({ url }) => url).filter((url) => url.endsWith('.html'))
  expect(pages).toEqual(expect.arrayContaining(['/404.html', '/index.html', '/focus/logging/index.html']))
  expect(
    pages.filter((url) => /\/(fr|item)\//.test(url)),
    'neither the other language nor items',
  ).toEqual([])
  expect(
    all.filter(({ url }) => /text-fr-(?!core)|glossary-fr/.test(url)),
    'the other language',
  ).toEqual([])
  const twice = later.map(({ path }) => path).filter((path, index, paths) => paths.indexOf(path) !== index)
  expect(twice, 'nothing is fetched twice').toEqual([])
  expect(upstream.requests.filter(({ path }) => path === '/landscape.yml')).toHaveLength(1)
})

test('without a network every page is there, and so is what was seen last', async ({
  page,
  context,
  host,
  upstream,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
  await watchPerformance(page)
  upstream.setLandscape(newer(await liveText()))
  await openLive(page)
  await bookmarkButton(page, REBORN).click()
  await waitUntilKept(page)
  await expect(offlineNotice(page)).toHaveCount(0)

  await unplug(context, host, upstream)
  await expect(offlineNotice(page), 'said as soon as it is so').toBeVisible()
  // A visit anew: a reload is a step of the history, whose place is restored.
  await page.goto('about:blank')
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  console.log(`offline start: first results after ${Math.round(await waitForMark(page, 'landscape:first-results'))} ms`)
  await expect(cardLink(page, REBORN)).toBeVisible()
  // The prerendered page has been hydrated: one that is emptied loses what it says of itself.
  await expect(page.locator('html')).toHaveAttribute('data-page', '')
  expect(await layoutShifts(page), 'the file of the last visit comes in without a shift').toEqual([])
  await expect(offlineNotice(page)).toBeVisible()
  await searchFor(page, 'promethus')
  await expect(cards(page).first().getByRole('link')).toHaveText('Prometheus')
  await cards(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Similar' })).toBeVisible()

  for (const [path, heading] of [
    ['item/prometheus', 'Prometheus'],
    ['timeline', /timeline/i],
    ['compare?items=prometheus,thanos', /Compare/],
    ['changes/', /Changes/],
    ['guide', 'Guide'],
    ['glossary', 'Glossary'],
    ['data/', 'Data'],
    ['focus/monitoring', 'Monitoring'],
    ['bookmarks', 'Bookmarks'],
    ['shared/', /./],
    ['nowhere/at/all', 'There is no page here'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect.poll(() => areIconsDrawn(page)).toBe(true)
  }
  await page.goto('compare?items=grafana-loki,fluentd,opentelemetry')
  for (const row of ['Licence', 'Last release', 'Commits in 12 months', 'Newest release supported until']) {
    await expect(page.getByRole('rowheader', { name: new RegExp(`^${row}`) })).toBeVisible()
  }
  await page.goto('bookmarks')
  await expect(cardLink(page, REBORN)).toBeVisible()
  for (const view of ['table', 'map']) {
    await page.goto(`./?view=${view}`)
    await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  }
  await expect(page.getByRole('list', { name: 'Items on the map' }).getByRole('listitem').first()).toBeAttached()

  await page.goto('stack')
  await page.getByRole('textbox').first().fill('services:\n  bus:\n    image: nats:2.10\n')
  await page.getByRole('button', { name: /^Check/ }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'NATS' }).first()).toBeVisible()

  host.isDown = false
  upstream.setFault('none')
  await restoreNetwork(context)
  await expect(offlineNotice(page)).toHaveCount(0)
})

test('in French, too, and in both languages once both were used', async ({
  page,
  context,
  host,
  upstream,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
  await openLive(page, 'fr/')
  await waitUntilKept(page, 'fr')
  expect((await kept(page)).filter(({ url }) => url === '/@held/en')).toEqual([])
  await openLive(page, './')
  await waitUntilKept(page, 'en')
  await unplug(context, host, upstream)
  await page.goto('fr/glossary')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByRole('heading', { level: 1, name: 'Glossaire' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Vous êtes hors ligne.' })).toBeVisible()
  await page.goto('item/prometheus')
  await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
})

test('a newer version waits until one agrees, begins once, and tells the other tabs', async ({
  page,
  context,
  host,
  twoBuilds,
}) => {
  test.slow()
  const build = (tab: Page) => tab.locator('html').getAttribute('data-build')
  await openLive(page)
  await waitUntilKept(page)
  await host.move(twoBuilds.second)

  const other = await context.newPage()
  await openLive(other, 'data/')
  await page.reload()
  await expect(updateNotice(page)).toBeVisible()
  await expect(updateNotice(other)).toBeVisible()
  await page.reload()
  expect(await build(page), 'nothing newer unasked').toBeNull()
  await expect(updateNotice(page)).toBeVisible()

  // Chromium lets the old worker go on while any tab asks it for something.
  const asking = await other.evaluateHandle(() => {
    const own = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.js'))?.name ?? ''
    return setInterval(() => void fetch(own, { cache: 'force-cache' }).then((one) => one.text()), 150)
  })
  let loads = 0
  page.on('load', () => (loads += 1))
  await updateNotice(page).getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => build(page).catch(() => null)).toBe('second')
  await waitForMark(page, 'landscape:live')
  await expect(updateNotice(page)).toHaveCount(0)
  expect(loads, 'it begins anew once').toBe(1)
  await asking.evaluate((one) => clearInterval(one))

  // The other tab stays as it is, with all of its own version at hand, until its person agrees, too.
  expect(await build(other)).toBeNull()
  host.isDown = true
  await other.getByRole('link', { name: 'Glossary' }).first().click()
  await expect(other.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
  await updateNotice(other).getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => build(other).catch(() => null)).toBe('second')
})

test('a host that lies about a file breaks nothing, now or later', async ({ page, host, twoBuilds, allowConsole }) => {
  allowConsole(/integrity|digest/)
  const pack = /assets\/offline-all-[\w-]+\.json/.exec(readFileSync(join(twoBuilds.first, 'sw.js'), 'utf8'))?.[0] ?? ''
  host.lies.set(`/${pack}`, 'html')
  await openLive(page)
  await expect.poll(() => host.answered.some(({ path }) => path === `/${pack}`)).toBe(true)
  await page.waitForTimeout(500)
  expect((await kept(page)).filter(({ url }) => /TimelinePage|@held/.test(url))).toEqual([])
  host.lies.clear()
  await page.reload()
  await waitUntilKept(page)

  // Half a page of a newer version: the version that is there stays.
  host.lies.set('/404.html', 'half')
  await host.move(twoBuilds.second)
  await openLive(page)
  await expect.poll(() => host.answered.filter(({ path }) => path === '/404.html').length).toBeGreaterThanOrEqual(2)
  await expect(updateNotice(page)).toHaveCount(0)
  host.isDown = true
  await page.reload()
  await expect(cards(page).first()).toBeVisible()
  expect(await page.locator('html').getAttribute('data-build')).toBeNull()
})

test('whichever stored files are damaged, the next start is whole, and so are they', async ({
  page,
  context,
  host,
  upstream,
  allowConsole,
}) => {
  await openLive(page)
  await waitUntilKept(page)
  const whole = await storedDigests(page)
  expect(Object.keys(whole).length).toBeGreaterThan(50)
  // No page is there meanwhile: what it asks for is mended at once.
  await page.goto('about:blank')
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('There is no service worker.')
  await damageStored(worker, Object.keys(whole))
  expect(Object.values(await storedDigests(worker)).filter((digest) => Object.values(whole).includes(digest))).toEqual(
    [],
  )

  // Nothing of it is ever run or shown: no error is allowed here.
  await openLive(page)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  expect(await page.title()).toBe('Explore · CNCF Landscape Explorer')
  await expect.poll(() => storedDigests(page), { timeout: 20_000 }).toEqual(whole)

  // A page and a part that another version would run, too.
  const page404 = Object.keys(whole).filter((url) => /404\.html$|\/start-[^/]*\.js$/.test(url))
  expect(page404).toHaveLength(2)
  await damageStored(page, page404)
  await page.goto('glossary')
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()

  allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
  await expect.poll(() => storedDigests(page), { timeout: 20_000 }).toEqual(whole)
  await unplug(context, host, upstream)
  await page.goto('timeline')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
})

test('logos that were seen are kept, as pictures that can be read', async ({
  page,
  context,
  host,
  upstream,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource|ERR_/)
  await openLive(page)
  await waitUntilKept(page)
  await page.reload()
  await settle(page)
  const logos = async () => (await kept(page)).filter(({ url }) => url.includes('/logos/'))
  await expect.poll(async () => (await logos()).length).toBeGreaterThan(5)
  expect(new Set((await kept(page)).map(({ type }) => type))).toEqual(new Set(['basic', 'default']))
  // They are stored as they were read, which is no further than a logo may be long.
  expect(new Set((await logos()).map(({ type }) => type))).toEqual(new Set(['default']))
  await unplug(context, host, upstream)
  await page.reload()
  await expect(page.locator('article img').first()).toHaveJSProperty('complete', true)
  await expect
    .poll(() =>
      page
        .locator('article img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0)
})
