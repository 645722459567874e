import { liveText } from '../support/landscape-files.ts'
import { FAULT_KINDS, type FaultKind } from '../support/upstream-faults.ts'
import { expect, test } from './fixtures.ts'
import { shippedDay } from '../support/factories.ts'
import { figure } from '../support/counts.ts'
import { identityKeys } from '../../src/domain/landscape/identity.ts'
import { FIRST_ITEM, LANDSCAPE } from './support-counts.ts'
import { withEntry } from './support-landscape.ts'
import {
  ALL_RESULTS,
  bookmarkButton,
  cardLink,
  navLink,
  openLive,
  resultCount,
  settle,
  showUpdate,
  storeFirst,
  troubleNotice,
  waitForMark,
} from './support-page.ts'
import { longestTask, watchPerformance } from './support-performance.ts'

const ITEMS = LANDSCAPE.items.length
/** What the page says of a file that has too little. */
const INCOMPLETE = `looks incomplete: [\\d,]+ of ${figure(ITEMS)} items`
/** The day of the data that came with the page. */
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(shippedDay()))

type Failing = Exclude<FaultKind, 'none'>

/** What the page says is the matter. Half a file ends in the middle of a line, so it may or may not be YAML. */
const CAUSES: Record<Failing, RegExp> = {
  slow: /took too long to answer/,
  error: /answered with an error \(500\)/,
  limit: /asks you to try again later \(429\)/,
  truncate: new RegExp(`${INCOMPLETE}|lacks whole categories|is not valid YAML`),
  html: /is not a landscape file|is not valid YAML/,
  empty: /is empty/,
  bomb: /YAML aliases, which are refused/,
  cut: /connection was cut/,
}

const KINDS = FAULT_KINDS.filter((kind): kind is Failing => kind !== 'none')

/** Long enough for `slow`, which the page gives up after eight seconds. */
const NOTICE_TIMEOUT = 15_000

/**
 * Milliseconds that one task on the main thread may take because of what the upstream answers. Aimed at are 50, which
 * an idle machine keeps; a busy one stretches any task, so the figure is printed and only a block is a fault.
 */
const LONGEST_TASK = 200

test.beforeEach(({ allowConsole }) => {
  // The browser itself deplores a status or a broken connection.
  allowConsole(/Failed to load resource.*upstream\.test\/landscape\.yml/)
})

for (const kind of KINDS) {
  test(`upstream ${kind}: the page keeps what it has, says why, and recovers`, async ({ page, upstream }) => {
    await watchPerformance(page)
    const { id, name } = FIRST_ITEM
    const bookmark = { id, name, keys: identityKeys(FIRST_ITEM), addedAt: 1 }
    await storeFirst(page, { 'explorer:bookmarks': JSON.stringify({ state: { bookmarks: [bookmark] }, version: 1 }) })
    upstream.setFault(kind)
    const release = upstream.hold()
    await page.goto('./')
    const first = await waitForMark(page, 'landscape:first-results')
    // The page asks for the live file once it has taken up the whole extract.
    await expect.poll(() => upstream.requests.some(({ path }) => path === '/landscape.yml')).toBe(true)
    await settle(page)
    const released = await page.evaluate(() => performance.now())
    release()
    await expect(troubleNotice(page)).toContainText(CAUSES[kind], { timeout: NOTICE_TIMEOUT })
    const noticed = await page.evaluate(() => performance.now())
    await expect(troubleNotice(page)).toHaveCount(1)
    await expect(troubleNotice(page), 'how old the data is').toContainText(DAY)
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await page.waitForFunction((until) => performance.now() > until, noticed + 1000)
    const longest = await longestTask(page, first, noticed + 1000)
    const caused = await longestTask(page, released, noticed + 1000)
    console.log(`upstream ${kind}: longest task ${Math.round(longest)} ms, of its making ${Math.round(caused)} ms`)
    expect(caused).toBeLessThanOrEqual(LONGEST_TASK)
    await expect(bookmarkButton(page, FIRST_ITEM.name)).toHaveAttribute('aria-pressed', 'true')

    upstream.setFault('none')
    await troubleNotice(page).getByRole('button', { name: 'Retry' }).click()
    await waitForMark(page, 'landscape:live')
    await expect(troubleNotice(page)).toHaveCount(0)
    await expect(showUpdate(page)).toHaveCount(0)
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(bookmarkButton(page, FIRST_ITEM.name)).toHaveAttribute('aria-pressed', 'true')
    await navLink(page, 'Data').click()
    await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('The live file')
  })
}

for (const kinds of [['slow'] as const, KINDS.filter((kind) => kind !== 'slow')]) {
  test(`the last good file outlives ${kinds.join(', ')}`, async ({ page, upstream }) => {
    test.slow()
    upstream.setLandscape(
      withEntry(await liveText(), ['name: Aardvark', 'homepage_url: https://aardvark.example/', 'description: Kept.']),
    )
    await openLive(page, './?q=aardvark')
    await expect(cardLink(page, 'Aardvark')).toBeVisible()
    for (const kind of kinds) {
      upstream.setFault(kind)
      await page.reload()
      await expect(troubleNotice(page), kind).toContainText(
        // What is held has one item more here.
        kind === 'truncate' ? /incomplete|lacks whole|not valid YAML/ : CAUSES[kind],
        { timeout: NOTICE_TIMEOUT },
      )
      await expect(cardLink(page, 'Aardvark')).toBeVisible()
    }
    // Nothing that failed has taken the kept file's place.
    await page.goto('data/')
    await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('The file of your last visit')
    await expect(page.getByRole('main')).toContainText(figure(ITEMS + 1))
  })
}

test('half a file is shown only to whom asks for it', async ({ page, upstream }) => {
  const text = await liveText()
  const half = text.slice(0, text.indexOf('\n  - category', text.length / 2))
  upstream.setLandscape(half)
  await page.goto('./')
  await expect(troubleNotice(page)).toContainText(new RegExp(INCOMPLETE))
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await troubleNotice(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(troubleNotice(page)).toHaveCount(0)
  await page.reload()
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await troubleNotice(page).getByRole('button', { name: 'Show it anyway' }).click()
  await expect(resultCount(page)).not.toHaveText(ALL_RESULTS)
  await expect(troubleNotice(page)).toHaveCount(0)
})

test('a search goes on while the upstream fails', async ({ page, upstream }) => {
  upstream.setFault('error')
  await page.goto('./?q=promethus')
  await expect(troubleNotice(page)).toBeVisible()
  await expect(cardLink(page, 'Prometheus')).toBeVisible()
  await page.goto('item/prometheus')
  await expect(troubleNotice(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
})
