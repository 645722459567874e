import { expect, test } from './fixtures.ts'
import { expectAccessible } from './support-accessible.ts'
import { beginAt, DESKTOP, openLive } from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

test.use(DESKTOP)

test('the button beside a heading opens its text by keyboard, and moves nothing', async ({ page }) => {
  await watchPerformance(page)
  await openLive(page)
  const button = page.getByRole('button', { name: 'About Automation & Configuration' })
  await expect(button).toBeVisible()
  await button.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('note', { name: 'Automation & Configuration' })
  await expect(note.getByText(/OpenTofu/)).toBeVisible()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page, 'a text about a place')
  const box = await note.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(DESKTOP.viewport.height)
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/guide#provisioning--automation-configuration$/)
  expect(await layoutShifts(page)).toEqual([])
})

test('the filters say what an open category is for', async ({ page }) => {
  await openLive(page)
  const filters = page.getByRole('complementary', { name: 'Filters' })
  const heading = filters.getByText('Category', { exact: true })
  const before = await heading.boundingBox()
  await filters.getByRole('button', { name: 'Show the subcategories of Runtime' }).click()
  await expect(filters.getByText(/^Beneath every application/)).toBeVisible()
  await expect(filters.getByRole('checkbox', { name: /^Cloud Native Storage/ })).toHaveAccessibleDescription(/^Pods/)
  expect(await heading.boundingBox()).toEqual(before)
})

test('places are named in French, and the guide opens at one', async ({ page }) => {
  await openLive(page, 'fr/')
  await expect(page.getByRole('heading', { level: 2, name: 'Provisionnement', exact: true })).toBeVisible()
  await beginAt(page, 'fr/guide/#orchestration-management--service-mesh')
  const heading = page.getByRole('heading', { level: 3, name: 'Maillage de services' })
  await expect(heading).toBeInViewport()
  await expect(page).toHaveTitle(/^Maillage de services · Guide/)
  await expectAccessible(page, 'the guide')
})
