import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { navLink, openLive, resultCount, beginAt } from './support-page.ts'

/** How light the page's ground is, from 0 (black) to 255. */
async function ground(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number) ?? []
  expect(parts, colour).toHaveLength(3)
  return parts.reduce((sum, part) => sum + part, 0) / 3
}

function theme(page: Page) {
  return page.getByRole('combobox', { name: 'Theme' })
}

test('the system’s theme, a chosen one, and no flash', async ({ page, context }) => {
  await test.step('the page is as dark as the system, and follows it', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await openLive(page)
    expect(await ground(page)).toBeLessThan(60)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => ground(page)).toBeGreaterThan(200)
  })

  await test.step('a chosen theme comes before the system and outlasts the visit', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await beginAt(page)
    await theme(page).selectOption('Dark')
    await expect.poll(() => ground(page)).toBeLessThan(60)
    await page.reload()
    await expect(theme(page)).toHaveValue('dark')
    expect(await ground(page)).toBeLessThan(60)
    await navLink(page, 'Data').click()
    expect(await ground(page)).toBeLessThan(60)

    const other = await context.newPage()
    await other.emulateMedia({ colorScheme: 'dark' })
    await openLive(other)
    await theme(other).selectOption('Light')
    await expect.poll(() => ground(other)).toBeGreaterThan(200)
    await theme(other).selectOption('System')
    await expect.poll(() => ground(other)).toBeLessThan(60)
    await expect(other.locator('html')).not.toHaveAttribute('data-theme')
    await other.close()
  })

  await test.step('a dark page never flashes white', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await beginAt(page)
    await theme(page).selectOption('Dark')
    await page.addInitScript(() => {
      // Looked at in the first frame, before anything has been painted.
      requestAnimationFrame(() => performance.mark(`theme:${document.documentElement?.dataset['theme'] ?? 'none'}`))
      new MutationObserver((_changes, observer) => {
        if (document.documentElement.dataset['theme'] === undefined) return
        performance.mark('theme:set')
        observer.disconnect()
      }).observe(document, { attributes: true, childList: true, subtree: true })
    })
    await page.reload()
    await expect(resultCount(page)).toBeVisible()
    const [set, painted] = await page.evaluate(() => [
      performance.getEntriesByName('theme:set')[0]?.startTime,
      performance.getEntriesByName('first-paint')[0]?.startTime,
    ])
    expect(set).toBeDefined()
    expect(painted).toBeDefined()
    expect(set).toBeLessThan(painted ?? 0)
  })
})
