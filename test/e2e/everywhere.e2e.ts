import { expect, test } from './fixtures.ts'
import { bookmarkButton, cardLink, navLink, openLive, searchFor, waitForMark } from './support-page.ts'

// What holds in each browser: Firefox and WebKit run this file, Chromium all of them. Nothing here may be of one engine.

test('every page of the navigation opens, at once and by its address', async ({ page, context }) => {
  await openLive(page)
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  const names = await links.allTextContents()
  expect(names.length).toBeGreaterThanOrEqual(8)
  const headings: string[] = []
  for (const name of names) {
    await navLink(page, name).click()
    await expect(navLink(page, name)).toHaveAttribute('aria-current', 'page')
    const heading = page.getByRole('heading', { level: 1 })
    // Each page has a title of its own, which replaces the one before.
    await expect.poll(async () => headings.includes(await heading.innerText()), { message: name }).toBe(false)
    headings.push(await heading.innerText())
  }

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1, name: headings.at(-1) ?? '' })).toBeVisible()
  await other.close()
})

test('a search, an item, a bookmark that stays, French and the dark theme', async ({ page }) => {
  await openLive(page)
  await searchFor(page, 'promethus')
  await cardLink(page, 'Prometheus').click()
  await expect(page.getByRole('heading', { name: 'Prometheus', exact: true }).first()).toBeVisible()

  await openLive(page, './?q=harbor')
  await bookmarkButton(page, 'Harbor').click()
  await page.reload()
  await expect(bookmarkButton(page, 'Harbor')).toHaveAttribute('aria-pressed', 'true')
  await navLink(page, 'Bookmarks').click()
  await expect(cardLink(page, 'Harbor')).toBeVisible()

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Français')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page).toHaveURL(/\/fr\/bookmarks\/?$/)
})

test('the three views of the landscape', async ({ page }) => {
  await openLive(page)
  const view = (name: string) => page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name })
  await view('Table').check()
  await expect(page.getByRole('main').getByRole('row').nth(5)).toBeVisible()
  await view('Map').check()
  await expect(page.getByRole('main').locator('canvas').first()).toBeVisible()
  await page.reload()
  await waitForMark(page, 'landscape:live')
  await expect(view('Map')).toBeChecked()
})
