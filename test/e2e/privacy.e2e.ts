import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { expectAccessible } from './support-accessible.ts'
import { cutNetwork } from './support-offline.ts'
import { bookmarkButton, DESKTOP, openLive, PHONE, searchFor } from './support-page.ts'

/** What is stored in the browser, by where. */
function stored(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage),
    caches: (await caches.keys()).toSorted(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    files: await new Promise<number>((resolve) => {
      const opening = indexedDB.open('landscape-explorer')
      opening.onsuccess = () => {
        const counting = opening.result.transaction('files').objectStore('files').count()
        counting.onsuccess = () => {
          opening.result.close()
          resolve(counting.result)
        }
      }
    }),
  }))
}

const deleteButton = (page: Page) => page.getByRole('button', { name: 'Delete everything stored' })

test.use(DESKTOP)

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('everything that is stored can be deleted, and the page says so when it is', async ({ page, context }) => {
    await openLive(page)
    await searchFor(page, 'prometheus')
    await bookmarkButton(page, 'Prometheus').click()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      await caches.open('another application')
    })
    await expect.poll(async () => (await stored(page)).files).toBe(1)
    // Before it is hydrated, a prerendered page does not hear a click.
    await openLive(page, 'data/')
    const before = await stored(page)
    expect(before.local).toEqual(expect.arrayContaining(['explorer:lists:cncf']))
    expect(before.caches.length).toBeGreaterThan(1)
    expect(before.workers).toBe(1)

    // Nothing comes to be stored again while it is looked at.
    let loads = 0
    page.on('load', () => (loads += 1))
    await context.route('http://upstream.test/**', (route) => route.abort())
    await deleteButton(page).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
    await expect(page.getByText('Everything stored was deleted.')).toBeVisible()
    expect(loads).toBe(1)
    const after = await stored(page)
    expect(after.local.filter((key) => !/^explorer:(kept|seen)/.test(key))).toEqual([])
    expect(after).toMatchObject({ files: 0, caches: ['another application'], workers: 0 })
    await page.goto('bookmarks/')
    await expect(page.getByRole('main')).not.toContainText('Prometheus')
  })

  test('the licences can be read without a network', async ({ page, context, allowConsole }) => {
    allowConsole(/Failed to load resource|ERR_|Failed to fetch/)
    await openLive(page, 'data/')
    await page.evaluate(async () => navigator.serviceWorker.ready)
    const isHeld = () =>
      page.evaluate(async () => (await caches.match(new URL('@held/en', document.baseURI))) !== undefined)
    await expect.poll(isHeld).toBe(true)
    await cutNetwork(context)
    await page.getByRole('link', { name: /licences of all that is bundled/ }).click()
    await expect(page.getByText(/react-dom \d/)).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/licenses.txt')
  })
})

test('a link that claims a deletion is not believed while something is stored', async ({ page }) => {
  await openLive(page)
  await searchFor(page, 'prometheus')
  await bookmarkButton(page, 'Prometheus').click()
  await page.goto('data/#deleted')
  await expect(deleteButton(page)).toBeVisible()
  await expect(page.getByText('Everything stored was deleted.')).toHaveCount(0)
})

for (const [device, options, path, button] of [
  ['desktop', DESKTOP, 'data/', 'Delete everything stored'],
  ['phone', PHONE, 'fr/data/', 'Supprimer tout ce qui est conservé'],
] as const) {
  test.describe(`on a ${device}`, () => {
    test.use(options)

    test('the section and its question are accessible', async ({ page }) => {
      await openLive(page, path)
      await expectAccessible(page, 'the Data page')
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'the question')
    })
  })
}
