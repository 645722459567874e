import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { bookmarkButton, cardLink, cards, DESKTOP, resultCount, waitForMark } from './support-page.ts'

// Our own files may be gone (another version has taken their place), out of reach, cut short, or something else (the page
// of a hotel's network). The page says so where they are missing, asks seldom, and has them once they are there.

test.use(DESKTOP)

const KINDS = ['gone', 'unreachable', 'cut', 'something else', 'a page'] as const
type Kind = (typeof KINDS)[number]

/** Most requests for one file in ten seconds. */
const MOST = 4

test.beforeEach(({ allowConsole }) => {
  allowConsole(
    /Failed to load resource|dynamically imported module|Unable to preload CSS|PartMissingError|MIME type|Unexpected|Invalid|SyntaxError|no message|is not what it should be|stylesheet|no text for/i,
  )
})

/** Makes files fail from now on. @returns what has been asked for, and a function that brings them back */
async function fail(page: Page, files: RegExp, kind: Kind) {
  const asked = new Map<string, number>()
  let isBack = false
  await page.route(files, async (route) => {
    const { pathname } = new URL(route.request().url())
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1)
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
    most: () => Math.max(0, ...asked.values()),
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

/** The page answers: the application stands on it. */
async function expectAlive(page: Page): Promise<void> {
  await expect(lateLine(page)).toHaveCount(0)
  await bookmarkButton(page, 'KubeEdge').click()
  await expect(bookmarkButton(page, 'KubeEdge')).toHaveAttribute('aria-pressed', 'true')
}

for (const kind of KINDS) {
  test(`scripts that are ${kind}: the page says so, and begins with them`, async ({ page }) => {
    await page.clock.install()
    const files = await fail(page, /assets\/(start|text-en-core)-[^/]*\.js$/, kind)
    await page.goto('./')
    await expect(lateLine(page)).toBeVisible()
    await page.clock.fastForward(9000)
    expect(files.most()).toBeLessThanOrEqual(MOST)
    await expect(cardLink(page, 'KubeEdge'), 'it can be read').toBeVisible()
    files.comeBack()
    if (kind === 'gone') await retry(page).click()
    else if (kind === 'cut') await page.clock.fastForward(12_000)
    else await online(page)
    await waitForMark(page, 'landscape:first-results')
    await expectAlive(page)
  })

  test(`styles that are ${kind}: the page says so, and has them by itself`, async ({ page }) => {
    await page.clock.install()
    const files = await fail(page, /assets\/start-[^/]*\.css$/, kind)
    await page.goto('./')
    await waitForMark(page, 'landscape:first-results')
    await page.clock.fastForward(8000)
    await expect(lateLine(page)).toBeVisible()
    await page.clock.fastForward(2000)
    expect(files.most()).toBeLessThanOrEqual(MOST)
    files.comeBack()
    await online(page)
    await expectAlive(page)
    await expect(page.locator('html')).toHaveCSS('scrollbar-gutter', 'stable')
  })

  test(`data that is ${kind}: the page says so, and has it on Retry`, async ({ page }) => {
    await page.clock.install()
    const first = await fail(page, /assets\/outline-[^/]*\.json$/, kind)
    const rest = await fail(page, /assets\/landscape-[^/]*\.json$/, kind)
    await page.goto('./')
    await page.clock.fastForward(3000)
    await expect(page.getByRole('alert').filter({ hasText: 'The landscape could not be loaded' })).toBeVisible()
    await page.clock.fastForward(6000)
    expect(first.most()).toBeLessThanOrEqual(MOST)
    first.comeBack()
    await retry(page).click()
    await expect(resultCount(page)).toHaveText('1,446 results')
    await page.clock.fastForward(3000)
    await expect(page.getByRole('status').filter({ hasText: 'Some of the data' })).toBeVisible()
    rest.comeBack()
    await retry(page).first().click()
    await waitForMark(page, 'landscape:live')
    await expect(retry(page)).toHaveCount(0)
  })

  test(`a part that is ${kind}: its place says so, and has it by itself`, async ({ page }) => {
    await page.clock.install()
    const files = await fail(page, /assets\/ItemPanel-[^/]*\.(js|css)$/, kind)
    await page.goto('./')
    await waitForMark(page, 'landscape:live')
    await cardLink(page, 'KubeEdge').click()
    const panel = page.getByRole('complementary').filter({ has: missingPart(page) })
    await expect(panel).toBeVisible()
    await expect(cards(page).first(), 'the page is there beside it').toBeVisible()
    await page.clock.fastForward(9000)
    await expect(panel).toBeVisible()
    expect(files.most()).toBeLessThanOrEqual(MOST)
    files.comeBack()
    // A browser holds on to a script that it could not read: only the user has the page begin anew.
    if (kind === 'cut' || kind === 'something else') await panel.getByRole('button', { name: 'Retry' }).click()
    else await page.clock.fastForward(20_000)
    await expect(
      page.getByRole('complementary', { name: 'Item' }).getByRole('heading', { name: 'KubeEdge' }),
    ).toBeVisible()
    await expect(missingPart(page)).toHaveCount(0)
  })
}

test('scripts that hang: the page says so in its language after eight seconds, and begins on request', async ({
  page,
}) => {
  await page.clock.install()
  let isBack = false
  await page.route(/assets\/[^/]*\.js$/, (route) => (isBack ? route.continue() : undefined))
  await page.goto('fr/', { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.clock.fastForward(7000)
  await expect(lateLine(page)).toBeHidden()
  await page.clock.fastForward(1000)
  await expect(lateLine(page)).toContainText('Cette page n’a pas fini de se charger')
  isBack = true
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await waitForMark(page, 'landscape:first-results')
  await expect(lateLine(page)).toHaveCount(0)
})

test('each part says in its own place that it is missing, and the page goes on', async ({ page }) => {
  const files = await fail(
    page,
    /assets\/(ListPicker|PaletteResults|ExportMenu|Tray|TableView)-[^/]*\.js$/,
    'unreachable',
  )
  await page.goto('./')
  await waitForMark(page, 'landscape:live')

  await cards(page)
    .first()
    .getByRole('button', { name: /^Choose lists/ })
    .click()
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
  await page.getByRole('group', { name: 'View' }).getByText('Table').click()
  await expect(missingPart(page)).toHaveCount(2)
  await expect(resultCount(page)).toHaveText('1,446 results')

  files.comeBack()
  await online(page)
  await expect(page.getByRole('table')).toBeVisible()
  await expect(missingPart(page)).toHaveCount(0)
})
