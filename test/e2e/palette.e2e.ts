import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import {
  cardLink,
  cards,
  openLive,
  resultCount,
  searchField,
  searchFor,
  settle,
  waitForAnswer,
  beginAt,
} from './support-page.ts'

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Command palette' })
}

function field(page: Page): Locator {
  return palette(page).getByRole('combobox', { name: 'Search' })
}

function option(page: Page, name: string | RegExp): Locator {
  return palette(page).getByRole('option', { name })
}

/** The suggestion that Enter would choose. */
function active(page: Page): Locator {
  return palette(page).getByRole('option', { selected: true })
}

async function openPalette(page: Page): Promise<void> {
  await expect(searchField(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(active(page)).toHaveCount(1)
}

onEachDevice(() => {
  test('the palette is accessible, empty and with results', async ({ page }) => {
    await openLive(page)
    await openPalette(page)
    await expectAccessible(page, 'the palette, empty')
    await page.keyboard.type('log')
    await waitForAnswer(page, 'log')
    await expect(palette(page).getByRole('group', { name: 'Items' })).toBeVisible()
    await expectAccessible(page, 'the palette, with results')
    await page.keyboard.press('Escape')
    await searchFor(page, 'kubr netis')
    await expectAccessible(page, 'the landscape after the palette')
  })
})

test('the palette by its keys: what is active, its ways out, and what it finds', async ({ page }) => {
  await test.step('its code is loaded once it is opened', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await openLive(page)
    await settle(page)
    expect(asked.filter((url) => url.includes('PaletteResults'))).toEqual([])
    await openPalette(page)
    expect(asked.filter((url) => /PaletteResults.*\.js$/.test(url))).toHaveLength(1)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
  })

  await test.step('what is active is said and stays in sight', async () => {
    await beginAt(page)
    await openPalette(page)
    await page.keyboard.type('kube')
    await waitForAnswer(page, 'kube')
    const count = await palette(page).getByRole('option').count()
    expect(count).toBeGreaterThan(8)
    for (let presses = 0; presses < count; presses += 1) {
      await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '')
      await expect(active(page)).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('ArrowDown')
    }
    await expect(palette(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
  })

  await test.step('Escape and a press outside close it, and the focus returns', async () => {
    await beginAt(page)
    await searchFor(page, 'helm')
    const link = cardLink(page, 'Helm')
    await link.focus()
    await openPalette(page)
    await page.keyboard.type('graf')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
    await expect(link).toBeFocused()
    await expect(searchField(page)).toHaveValue('helm')
    await openPalette(page)
    await page.mouse.click(5, 5)
    await expect(palette(page)).toHaveCount(0)
    await expect(link).toBeFocused()
    await openPalette(page)
    await page.keyboard.press('Tab')
    await expect(palette(page).getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
    await expect(link).toBeFocused()
  })

  await test.step('focus areas, categories and actions are found by their names', async () => {
    await beginAt(page)
    await openPalette(page)
    await page.keyboard.type('registries')
    await expect(active(page)).toHaveText(/^Registries/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/focus\/registries$/)

    await openPalette(page)
    await page.keyboard.type('service mesh')
    await option(page, /^Service Mesh/).click()
    await expect(page.getByRole('button', { name: 'Remove filter Service Mesh' })).toBeVisible()
    await expect(cards(page).first()).toBeVisible()

    await openPalette(page)
    await page.keyboard.type('dark theme')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    await openPalette(page)
    await page.keyboard.type('français')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(page).toHaveURL(/\/fr\/?\?category=/)
  })
})

test('the palette and the search: what is remembered, quick keys, and the nearest names', async ({ page }) => {
  await test.step('searches that were of use are remembered here, and forgotten when asked to', async () => {
    await openLive(page)
    await searchFor(page, 'typed and left')
    await searchFor(page, 'promethus')
    await cardLink(page, 'Prometheus').click()
    await page.reload()
    await openPalette(page)
    const recent = palette(page).getByRole('group', { name: 'Recent searches' })
    await expect(recent.getByRole('option')).toHaveText(['promethus'])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\?q=promethus$/)
    await openPalette(page)
    await palette(page).getByRole('button', { name: 'Clear recent searches' }).click()
    await expect(recent).toHaveCount(0)
    await expect(field(page)).toBeFocused()
    await page.reload()
    await openPalette(page)
    await expect(recent).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
  })

  await test.step('keys typed at once are not lost, and Enter waits for its answer', async () => {
    await beginAt(page, 'data/')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('promethus')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/item\/prometheus$/)
    await expect(page.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()
  })

  await test.step('a query without results offers the nearest names', async () => {
    await beginAt(page)
    await searchFor(page, 'xprmthxus')
    await expect(resultCount(page)).toHaveText('0 results')
    const nearest = page.getByRole('main').getByRole('group', { name: 'The nearest names' })
    await expect(nearest.getByRole('button').first()).toBeVisible()
    const names = await nearest.getByRole('button').allTextContents()
    expect(names.length).toBeGreaterThan(0)
    expect(names.length).toBeLessThanOrEqual(5)
    await nearest.getByRole('button').first().click()
    await expect(searchField(page)).toHaveValue(names[0] ?? '')
    await expect(cards(page).first().getByRole('link')).toHaveText(names[0] ?? '')
  })
})
