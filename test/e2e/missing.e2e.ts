import type { Page } from '@playwright/test'

import { expect as usual, test } from './fixtures.ts'
import { ALL_RESULTS, FIRST_ITEM } from './support-counts.ts'
import { bookmarkButton, cardLink, cards, DESKTOP, resultCount } from './support-page.ts'

// Our own files may be gone (another version has taken their place), out of reach, cut short, or something else (the page
// of a hotel's network). The page says so where they are missing, asks seldom, and has them once they are there.

test.use(DESKTOP)

/** What comes back begins anew, some of it twice. */
const expect = usual.configure({ timeout: 15_000 })

const KINDS = ['gone', 'unreachable', 'cut', 'something else', 'a page'] as const
type Kind = (typeof KINDS)[number]

/** Every test has two of the kinds, another pair each; `npm run soak` has all of them. */
const kindsOf = (...few: Kind[]): readonly Kind[] => (process.env['SOAK_SECONDS'] === undefined ? few : KINDS)

/** So much faster do the page's longer waits pass. */
const SPEED = 10
/** Most requests for one file in ten of the page's seconds. */
const MOST = 4

/** Lets whatever waits a second or more in the page wait less; Playwright's own clock would stop its measures, too. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript((speed) => {
    const wait = globalThis.setTimeout
    const hurried = (work: () => void, ms = 0, ...given: []) => wait(work, ms >= 1000 ? ms / speed : ms, ...given)
    Object.assign(globalThis, { setTimeout: hurried })
  }, SPEED)
}

test.beforeEach(({ allowConsole }) => {
  allowConsole(
    /Failed to load resource|dynamically imported module|Unable to preload CSS|PartMissingError|MIME type|Unexpected|Invalid|SyntaxError|no message|is not what it should be|stylesheet|no text for/i,
  )
})

/** Makes files fail from now on. @returns what has been asked for, and a function that brings them back */
async function fail(page: Page, files: RegExp, kind: Kind) {
  const asked = new Map<string, number[]>()
  let isBack = false
  await page.route(files, async (route) => {
    const { pathname } = new URL(route.request().url())
    const times = asked.get(pathname) ?? []
    asked.set(pathname, [...times, Date.now()])
    if (isBack) return route.continue()
    if (kind === 'unreachable') return route.abort()
    if (kind === 'gone') return route.fulfill({ status: 404, contentType: 'text/html', body: 'Not here' })
    if (kind === 'a page')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' })
    const response = await route.fetch()
    const body = kind === 'cut' ? (await response.text()).slice(0, -99) : '%% garbage {'
    return route.fulfill({ response, body })
  })
  return {
    most: () =>
      Math.max(
        ...[...asked.values()].flatMap((times) =>
          times.map((from) => times.filter((time) => time >= from && time < from + 10_000 / SPEED).length),
        ),
      ),
    comeBack: () => {
      isBack = true
    },
  }
}

const lateLine = (page: Page) =>
  page.getByRole('alert').filter({ hasText: /not finished loading|pas fini de se charger/ })
const missingPart = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part of the page could not be loaded' })
const retry = (page: Page) => page.getByRole('button', { name: 'Retry' })
const online = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')))

/** Whether the browser holds on to a script that it could not have, as Chromium did until 2026: only a new page asks again. */
async function holdsOnTo(page: Page): Promise<boolean> {
  let isThere = false
  const probe = new URL('assets/probe.js', page.url()).href
  await page.route(probe, (route) => (isThere ? route.fulfill({ contentType: 'text/javascript' }) : route.abort()))
  const comes = () =>
    page.evaluate(async (url) => {
      const script = import(url) as Promise<unknown>
      return script.then(
        () => true,
        () => false,
      )
    }, probe)
  expect(await comes()).toBe(false)
  isThere = true
  return !(await comes())
}

/** The page answers: the application stands on it. */
async function expectAlive(page: Page): Promise<void> {
  await expect(lateLine(page)).toHaveCount(0)
  const bookmark = bookmarkButton(page, FIRST_ITEM.name)
  await expect(async () => {
    // A click on a page that is about to begin anew is lost.
    if ((await bookmark.getAttribute('aria-pressed')) !== 'true') await bookmark.click({ timeout: 1000 })
    await expect(bookmark).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
  }).toPass()
}

for (const kind of kindsOf('gone', 'cut')) {
  test(`scripts that are ${kind}: the page says so, and begins with them`, async ({ page }) => {
    await hurry(page)
    const files = await fail(page, /assets\/(start|text-en-core)-[^/]*\.js$/, kind)
    await page.goto('./')
    await expect(lateLine(page)).toBeVisible()
    await expect(cardLink(page, FIRST_ITEM.name), 'it can be read').toBeVisible()
    await page.waitForTimeout(10_000 / SPEED)
    expect(files.most()).toBeLessThanOrEqual(MOST)
    files.comeBack()
    if (kind === 'gone') await retry(page).click()
    else if (kind === 'unreachable') await online(page)
    await expectAlive(page)
  })
}

for (const kind of kindsOf('unreachable', 'a page')) {
  test(`styles that are ${kind}: the page says so, and has them by itself`, async ({ page }) => {
    await hurry(page)
    const files = await fail(page, /assets\/start-[^/]*\.css$/, kind)
    await page.goto('./')
    await expect(lateLine(page)).toBeVisible()
    await page.waitForTimeout(10_000 / SPEED)
    expect(files.most()).toBeLessThanOrEqual(MOST)
    files.comeBack()
    await expectAlive(page)
    await expect(page.locator('html')).toHaveCSS('--whole', '1')
  })
}

for (const kind of kindsOf('cut', 'something else')) {
  test(`data that is ${kind}: the page says so, and has it on Retry or by itself`, async ({ page }) => {
    await hurry(page)
    const first = await fail(page, /assets\/outline-[^/]*\.json$/, kind)
    const rest = await fail(page, /assets\/landscape-[^/]*\.json$/, kind)
    await page.goto('./')
    await expect(page.getByRole('alert').filter({ hasText: 'The landscape could not be loaded' })).toBeVisible()
    await page.waitForTimeout(10_000 / SPEED)
    expect(first.most()).toBeLessThanOrEqual(MOST)
    first.comeBack()
    if (kind !== 'cut') await retry(page).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(page.getByRole('status').filter({ hasText: 'Some of the data' })).toBeVisible()
    expect(rest.most()).toBeLessThanOrEqual(MOST)
    rest.comeBack()
    if (kind !== 'cut') await retry(page).first().click()
    await expect(retry(page)).toHaveCount(0)
    await expect(cardLink(page, FIRST_ITEM.name)).toBeVisible()
  })
}

for (const kind of kindsOf('unreachable', 'gone')) {
  test(`a part that is ${kind}: its place says so, and has it on Retry or by itself`, async ({ page }) => {
    await hurry(page)
    const files = await fail(page, /assets\/ItemPanel-[^/]*\.(js|css)$/, kind)
    await page.goto('./')
    await expectAlive(page)
    await cardLink(page, FIRST_ITEM.name).click()
    const panel = page.getByRole('complementary').filter({ has: missingPart(page) })
    await expect(panel).toBeVisible()
    await expect(cards(page).first(), 'the page is there beside it').toBeVisible()
    await page.waitForTimeout(10_000 / SPEED)
    await expect(panel).toBeVisible()
    expect(files.most()).toBeLessThanOrEqual(MOST)
    files.comeBack()
    // A browser holds on to a script that it could not read: only the user has the page begin anew.
    if (kind === 'cut' || kind === 'something else' || (await holdsOnTo(page)))
      await panel.getByRole('button', { name: 'Retry' }).click()
    const item = page.getByRole('complementary', { name: 'Item' })
    await expect(item.getByRole('heading', { name: FIRST_ITEM.name })).toBeVisible({ timeout: 10_000 })
    await expect(missingPart(page)).toHaveCount(0)
  })
}

test('scripts that hang: the page says so in its language after eight seconds, and begins on request', async ({
  page,
}) => {
  await hurry(page)
  await page.addInitScript(() => {
    // A slow machine may be too late to look.
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['lateAtFirst'] = String(document.getElementById('late')?.hidden === false)
    })
  })
  let isBack = false
  await page.route(/assets\/[^/]*\.js$/, (route) => (isBack ? route.continue() : undefined))
  await page.goto('fr/', { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-late-at-first', 'false')
  await expect(lateLine(page)).toContainText('Cette page n’a pas fini de se charger')
  isBack = true
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(lateLine(page)).toHaveCount(0)
})

test('each part says in its own place that it is missing, and the page goes on', async ({ page }) => {
  const files = await fail(
    page,
    /assets\/(ListPicker|PaletteResults|ExportMenu|Tray|TableView)-[^/]*\.js$/,
    'unreachable',
  )
  await page.goto('./')
  await expectAlive(page)

  await cardLink(page, FIRST_ITEM.name).click()
  await page.getByRole('button', { name: `Choose lists for ${FIRST_ITEM.name}` }).click()
  await expect(page.getByRole('dialog').filter({ has: missingPart(page) })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' }).filter({ has: missingPart(page) })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('group', { name: 'Export' }).filter({ has: missingPart(page) })).toBeVisible()
  await page.keyboard.press('Escape')

  await cards(page)
    .first()
    .getByRole('button', { name: /^Compare/ })
    .click()
  await expect(missingPart(page)).toBeInViewport()
  await page.getByRole('radio', { name: 'Table' }).check()
  await expect(missingPart(page)).toHaveCount(2)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)

  files.comeBack()
  if (await holdsOnTo(page)) await retry(page).first().click()
  else await online(page)
  await expect(page.getByRole('table')).toBeVisible()
  await expect(missingPart(page)).toHaveCount(0)
})
