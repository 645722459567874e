import { countTechnology } from '../support/counts.ts'
import { shippedDay } from '../support/factories.ts'
import { expect, test } from './fixtures.ts'
import { isGraduated, LANDSCAPE } from './support-counts.ts'
import { ALL_RESULTS, cardLink, cards, openLive, resultCount, waitForMark } from './support-page.ts'
import { frenchUse } from './support-french.ts'

test('the French pages are French', async ({ page }) => {
  await openLive(page, 'fr/')
  await frenchUse(page)
})

test('numbers take the French plural', async ({ page }) => {
  await openLive(page, 'fr/?maturity=graduated&category=wasm/orchestration-management')
  await expect(resultCount(page)).toHaveText('1 résultat')
  await page.goto('fr/?q=asdfqwer')
  await expect(resultCount(page), 'none is singular in French').toHaveText('0 résultat')
  await page.goto('fr/?maturity=graduated')
  await expect(resultCount(page)).toHaveText(`${countTechnology(LANDSCAPE, isGraduated)} résultats`)
})

test('another language is the same view', async ({ page }) => {
  await openLive(page, './?q=cloud&maturity=graduated&sort=name')
  await expect(cardLink(page, 'CloudEvents')).toBeVisible()
  // Not "so far": the search over the live file may still be on its way.
  await expect(resultCount(page)).toHaveText(/^\d+ results$/)
  const count = Number((await resultCount(page).textContent())?.replace(/\D/g, ''))
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Français')
  await expect(page).toHaveURL(/\/fr\/\?q=cloud&maturity=graduated&sort=name$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(resultCount(page)).toHaveText(`${count} résultats`)
  await expect(page.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('cloud')
  await expect(page.getByRole('button', { name: 'Retirer le filtre Diplômé' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('English')
  await expect(page).toHaveURL(/localhost:\d+\/\?q=cloud&maturity=graduated&sort=name$/)
  await expect(resultCount(page)).toHaveText(`${count} results`)
})

test('an item keeps its page in the other language', async ({ page }) => {
  await page.goto('fr/item/prometheus')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
  await expect(main.getByRole('region', { name: 'Maturité' })).toContainText('9 août 2018')
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('English')
  await expect(page).toHaveURL(/localhost:\d+\/item\/prometheus$/)
  await expect(main.getByRole('region', { name: 'Maturity' })).toContainText('Aug 9, 2018')
})

test('bookmarks and theme are the same in both languages', async ({ page }) => {
  await openLive(page, './?q=promethus')
  await page.getByRole('main').getByRole('button', { name: 'Bookmark Prometheus' }).click()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await page.goto('fr/bookmarks/')
  await expect(page.getByRole('heading', { level: 1, name: 'Favoris' })).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Thème' })).toHaveValue('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('French trouble is told in French', async ({ page, upstream, allowConsole }) => {
  allowConsole(/Failed to load resource.*upstream\.test/)
  upstream.setFault('error')
  await page.goto('fr/')
  const notice = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Réessayer' }) })
  await expect(notice).toContainText('(500)')
  await expect(notice).toContainText(
    new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(shippedDay())),
  )
  upstream.setFault('none')
  await notice.getByRole('button', { name: 'Réessayer' }).click()
  await waitForMark(page, 'landscape:live')
  await expect(notice).toHaveCount(0)
})

test('the address with and without a slash at its end is the same page', async ({ page }) => {
  for (const path of ['fr', 'fr/', 'bookmarks', 'bookmarks/', 'fr/data', 'fr/data/']) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('fr') ? 'fr' : 'en')
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText(/no page|Aucune page/)
  }
  await page.goto('french')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
  await page.getByRole('main').getByRole('link').click()
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
})
