import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import {
  ALL_RESULTS,
  bookmarkButton,
  cardLink,
  cardNames,
  cards,
  navLink,
  openLive,
  resultCount,
  searchField,
  searchFor,
  waitForAnswer,
  beginAt,
} from './support-page.ts'

/** The links inside main that stand before the first result; there must be none while a query is present. */
async function linksBeforeResults(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const links = [...main.querySelectorAll('a[href]')]
    const first = links.findIndex((link) => link.closest('article'))
    return links.slice(0, first === -1 ? links.length : first).map((link) => link.textContent ?? '')
  })
}

test('a search by name: what it finds, marks, clears and keeps', async ({ page }) => {
  await test.step('a misspelt name finds its project first', async () => {
    await openLive(page)
    for (const [query, name] of [
      ['promethus', 'Prometheus'],
      ['kubernets', 'Kubernetes'],
      ['opentelemtry', 'OpenTelemetry'],
    ] as const) {
      await searchFor(page, query)
      await expect(cards(page).first().getByRole('link')).toHaveText(name)
      await expect(resultCount(page)).toHaveText(/^\d+ results?$/)
      expect(await linksBeforeResults(page)).toEqual([])
      await expect(page).toHaveURL(new RegExp(`[?&]q=${query}$`))
    }
  })

  await test.step('nonsense finds nothing and says what to do', async () => {
    await beginAt(page)
    await searchFor(page, 'asdfqwer')
    const main = page.getByRole('main')
    await expect(resultCount(page)).toHaveText('0 results')
    await expect(cards(page)).toHaveCount(0)
    await expect(main.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
    await expect(main).toContainText('asdfqwer')
    await expect(main).toContainText('Try fewer letters or another word')
    expect(await linksBeforeResults(page)).toEqual([])

    await main.getByRole('button', { name: 'Monitoring', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Remove filter Monitoring' })).toBeVisible()
    await expect(searchField(page)).toHaveValue('')
    await expect(cards(page).first()).toBeVisible()
    await page.goBack()
    await expect(searchField(page)).toHaveValue('asdfqwer')
    await main.getByRole('button', { name: 'Clear the search' }).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })

  await test.step('what matched is highlighted', async () => {
    await beginAt(page)
    await searchFor(page, 'helm')
    const first = cards(page).first()
    await expect(first.getByRole('link')).toHaveText('Helm')
    await expect(first.getByRole('link').locator('mark')).toHaveText('Helm')
    // A highlight must not tear the link's name apart.
    await searchFor(page, 'promethus')
    await expect(cardLink(page, 'Prometheus')).toBeVisible()
    await expect(cardLink(page, 'Prometheus').locator('mark').first()).toBeVisible()
  })

  await test.step('clearing the search leads back to the whole landscape', async () => {
    await beginAt(page)
    await searchFor(page, 'kubernets')
    await expect(page.getByRole('heading', { level: 2, name: 'Provisioning' })).toHaveCount(0)
    await page.getByRole('banner').getByRole('button', { name: 'Clear the search' }).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(page.getByRole('heading', { level: 2, name: 'Provisioning' })).toBeVisible()
    await expect(searchField(page)).toBeFocused()
    await expect(searchField(page)).toHaveValue('')
  })

  await test.step('a bookmark can be set straight from a search', async () => {
    await beginAt(page)
    await searchFor(page, 'promethus')
    await bookmarkButton(page, 'Prometheus').click()
    await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', 'true')
    await expect(searchField(page)).toHaveValue('promethus')
  })
})

test('a search from anywhere, with a filter, and among members', async ({ page }) => {
  await test.step('/ leads to the search from anywhere, Ctrl K to the palette', async () => {
    await openLive(page)
    await page.keyboard.press('/')
    await expect(searchField(page)).toBeFocused()
    await expect(searchField(page)).toHaveValue('')
    await page.keyboard.type('nats')
    await waitForAnswer(page, 'nats')
    await expect(cards(page).first().getByRole('link')).toHaveText('NATS')
    await searchField(page).selectText()
    await page.keyboard.type('ci/cd')
    await expect(searchField(page), 'inside of the field it is a letter').toHaveValue('ci/cd')
    await waitForAnswer(page, 'ci/cd')
    await expect(searchField(page)).toHaveValue('ci/cd')

    await searchField(page).fill('')
    await page.getByRole('checkbox', { name: /^Sandbox/ }).focus()
    await page.keyboard.press('/')
    await expect(searchField(page), 'a box takes no letters').toBeFocused()

    await navLink(page, 'Data').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()
    await page.keyboard.press('/')
    await expect(searchField(page)).toBeFocused()
    await page.keyboard.type('envoy')
    await waitForAnswer(page, 'envoy')
    await expect(cards(page).first().getByRole('link')).toHaveText('Envoy')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()

    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await expect(palette.getByRole('combobox', { name: 'Search' })).toBeFocused()
    await page.keyboard.type('a/b')
    await expect(palette.getByRole('combobox', { name: 'Search' }), 'a letter here, too').toHaveValue('a/b')
    await page.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)
  })

  await test.step('a search and a filter work together', async () => {
    await beginAt(page)
    await searchFor(page, 'cloud')
    const before = Number((await resultCount(page).textContent())?.replace(/\D/g, ''))
    await page.getByRole('checkbox', { name: /^Graduated\s*\d/ }).click()
    await expect(page.getByRole('button', { name: 'Remove filter Graduated' })).toBeVisible()
    await expect(resultCount(page)).not.toHaveText(`${before} results`)
    expect(await cardNames(page)).toContain('CloudEvents')
    expect(await linksBeforeResults(page)).toEqual([])
    await page.getByRole('checkbox', { name: /^Graduated\s*\d/ }).click()
    await expect(resultCount(page)).toHaveText(`${before} results`)
  })

  await test.step('members come last, an exact name of theirs is shown, others are one press away', async () => {
    await beginAt(page)
    await searchFor(page, 'red hat')
    await expect(cardLink(page, 'Red Hat (member)')).toBeVisible()
    const names = await cardNames(page)
    expect(names.indexOf('Red Hat (member)')).toBe(names.length - 1)
    expect(names.length).toBeGreaterThan(1)

    await searchFor(page, 'google')
    await expect(cardLink(page, 'Google Cloud (member)')).toHaveCount(0)
    const technology = Number((await resultCount(page).textContent())?.replace(/\D/g, ''))
    await expect(cards(page), 'so few are all in the document').toHaveCount(technology)
    const more = page.getByRole('main').getByRole('button', { name: /^\d+ more among members$/ })
    const count = Number((await more.textContent())?.replace(/\D/g, ''))
    await more.click()
    await expect(cardLink(page, 'Google Cloud (member)')).toBeVisible()
    await expect(resultCount(page)).toHaveText(`${technology + count} results`)
    await expect(more).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove filter Members and service partners' }).click()
    await expect(resultCount(page)).toHaveText(`${technology} results`)
  })

  await test.step('a search is an address: it can be sent, reloaded and left again', async () => {
    await beginAt(page, './?q=promethus&maturity=graduated')
    await waitForAnswer(page, 'promethus')
    await expect(searchField(page)).toHaveValue('promethus')
    await expect(cards(page).first().getByRole('link')).toHaveText('Prometheus')
    await page.reload()
    await waitForAnswer(page, 'promethus')
    await expect(cardLink(page, 'Prometheus')).toBeVisible()
    await expect(page, 'the tab says so').toHaveTitle('promethus · Graduated · CNCF Landscape Explorer')
    await page.getByRole('button', { name: 'Remove filter Graduated' }).click()
    await expect(page).toHaveTitle('promethus · CNCF Landscape Explorer')
    await searchField(page).press('Escape')
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(page).toHaveURL(/\/$/)
    await expect(page).toHaveTitle('Explore · CNCF Landscape Explorer')
  })
})
