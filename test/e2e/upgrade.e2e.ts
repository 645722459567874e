import { readFileSync, writeFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { startMovingHost, type MovingHost } from '../support/moving-host.ts'
import { expect, test as base } from './fixtures.ts'
import { promoted, renamed } from './support-landscape.ts'
import { cutNetwork } from './support-offline.ts'
import { cardLink, DESKTOP, openLive, storeFirst } from './support-page.ts'
import { expectProfile, makeProfile, storedProfile, type Profile } from './support-profile.ts'

// What an earlier version stored and sent is read as before. Fixtures hold what one left; with EXPLORER_OLD_DIST, a build
// of an earlier version, the browser uses that first. EXPLORER_PROFILE_OUT then names a file for what it left.

const OLD_DIST = process.env['EXPLORER_OLD_DIST']
const profile = JSON.parse(
  readFileSync(new URL('../fixtures/profile-3892802.json', import.meta.url), 'utf8'),
) as Profile

const test = base.extend<object, { app: MovingHost }>({
  app: [
    async ({ site }, give) => {
      const host = await startMovingHost(site.directory)
      await give(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
})

test.use({ ...DESKTOP, serviceWorkers: 'allow' })

/** The file that the earlier visit saw last: two of its items are told apart from those of the extract. */
const seenLast = async () => promoted(renamed(await liveText(), 'Akri', 'Akri last seen'), 'Kured', 'incubating')

const isControlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null)

/** Stores the earlier version's landscape file, as it lay in the browser: that version's landscape is made anew. */
async function keepFile(page: Page, text: string): Promise<void> {
  await page.evaluate(
    async ([record, landscape]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('landscape-explorer')
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('files'))
        opening.addEventListener('success', () => resolve(opening.result))
      })
      const writing = database.transaction('files', 'readwrite')
      // Fetched after the day of the extract, which is refreshed daily: an older file would not be displayed.
      const file = { ...record, fetchedAt: Date.now(), text: landscape, landscape: { items: [] } }
      writing.objectStore('files').put(file, String(record['url']))
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
      database.close()
    },
    [profile.keptFile, text] as const,
  )
}

/** Fills the caches that the earlier service worker left. */
async function fillCaches(page: Page): Promise<void> {
  await page.evaluate(async (all) => {
    for (const [name, urls] of Object.entries(all)) {
      const cache = await caches.open(name.replace('{origin}', location.origin))
      for (const url of urls) await cache.put(url, new Response('of an earlier version'))
    }
  }, profile.caches)
}

test('what 3892802 stored comes up whole, without a network too', async ({ page, context, app, upstream }) => {
  upstream.setFault('error')
  await page.goto('./icon.svg')
  await fillCaches(page)
  await keepFile(page, await seenLast())
  await storeFirst(page, profile.localStorage)
  await expectProfile(page)
  await page.goto('./?maturity=sandbox&group=none&q=akri')
  await expect(cardLink(page, 'Akri last seen'), 'the landscape file that was kept').toBeVisible()
  await page.goto(`./${profile.link}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Platform')

  upstream.setFault('none')
  await openLive(page)
  await expect.poll(() => isControlled(page), { timeout: 30_000 }).toBe(true)
  app.isDown = true
  upstream.setFault('cut')
  await cutNetwork(context)
  await expectProfile(page)
  app.isDown = false
})

if (OLD_DIST !== undefined) {
  test('a visitor of an earlier build goes on in this one', async ({ page, context, app, site, upstream }) => {
    test.setTimeout(180_000)
    page.setDefaultTimeout(15_000)
    await app.move(OLD_DIST)
    app.isDown = false
    upstream.setLandscape(await seenLast())
    const sent = await makeProfile(page)
    await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true)
    const stored = await storedProfile(page)
    const out = process.env['EXPLORER_PROFILE_OUT']
    if (out) writeFileSync(out, `${JSON.stringify({ ...stored, ...sent }, null, 1)}\n`)

    await app.move(site.directory)
    upstream.setFault('error')
    await page.goto('./?maturity=sandbox&group=none&q=akri')
    await expect(cardLink(page, 'Akri last seen')).toBeVisible()
    upstream.setFault('none')
    await openLive(page)
    const update = page.getByRole('status').filter({ hasText: 'A new version' })
    await update.getByRole('button', { name: 'Reload' }).click({ timeout: 60_000 })
    await expect(update).toHaveCount(0, { timeout: 60_000 })
    await expectProfile(page)
    await page.goto(`./${sent.link}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Platform')

    await openLive(page)
    app.isDown = true
    upstream.setFault('cut')
    await cutNetwork(context)
    await expectProfile(page)
    await page.goto('./?q=akri')
    await expect(cardLink(page, 'Akri last seen')).toBeVisible()
    app.isDown = false
  })
}
