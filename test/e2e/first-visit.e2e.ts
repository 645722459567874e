import type { APIRequestContext } from '@playwright/test'

import { BUDGETS } from '../bench/budgets.ts'
import { kindOf } from '../bench/transfer.ts'
import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS } from './support-counts.ts'
import {
  ALL_RESULTS,
  beginAt,
  cards,
  DESKTOP,
  openLive,
  PHONE,
  resultCount,
  settle,
  storeFirst,
  waitForMark,
} from './support-page.ts'
import { newer } from './support-landscape.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'
import { packedSize, packedSum } from './support-sizes.ts'
import { liveText } from '../support/landscape-files.ts'

test.use({ realLogos: true })

const KB = 1024

/** What is at each address. */
async function bodiesOf(request: APIRequestContext, addresses: readonly string[]): Promise<Buffer[]> {
  return Promise.all(addresses.map(async (address) => (await request.get(address)).body()))
}

/** What each address weighs as brotli at its best. */
async function brotliSizes(request: APIRequestContext, addresses: readonly string[]) {
  const bodies = await bodiesOf(request, addresses)
  return addresses.map((address, index) => ({
    address,
    kind: kindOf(address),
    size: packedSize(bodies[index] ?? Buffer.of()),
  }))
}

const sumOf = (sizes: readonly { size: number }[]): number => sizes.reduce((sum, { size }) => sum + size, 0)

test('the landscape stands before the live file comes, and stays as it is', async ({ page, upstream }) => {
  const release = upstream.hold()
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  const first = await waitForMark(page, 'landscape:first-results')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'The cloud native landscape' })).toBeAttached()
  await expect(main.getByRole('heading', { level: 2, name: 'Provisioning' })).toBeVisible()
  await expect(main.getByRole('heading', { level: 3, name: /^Automation & Configuration/ })).toBeVisible()
  await expect(cards(page).first().getByRole('link')).toBeVisible()
  release()
  expect(await waitForMark(page, 'landscape:live')).toBeGreaterThan(first)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
})

test('a first visit asks for its own files, the landscape and the logos in sight', async ({ page, app, upstream }) => {
  const asked: { path: string; at: number }[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(app.url)) asked.push({ path: new URL(request.url()).pathname, at: Date.now() })
  })
  await openLive(page)
  // The worker may ask for a file that the page has asked for; the browser's cache has it by then.
  // Facts are asked for when the live file has come.
  const live = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('landscape:live', 'mark')[0]?.startTime ?? 0),
  )
  const own = new Set(asked.filter(({ at }) => at < live).map(({ path }) => path))
  await settle(page)
  expect(own.size).toBeLessThanOrEqual(BUDGETS.ownFilesUntilLive)

  const landscapes = upstream.requests.filter(({ path }) => path === '/landscape.yml')
  expect(landscapes).toHaveLength(1)
  const logos = upstream.requests.filter(({ path }) => path.startsWith('/logos/')).map(({ path }) => path)
  expect(upstream.requests).toHaveLength(1 + logos.length)
  expect(logos.length).toBeGreaterThan(0)
  expect(logos.length).toBeLessThanOrEqual(BUDGETS.logosUntilScrolled)
  const near = async () => {
    const inDocument = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-logo]')].map((tile) => ({
        path: `/logos/${encodeURIComponent(tile.dataset['logo'] ?? '')}?sanitize=true`,
        top: tile.getBoundingClientRect().top / innerHeight,
      })),
    )
    return new Set(inDocument.filter(({ top }) => top < 3).map(({ path }) => path))
  }
  // The written page may have asked for one on a line that the application brings only once it is at rest.
  await expect(async () => {
    const inSight = await near()
    expect(logos.filter((path) => !inSight.has(path))).toEqual([])
  }).toPass({ timeout: 5000 })
  console.log(`first visit: ${own.size} own files in ${asked.length} requests, 1 landscape, ${logos.length} logos`)
})

test('what the first results need is small', async ({ page, request, app }) => {
  await page.goto('./')
  const first = await waitForMark(page, 'landscape:first-results')
  const addresses = await page.evaluate(
    (until) =>
      performance
        .getEntries()
        .filter(({ entryType, startTime }) => /^(navigation|resource)$/.test(entryType) && startTime <= until)
        .map(({ name }) => name),
    first,
  )
  const own = [...new Set(addresses)].filter((address) => address.startsWith(app.url))
  const sizes = await brotliSizes(request, own)
  const total = sumOf(sizes)
  const lines = sizes.map(({ address, size }) => `${new URL(address).pathname} ${(size / KB).toFixed(1)} KB`)
  console.log(`before the first results: ${(total / KB).toFixed(1)} KB brotli (${lines.join(', ')})`)
  expect(own.some((address) => address.endsWith('.js'))).toBe(true)
  const { bytes, kinds, requests, outline } = BUDGETS.firstResults
  expect(own.length).toBeLessThanOrEqual(requests)
  expect(total).toBeLessThanOrEqual(bytes)
  for (const [kind, most] of Object.entries(kinds)) {
    expect(sumOf(sizes.filter((one) => one.kind === kind)), kind).toBeLessThanOrEqual(most)
  }

  const preload = await page
    .locator('link[rel=preload]')
    .evaluateAll((links: HTMLLinkElement[]) => links.map(({ href }) => href))
  expect(preload).toHaveLength(1)
  expect(own).toContain(preload[0])
  expect(sizes.find(({ address }) => address === preload[0])?.size).toBeLessThanOrEqual(outline)
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what is fetched ahead waits for the live file, and the whole visit is small', async ({
    page,
    request,
    app,
  }) => {
    const asked = new Map<string, number>()
    let byPage = 0
    page.context().on('request', (one) => {
      asked.set(one.url(), asked.get(one.url()) ?? Date.now())
      if (one.serviceWorker() === null) byPage++
    })
    await openLive(page)
    const live = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('landscape:live')
      return performance.timeOrigin + (mark?.startTime ?? 0)
    })
    // What is fetched ahead begins when the page is idle; it is over when nothing has been asked for in a while.
    let seen = -1
    await expect
      .poll(() => seen === (seen = asked.size), { message: 'the end of the visit', intervals: [3000, 1500] })
      .toBe(true)
    const ahead = [...asked].filter(([address, time]) => address.startsWith(app.url) && time > live)
    const bodies = await bodiesOf(
      request,
      ahead.map(([address]) => address),
    )
    const bytes = packedSum(bodies, BUDGETS.afterLive)
    console.log(
      `a whole visit: ${byPage} requests, ${bodies.length} files ahead, ${(bytes / KB).toFixed(1)} KB at most`,
    )
    expect(bodies.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(BUDGETS.afterLive)
    expect(byPage).toBeLessThanOrEqual(BUDGETS.wholeVisit.requests)
  })
})

test('no view fills the document', async ({ page }) => {
  await page.setViewportSize(DESKTOP.viewport)
  await openLive(page)
  for (const [path, sign] of [
    ['./', 'main article'],
    ['./?view=map', 'main canvas'],
    ['./?item=prometheus', 'aside h2'],
    ['timeline/', 'main [data-id]'],
    ['guide/', 'main h3'],
    ['glossary/', 'main dt'],
  ] as const) {
    await beginAt(page, path)
    await expect(page.locator(sign).first()).toBeVisible()
    await settle(page)
    const elements = await page.locator('*').count()
    expect(elements, path).toBeGreaterThan(200)
    expect(elements, path).toBeLessThanOrEqual(BUDGETS.elements)
  }
})

for (const [device, options] of [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test.describe(`on a ${device}`, () => {
    test.use(options)

    const bookmarks = { id: 'prometheus', name: 'Prometheus', keys: [], addedAt: 1 }
    for (const [title, path, whole] of [
      ['Explore', './', new RegExp(`^${ALL_RESULTS}`)],
      ['a filtered Explore', './?maturity=graduated', new RegExp(`^${GRADUATED_RESULTS}`)],
      ['a search', './?q=promethus', /^\d+ results?$/],
      ['an item', 'item/prometheus', 'Stack Overflow'],
      ['Explore with an item', './?item=prometheus', 'Stack Overflow'],
      ['Bookmarks', 'bookmarks/', 'Prometheus'],
      ['Data', 'data/', 'The copy that came with this page'],
    ] as const) {
      test(`nothing jumps while ${title} loads`, async ({ page, upstream }) => {
        await watchPerformance(page)
        const stored = JSON.stringify({ state: { bookmarks: [bookmarks] }, version: 1 })
        await storeFirst(page, { 'explorer:bookmarks': stored })
        upstream.setLandscape(newer(await liveText()))
        const release = upstream.hold()
        await page.goto(path)
        await expect(page.getByRole('main').getByText(whole).first()).toBeVisible()
        await settle(page)
        release()
        // An item that is open beside the list is being read: then the update waits.
        const arrived = ['landscape:live', 'Show update'] as const
        await page.waitForFunction(
          ([mark, offer]) =>
            performance.getEntriesByName(mark, 'mark').length > 0 ||
            [...document.querySelectorAll('button')].some(
              (one) => one.textContent.includes(offer) && one.checkVisibility(),
            ),
          arrived,
        )
        await settle(page)
        expect(await layoutShifts(page)).toEqual([])
      })
    }
  })
}
