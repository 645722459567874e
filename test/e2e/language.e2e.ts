import { expect, test } from './fixtures.ts'
import { openLive } from './support-page.ts'

const OFFER = 'Cette page existe aussi en français.'

test.describe('a browser that speaks French', () => {
  test.use({ locale: 'fr-CA' })

  test('is led nowhere, and is offered French once, in French', async ({ page }) => {
    await openLive(page, './?maturity=graduated')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByText(OFFER)).toBeVisible()
    await expect(page.locator(`[lang=fr]:has-text("${OFFER}")`).first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('status').first()).toBeVisible()
    await expect(page.getByText(OFFER)).toHaveCount(0)
  })

  test('takes the offer, and has the site in French from then on', async ({ page }) => {
    await openLive(page, './item/envoy')
    await page.getByRole('button', { name: 'Lire en français' }).click()
    await expect(page).toHaveURL(/\/fr\/item\/envoy$/)
    await page.goto('./')
    await expect(page).toHaveURL(/\/fr\/$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.goto('./item/envoy')
    await expect(page, 'every other address keeps its language').toHaveURL(/[^r]\/item\/envoy$/)
    await expect(page.getByText(OFFER)).toHaveCount(0)
  })

  test('stays in English where that is wished', async ({ page }) => {
    await openLive(page)
    await page.getByRole('button', { name: 'Rester en anglais' }).click()
    await expect(page.getByText(OFFER)).toHaveCount(0)
    await page.goto('./')
    await expect(page).not.toHaveURL(/\/fr\//)
  })
})

test('a language that is chosen is kept for the bare address, and English again when chosen', async ({ page }) => {
  await openLive(page)
  await expect(page.getByText(OFFER)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Français')
  await expect(page).toHaveURL(/\/fr\/$/)
  await page.goto('./')
  await expect(page).toHaveURL(/\/fr\/$/)
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
