import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { sharedFile } from '../support/landscape-files.ts'
import { PROJECT_ROOT } from '../support/paths.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './support-accessible.ts'
import {
  ALL_RESULTS,
  bookmarkButton,
  cardLink,
  DESKTOP,
  navLink,
  openLive,
  PHONE,
  resultCount,
  searchFor,
  settle,
} from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

const SMALL = join(PROJECT_ROOT, 'test', 'fixtures', 'small-landscape.yml')
const HOST = 'https://raw.githubusercontent.com/'
const ADDRESS = `${HOST}cdfoundation/cdf-landscape/main/landscape.yml`

const bar = (page: Page) => page.getByRole('region', { name: 'Landscape in use' })
const back = (page: Page) => bar(page).getByRole('button', { name: 'Back to the CNCF landscape' })
const fileField = (page: Page) => page.getByLabel('Choose a landscape file')
const overhang = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

test.use(DESKTOP)

test('a file from disk is used on every page, after a reload too, with lists of its own', async ({
  page,
  upstream,
}) => {
  await watchPerformance(page)
  await openLive(page, 'data/')
  await fileField(page).setInputFiles(SMALL)
  await expect(bar(page)).toContainText('small-landscape.yml')
  await navLink(page, 'Explore').click()
  await bookmarkButton(page, 'Dock Yard').click()

  upstream.requests.length = 0
  await page.goto('./?view=cards')
  await expect(bar(page)).toContainText('small-landscape.yml')
  await expect(bookmarkButton(page, 'Dock Yard')).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveTitle('Explore · small-landscape.yml · Landscape Explorer')
  await settle(page)
  expect(await layoutShifts(page)).toEqual([])
  // Nothing is asked for: not the CNCF's file, and no logo by a name that stands in a file of one's own.
  expect(upstream.requests).toEqual([])
  await searchFor(page, 'dock yard')
  await expect(cardLink(page, 'Dock Yard')).toBeVisible()

  await back(page).click()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(bar(page)).toHaveCount(0)
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await navLink(page, 'Bookmarks').click()
  await expect(page.getByRole('main')).not.toContainText('Dock Yard')
})

test.describe('by its address', () => {
  test.use({ addresses: [HOST] })

  test('a landscape is read, and asked for again at the next visit', async ({ page, context }) => {
    const text = await readFile(SMALL, 'utf8')
    let answer = text
    await context.route(`${HOST}**`, (route) =>
      route.fulfill({ body: answer, headers: { 'Access-Control-Allow-Origin': '*' } }),
    )
    await openLive(page, `data/?landscape=${encodeURIComponent(ADDRESS)}`)
    await page.getByRole('button', { name: 'Use it' }).click()
    await expect(bar(page)).toContainText('cdfoundation/cdf-landscape')
    answer = text.replaceAll('name: Dock Yard', 'name: Dock Yard Renamed')
    await page.goto('./')
    await expect(cardLink(page, 'Dock Yard Renamed')).toBeVisible()
    await expect(bar(page)).toContainText('cdfoundation/cdf-landscape')
  })
})

test('the landscape of the CD Foundation has its own categories and members', async ({ page }) => {
  const path = sharedFile('cdf.yml')
  test.skip(!path, 'shared/landscape/cdf.yml is not beside the project')
  await openLive(page, 'data/')
  await fileField(page).setInputFiles(path ?? '')
  await expect(bar(page)).toContainText('cdf.yml')
  await navLink(page, 'Explore').click()
  await expect(resultCount(page)).toHaveText('86 results')
  await page.getByRole('checkbox', { name: /^Members and service partners/ }).check()
  await expect(resultCount(page)).toHaveText('102 results')
})

for (const [device, options, scheme] of [
  ['desktop', DESKTOP, 'light'],
  ['phone', PHONE, 'dark'],
] as const) {
  test.describe(`${device}, ${scheme}`, () => {
    test.use({ ...options, colorScheme: scheme })

    test('the way to another landscape is accessible and no wider than its window', async ({ page }) => {
      await openLive(page, `data/?landscape=${encodeURIComponent('http://files.example/landscape.yml')}`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'a suggestion that is refused')
      expect.soft(await overhang(page), 'a suggestion that is refused').toBe(0)
      await fileField(page).setInputFiles(SMALL)
      await expect(bar(page)).toBeVisible()
      await expectAccessible(page, 'in use')
      expect.soft(await overhang(page), 'in use').toBe(0)
    })
  })
}
